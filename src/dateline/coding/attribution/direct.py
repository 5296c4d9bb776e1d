"""Direct speech: which quotation belongs to which cue, and which goes on without one.

Quotations confuse a parser, so the words between them decide, not the tree: a quotation is tied to the clause behind
it ("...," he said) or before it (he said, "..."), to both halves of a broken one, or continues the one before it.
"""

from collections.abc import Iterator

from dateline.coding.attribution.cueing import cue_words, span_over
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import quoted_source, saying
from dateline.coding.attribution.source import (
    misread_subject,
    phrase_head,
    source_beside,
    source_in_reach,
    source_of_participle,
    source_of_verb,
    source_span,
)
from dateline.coding.attribution.ties import ENDS, Tie, cue_after, cue_before, last_clause, runs_on
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive
from dateline.parsing.phrases import NOMINAL
from dateline.records import Span

_FILLERS = frozenset({"CCONJ", "PUNCT", "ADV", "SPACE", "INTJ"})
_TURNS = frozenset({"but", "however", "yet"})


def find_direct(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """The direct statements of a block that have a cue; the block's words are `first` to `last`."""
    quotations = reading.quotations.get(block, [])
    held: Attribution | None = None
    at = _after_colon(reading, first) if quotations and quotations[0].first == first else first
    for number, quotation in enumerate(quotations):
        following = quotations[number + 1].first if number + 1 < len(quotations) else last + 1
        gap = reading.words(at, quotation.first - 1)
        behind = reading.words(quotation.last + 1, following - 1)
        at = quotation.last + 1
        found = _tied(reading, quotation, gap, behind, held)
        if found is not None and found is not held:
            if number == 0 and quotation.first == first:
                _take_earlier(reading, found, block)
            yield found
        held = found


def _take_earlier(reading: Reading, found: Attribution, block: int) -> None:
    """Let a speech of several paragraphs, each opening its quotation anew, belong to the cue in the last one."""
    while block > 0:
        block -= 1
        earlier = reading.quotations.get(block, [])
        if not earlier or earlier[-1].closed or earlier[-1].first in reading.owner:
            return
        found.content.insert(0, Span(earlier[-1].start, earlier[-1].end))
        reading.claim(found)


def _after_colon(reading: Reading, first: int) -> int:
    """Where the words before a quotation begin: in the block before, if that ends in a colon ("She wrote:")."""
    if first == 0 or reading.parse.words[first - 1].text != ":":
        return first
    return reading.parse.words[first - 1].sentence.first


def _tied(
    reading: Reading, quotation: Quotation, gap: list[Word], behind: list[Word], held: Attribution | None
) -> Attribution | None:
    """The statement that a quotation belongs to: one with a cue before or behind it, or the one before it."""
    before = cue_before(reading, gap, quotation)
    if before is not None and not runs_on(reading, quotation, behind):
        if held is not None and held.cue_word is before[0]:
            return extend(reading, held, quotation)
        if before[0].i not in reading.used:
            return _state(reading, quotation, before, "quotation/before")
    resumed = held is not None and _resumes(held, gap)
    if not resumed and not begins_sentence(gap):
        return None
    after = cue_after(reading, quotation, behind)
    if held is not None and gap and (resumed or _only_cue(held, gap)) and (after is None or gap[-1].text not in ENDS):
        return None if turns(reading, quotation, held, gap) else extend(reading, held, quotation)
    return _state(reading, quotation, after, "quotation/after") if after is not None else None


def extend(reading: Reading, held: Attribution, quotation: Quotation) -> Attribution:
    """Let a statement go on in one more quotation."""
    held.content.append(Span(quotation.start, quotation.end))
    reading.claim(held)
    return held


def _state(reading: Reading, quotation: Quotation, tie: Tie, rule: str) -> Attribution:
    cue, sense = tie
    words = cue_words(cue)
    head = quoted_source(cue) if sense is not None and sense.relays else _voice(reading, cue)
    if sense is not None and sense.relays and (participle := saying(cue)) is not None and is_passive(cue):
        words = reading.words(words[0].i, participle.i)
    apart = {word.i for word in words} | set(quotation.indexes)
    found = Attribution(
        [Span(quotation.start, quotation.end)],
        f"{sense.id if sense else 'colon'}/{rule}",
        source_span(reading.parse.words, head, apart) if head is not None else None,
        head,
        span_over(words),
        cue,
        sense,
        negated=any(child.dep == "neg" and child.i not in reading.quoted for child in cue.children),
    )
    if sense is not None:
        found.stance = sense.stance
    reading.used.update(word.i for word in words)
    reading.claim(found)
    return found


def _voice(reading: Reading, cue: Word) -> Word | None:
    """The source's head: by the tree where it lies outside quotations, else the noun next to the cue."""
    outside = next((each for each in cue.children if each.dep == "nsubj" and each.i not in reading.quoted), None)
    if outside is not None and outside.i > cue.i and (before := _before_apposition(reading, cue)) is not None:
        return before  # "..., the envoy, John Peters, told reporters": reporters are no subject
    told = source_of_participle(reading.draft, cue, source_of_verb(cue, reading.cues))
    head = outside or told or misread_subject(cue)
    if head is not None and head.i not in reading.quoted:
        return head
    if head is None and is_passive(cue) and cue.tag == "VBN":
        return None
    found = _before_apposition(reading, cue) or source_beside(cue, reading.parse.words)
    found = found or source_in_reach(cue)
    return found if found is not None and found.i not in reading.quoted else None


def _before_apposition(reading: Reading, cue: Word) -> Word | None:
    """The name between a quotation and its cue: Kerry for ""We agree," Kerry, who was in Rome, said"."""
    words = reading.parse.words
    first = cue.i
    while first > 0 and first - 1 not in reading.quoted and words[first - 1].text not in ENDS:
        first -= 1
    for word in words[first : cue.i]:
        if word.pos in NOMINAL and not _on_preposition(phrase_head(word), first):
            return phrase_head(word)
    return None


def _on_preposition(noun: Word, first: int) -> bool:
    """Does it say where, behind the quotation: ""The bridge was hit" in the old town, a resident said"?"""
    return noun.dep == "pobj" and noun.head.i >= first and noun.head.head.i < first


def begins_sentence(gap: list[Word]) -> bool:
    """Does a quotation behind these words begin a sentence, but for an "And" or "But"?"""
    tail = last_clause(gap)
    return len(tail) <= 3 and all(word.pos in _FILLERS for word in tail)


def turns(reading: Reading, quotation: Quotation, held: Attribution, gap: list[Word]) -> bool:
    """Does a quotation behind a full stop turn against the one before ("But ..."), and so state something else?

    One that runs longer than what it follows is the same speech going on.
    """
    words = [reading.parse.words[i] for i in quotation.indexes]
    opening = next((word.lower for word in words if word.pos != "PUNCT"), "")
    if opening not in _TURNS or quotation.end - quotation.start > held.content[-1].end - held.content[-1].start:
        return False
    return any(word.text in ENDS for word in gap)


def _only_cue(held: Attribution, gap: list[Word]) -> bool:
    """Is the gap nothing but the clause that holds the cue of the statement before?"""
    if held.cue_word is None or not gap[0].i <= held.cue_word.i <= gap[-1].i:
        return False
    ends = [word.i for word in gap if word.text in ENDS and word.i > held.cue_word.i]
    return not ends or ends == [gap[-1].i]


def _resumes(held: Attribution, gap: list[Word]) -> bool:
    """Does the speech go on right behind its cue, in the same sentence: ""I know him," she said, but "not well""?"""
    spans = [span.end for span in (held.cue, held.source) if span is not None]
    behind = [word for word in gap if word.start >= max(spans, default=0)]
    return 0 < len(behind) < len(gap) and all(word.pos in _FILLERS and word.text not in ENDS for word in behind)
