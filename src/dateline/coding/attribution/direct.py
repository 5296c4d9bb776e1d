"""Direct speech: which quotation belongs to which cue, and which goes on without one.

Quotations confuse a parser, so the words between them decide, not the tree: a quotation is tied to the clause behind
it ("...," he said) or before it (he said, "..."), to both halves of a broken one, or continues the one before it.
"""

from collections.abc import Iterator

from dateline.coding.attribution.cueing import cue_words, span_over
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import source_of_verb, source_span
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.modality import negated
from dateline.records import Span

_ENDS = frozenset({".", "!", "?", ";", "…", "..."})
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_PAUSES = frozenset({",", ":", "-", "--", "—", "–"})
_LONG = 4
"""A quotation with no more words than this is a phrase of the report's own sentence."""


def find_direct(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """The direct statements of a block, whose words are `first` to `last`."""
    quotations = reading.quotations.get(block, [])
    held: Attribution | None = None
    at = first
    for number, quotation in enumerate(quotations):
        following = quotations[number + 1].first if number + 1 < len(quotations) else last + 1
        gap = reading.words(at, quotation.first - 1)
        behind = reading.words(quotation.last + 1, following - 1)
        at = quotation.last + 1
        found = _tied(reading, quotation, gap, behind, held)
        if found is None:
            held = held if held is not None and not _breaks(gap) else None
            continue
        if found is not held:
            yield found
        held = found


def _tied(
    reading: Reading, quotation: Quotation, gap: list[Word], behind: list[Word], held: Attribution | None
) -> Attribution | None:
    """The statement that a quotation belongs to: one with a cue before or behind it, or the one before it."""
    before = _cue_before(reading, gap)
    if before is not None:
        if held is not None and held.cue_word is before[0]:
            return _extend(reading, held, quotation)
        if before[0].i not in reading.used:
            return _state(reading, quotation, *before, "quotation/before")
    if not _begins_sentence(gap):
        return None
    if held is not None and gap and _only_cue(held, gap):
        return _extend(reading, held, quotation)
    after = _cue_after(reading, quotation, behind)
    if after is not None and after[0].i not in reading.used:
        return _state(reading, quotation, *after, "quotation/after")
    return None


def _extend(reading: Reading, held: Attribution, quotation: Quotation) -> Attribution:
    held.content.append(Span(quotation.start, quotation.end))
    reading.claim(held)
    return held


def _state(reading: Reading, quotation: Quotation, cue: Word, sense: CueSense, rule: str) -> Attribution:
    words = cue_words(cue)
    head = _voice(reading, cue)
    span = source_span(reading.parse.words, head, {w.i for w in words} | set(quotation.indexes)) if head else None
    reading.used.update(word.i for word in words)
    found = Attribution(
        [Span(quotation.start, quotation.end)], f"{sense.id}/{rule}", span, head, span_over(words), cue, sense, sense.stance,
        negated(cue),
    )  # fmt: skip
    reading.claim(found)
    return found


def _voice(reading: Reading, cue: Word) -> Word | None:
    """The source's head: by the tree where it lies outside quotations, else the noun next to the cue."""
    head = source_of_verb(cue)
    if head is not None and head.i not in reading.quoted and head.sentence.block_index == cue.sentence.block_index:
        return head
    if head is None and any(child.dep in ("nsubjpass", "auxpass") for child in cue.children):
        return None
    return _beside(reading, cue)


def _beside(reading: Reading, cue: Word) -> Word | None:
    words = reading.parse.words
    before = cue.i - 1
    while before >= cue.sentence.first and words[before].dep in ("aux", "advmod", "neg"):
        before -= 1
    for i in (before, *range(cue.i + 1, min(cue.i + 6, len(words)))):
        word = words[i] if i >= 0 else cue
        if i in reading.quoted or word.text in _PAUSES:
            break
        if word.pos in _NAMES:
            while word.dep in ("compound", "nmod", "poss") and word.head.i not in reading.quoted:
                word = word.head
            return word
    return None


def _breaks(gap: list[Word]) -> bool:
    return any(word.text in _ENDS for word in gap)


def _begins_sentence(gap: list[Word]) -> bool:
    """Does a quotation behind these words begin a sentence, but for an "And" or "But"?"""
    tail: list[Word] = []
    for word in reversed(gap):
        if word.text in _ENDS:
            break
        tail.append(word)
    return all(word.pos in ("CCONJ", "PUNCT", "ADV", "SPACE", "INTJ") for word in tail) and len(tail) <= 3


def _only_cue(held: Attribution, gap: list[Word]) -> bool:
    """Is the gap nothing but the clause that holds the cue of the statement before?"""
    if held.cue_word is None or not gap[0].i <= held.cue_word.i <= gap[-1].i:
        return False
    ends = [word.i for word in gap if word.text in _ENDS and word.i > held.cue_word.i]
    return len(ends) <= 1 and (not ends or ends[0] == gap[-1].i)


def _cue_after(reading: Reading, quotation: Quotation, behind: list[Word]) -> tuple[Word, CueSense] | None:
    """The cue in the rest of the sentence behind a quotation."""
    clause: list[Word] = []
    for word in behind:
        if word.text in _ENDS:
            break
        clause.append(word)
    if not clause or not _leaves_open(reading, quotation, clause):
        return None
    for word in clause:
        if (sense := _quoting(reading, word)) is not None and word.dep not in ("relcl", "acl"):
            return word, sense
    return None


def _leaves_open(reading: Reading, quotation: Quotation, clause: list[Word]) -> bool:
    """Does the sentence go on behind the quotation?"""
    inside = reading.text[quotation.start + 1 : quotation.end - 1].rstrip()
    if not inside:
        return False
    if inside[-1] == "." and clause[0].text not in _PAUSES:
        return len(clause) <= 4
    return inside[-1] in ",?!-—–…." or clause[0].text in _PAUSES or len(quotation.indexes) > _LONG


def _cue_before(reading: Reading, gap: list[Word]) -> tuple[Word, CueSense] | None:
    """The cue in the clause before a quotation, when nothing but a pause stands between."""
    clause: list[Word] = []
    for word in reversed(gap):
        if word.text in _ENDS:
            break
        clause.append(word)
    if not clause:
        return None
    pause = clause[0].text
    for distance, word in enumerate(clause):
        sense = _quoting(reading, word)
        if sense is None:
            continue
        if pause in (",", ":") and not _complete(word, clause[0].i):
            return word, sense
        if distance <= 1 and pause not in _PAUSES and clause[0].lower not in ("that", "as", "it", "a", "the"):
            return (word, sense) if distance == 0 else None
        return None
    return None


def _complete(verb: Word, until: int) -> bool:
    """Has the verb its clause already before the word of this index: "he said it was over, ..."?"""
    return any(
        child.dep == "ccomp" and child.left < until and child.i < until and child.i > verb.i for child in verb.children
    )


def _quoting(reading: Reading, word: Word) -> CueSense | None:
    """The sense in which a word may introduce a quotation."""
    if word.pos not in ("VERB", "AUX"):
        return None
    for sense in reading.cues.senses("verb", word.lemma):
        if "quote" in sense.frames and all(any(c.lower == w for c in word.children) for w in sense.words[1:]):
            return sense
    return None
