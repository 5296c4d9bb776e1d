"""Reporting clauses that close a sentence with no comma before them: "The shells killed five people a doctor said".

A parser counts on the comma and takes the source for part of what is said, so the words decide, not the tree.
"""

from collections.abc import Iterator

from dateline.coding.attribution.authors import is_document, is_somebody
from dateline.coding.attribution.match import is_finite
from dateline.coding.attribution.naming import Named, named_before, named_behind
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.stance import is_negated, stance_of
from dateline.coding.attribution.wires import is_medium
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive

_TIMES = frozenset({"DATE", "TIME"})
_INVERTED = frozenset({"say"})
"""Verbs that stand before their subject behind what is said; "report" and others would have it for an object."""
_CIRCUMSTANCES = frozenset({"on", "in", "at", "from", "via", "through", "during", "late", "early"})
"""What a closing reporting clause goes on with: "said on Monday", "told reporters in a statement"."""
_REMARKS = frozenset({"as", "while", "without", "who", "which"})
"""Words that open a remark of the report behind the saying: "a monitor said as troops moved in"."""
_SAID_THINGS = frozenset({"thing", "word", "all", "everything", "anything", "something", "nothing", "part", "lot"})
"""Nouns that are themselves what is said: "the last thing the general said"."""
_LEAST_SAID = 3
_PAUSES = frozenset({",", "--", "—", "–"})
_NEAR = 8
"""So few words behind a comma may well be part of the source, which the tree then gives better."""


def find_trailing(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The statements that a closing clause attributes, in a block whose words are `first` to `last`."""
    for word in reading.words(first, last):
        if word.i in reading.used or word.i in reading.quoted:
            continue
        sense = _sense(reading, word)
        if sense is None:
            continue
        named = _teller(reading, word)
        if named is not None and _is_told(reading, word, named):
            yield _made(reading, word, sense, named)


def _sense(reading: Reading, word: Word) -> CueSense | None:
    """The sense of a verb in the active that reports what somebody says."""
    if word.tag not in ("VBD", "VBZ", "VBP", "VBN") and not _misread(word):
        return None
    if word.child("auxpass") is not None:
        return None
    senses = reading.cues.senses("verb", word.lemma)
    return next((each for each in senses if {"quote", "that"} <= each.frames and len(each.words) == 1), None)


def _misread(word: Word) -> bool:
    """May it be a verb at the end of its sentence that the parser takes for a noun: "the agency reports"?"""
    return word.tag == "NNS" and word.i >= word.sentence.last - 1


def _teller(reading: Reading, cue: Word) -> Named | None:
    """Who says it, where the cue closes the sentence: named right before it, or behind "said"."""
    if _closes(reading, cue):
        found = named_before(reading, cue)
        return found if found is not None and (not _misread(cue) or is_medium(reading, found.head)) else None
    if cue.lemma in _INVERTED and _only_names(reading, cue):
        return named_behind(reading, cue)
    return None


def _closes(reading: Reading, cue: Word) -> bool:
    """Is nothing said behind the cue: only who was told, when and where, or a remark?"""
    rest = reading.words(cue.i + 1, cue.sentence.last)
    if rest and rest[0].pos in ("NOUN", "PROPN", "PRON") and rest[0].ent not in _TIMES:
        return reading.draft.knowledge.channels.is_telling(cue.lemma) and _without_clause(rest)
    opens = not rest or rest[0].text == "." or rest[0].ent in _TIMES or rest[0].pos == "ADV" or rest[0].tag == "VBG"
    return (opens or rest[0].lower in _CIRCUMSTANCES | _REMARKS) and _without_clause(rest)


def _only_names(reading: Reading, cue: Word) -> bool:
    """Does nothing but a name, with what describes it, follow the cue?"""
    subjects, named = cue.children_in("nsubj"), cue.child("dobj")
    if subjects and subjects[-1].i < cue.i and (named is None or not _speaks(reading, named)):
        return False
    rest = reading.words(cue.i + 1, cue.sentence.last)
    return bool(rest) and rest[0].pos in ("DET", "ADJ", "NOUN", "PROPN") and _without_clause(rest)


def _without_clause(rest: list[Word]) -> bool:
    """Is there no clause of its own before a remark begins?"""
    for word in rest:
        if word.lower in _REMARKS or word.tag == "VBG" or word.text == ",":
            return True
        if word.tag in ("VBD", "VBZ", "VBP", "MD", "TO", "CC", ":") or word.lower in ("that", "whether", "if"):
            return False
    return True


def _is_told(reading: Reading, cue: Word, named: Named) -> bool:
    """Can what stands before be what is said: a finite clause that runs on into the source or cue?"""
    end = min(named.first, cue.i)
    said = reading.words(cue.sentence.first, end - 1)
    if len(said) < _LEAST_SAID or not _speaks(reading, named.head):
        return False
    if not (_may_end(said[-1]) or (cue.child("nsubj") is named.head and not _is_cue(reading, said[-1]))):
        return False
    if any(each.text in _PAUSES for each in said[-_NEAR:]):
        return False
    return not _relative(reading, cue, named) and any(_is_clause(each) for each in said)


def _is_clause(verb: Word) -> bool:
    """Is it the verb of a clause; the parser may take a past tense for a participle."""
    return verb.pos in ("VERB", "AUX") and (is_finite(verb) or (verb.tag == "VBN" and verb.dep != "amod"))


def _may_end(word: Word) -> bool:
    """Can a clause end in this word, with the next clause right behind it?"""
    if word.pos == "VERB":
        return is_passive(word) or word.lemma == "die"
    return word.pos in ("NOUN", "PROPN", "NUM", "ADV", "ADJ") or word.text in (")", "]")


def _is_cue(reading: Reading, word: Word) -> bool:
    """Is it no verb, or one that takes the closing clause for its own: "denied the general said so"?"""
    return word.pos != "VERB" or bool(reading.cues.senses("verb", word.lemma))


def _speaks(reading: Reading, head: Word) -> bool:
    return head.pos != "PRON" and (is_somebody(reading, head) or is_medium(reading, head) or is_document(reading, head))


def _relative(reading: Reading, cue: Word, named: Named) -> bool:
    """Is the verb about a noun that stands before it: "the raid the army announced on Monday", "reports seen here"?"""
    noun = cue.head
    if cue.dep == "acl":
        return noun.i >= named.first
    if cue.dep != "relcl" or noun.ent in _TIMES or noun.child("det", "poss") is None:
        return False
    takes_object = any("object" in each.frames and not each.sources for each in reading.cues.senses("verb", cue.lemma))
    return takes_object or noun.lemma in _SAID_THINGS


def _made(reading: Reading, cue: Word, sense: CueSense, named: Named) -> Attribution:
    content = reading.stretch(cue.sentence.first, min(named.first, cue.i) - 1)
    assert content is not None
    negated = cue.pos == "VERB" and is_negated(cue)
    stance = stance_of(cue, sense, negated, reading.cues)
    found = Attribution([content], f"{sense.id}/that", named.span, named.head, cue.span, cue, sense, stance, negated)
    reading.used.add(cue.i)
    reading.claim(found)
    return found
