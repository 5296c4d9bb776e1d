"""Indirect and mixed statements: cue words in the tree, outermost first, with the complements their class licenses."""

from collections.abc import Iterator

from dateline.coding.attribution.content import content_of
from dateline.coding.attribution.cueing import cue_words, span_over
from dateline.coding.attribution.frames import best_match
from dateline.coding.attribution.match import Match
from dateline.coding.attribution.nesting import is_another_voice, may_stand_in
from dateline.coding.attribution.parenthetical import match_set_in, teller
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import quoted_source, relayer, saying
from dateline.coding.attribution.source import (
    first_teller,
    is_asked,
    is_tail,
    misread_subject,
    source_beside,
    source_in_reach,
    source_of_noun,
    source_of_participle,
    source_of_verb,
    source_span,
)
from dateline.coding.attribution.stance import is_negated, stance_of
from dateline.coding.attribution.wires import is_medium
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import agent, is_passive
from dateline.parsing.modality import modal
from dateline.records import MentionType, Stance

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
_TERMS = frozenset({"condition", "behalf", "record", "phone", "telephone", "background"})
"""On what terms somebody speaks, rather than what about."""
_CARRIED = 6
"""How many words a noun of saying can stand behind the verb that carries it, to make one cue with it."""
_HOLDING = frozenset({"in", "on", "with", "to", "into", "of", "from"})
"""Prepositions that lead from a noun of saying to who holds it: "persisted in the claim", but not "amid claims"."""
_FELT = frozenset({Stance.FEARS, Stance.HOPES})
"""Stances that nouns carry without an owner or "there are": "fears of a war"; "critics of the plan" say nothing."""
_NOBODY = frozenset({"it", "this", "that", "these", "those", "there", "which", "what"}) | {
    "you",
    "anyone",
    "anybody",
    "one",
}
"""Pronouns that name nobody in particular who could hold an attitude."""


def find_indirect(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The indirect statements in a block, whose words are `first` to `last`."""
    candidates = [word for word in reading.words(first, last) if word.pos in _POS and _senses(reading, word)]
    for word in sorted(candidates, key=_depth):
        if word.i in reading.used or word.i in reading.quoted:
            continue
        found = match_set_in(reading, word) or best_match(word, _senses(reading, word))
        if found is not None and found.frame == "object" and _carries(reading, word, found.parts[0]):
            continue
        if found is not None and (statement := _statement(reading, word, found)) is not None:
            yield statement


def _depth(word: Word) -> tuple[int, int]:
    return sum(1 for _ in word.ancestors()), word.i


def _senses(reading: Reading, word: Word) -> list[CueSense]:
    found = reading.cues.senses(_POS[word.pos], word.lemma)
    if word.tag == "VBN":
        return reading.cues.senses("adjective", word.lower) + found
    return found


def _carries(reading: Reading, verb: Word, noun: Word) -> bool:
    """Is the verb but the carrier of a noun of saying, as in "expressed hope that", "renewed its call for"?"""
    if noun.pos != "NOUN" or not reading.cues.senses("carrier", verb.lemma):
        return False
    return best_match(noun, reading.cues.senses("noun", noun.lemma)) is not None


def _statement(reading: Reading, word: Word, found: Match) -> Attribution | None:
    sense = found.sense
    outer = reading.owner.get(word.i)
    if outer is not None and not may_stand_in(reading, outer, word, found):
        return None
    weighed = sense.pos == "noun"
    words = _cue(reading, word, found) if found.parts else [word]
    head = _voice(reading, word, found)
    if not _plausible(reading, word, found, head):
        return None
    if outer is not None and not weighed and not is_another_voice(outer, head):
        return None
    apart = {each.i for each in words}
    parts = {part.i for part in found.parts} if not found.around else set()
    span = source_span(reading.parse.words, head, apart | parts) if head is not None else None
    if span is not None:
        apart |= {each.i for each in reading.parse.words_in(span.start, span.end)}
    if sense.relays and (channel := relayer(word)) is not None:
        apart |= set(range(channel.left, channel.right + 1))
    content = content_of(reading, word, found, apart)
    if not content:
        return None
    denied = bool(found.parts) and is_negated(word)
    stance = stance_of(word, sense, denied, reading.cues)
    rule = f"{sense.id}/{found.frame}"
    statement = Attribution(content, rule, span, head, span_over(words), word, sense, stance, denied)
    statement.parent = outer if not weighed else None
    reading.used.update(each.i for each in words)
    if sense.relays and (participle := saying(word)) is not None:
        reading.used.add(participle.i)
    reading.claim(statement)
    return statement


def _plausible(reading: Reading, word: Word, found: Match, head: Word | None) -> bool:
    """Has the statement a source that can hold it, or a frame that does without one ("fears of a war")?"""
    if found.preposition is not None and (is_medium(reading, found.parts[0]) or found.parts[0].lemma in _TERMS):
        return False  # "speaking on state television", "on condition of anonymity"
    if _is_put_to(word) or (head is None and is_asked(word)):
        return False
    if head is None and (_bids(word) or found.sense.sources):
        return False
    if head is None:
        if found.sense.pos == "noun":
            return found.frame == "that" or found.sense.stance in _FELT or word.head.child("expl") is not None
        if found.frame in ("that", "raised"):
            return True
        return is_passive(word) and _agentless(word, found)
    if (found.sense.sources and head.lemma not in found.sense.sources) or word.head.lower == "worth":
        return False
    return found.sense.reports or found.sense.pos == "noun" or _can_hold(reading, head)


def _is_put_to(word: Word) -> bool:
    """Does it only tell who asked the one who speaks: "Asked by reporters about the raid, he said"?"""
    return word.lemma == "ask" and word.tag == "VBN" and word.dep == "advcl" and word.child("auxpass") is None


def _bids(word: Word) -> bool:
    """Is the verb an order to the reader: "Ask yourself whether"?"""
    helpers = [child.lower for child in word.children if child.dep in ("aux", "auxpass")]
    return word.tag == "VB" and word.is_root and all(helper == "do" for helper in helpers)


def _can_hold(reading: Reading, head: Word) -> bool:
    """Can it hold an attitude: no "it" or "that", no happening ("the strike ignored a truce")?"""
    return head.lower not in _NOBODY and head.lemma not in reading.draft.knowledge.actor_words.happenings


def _agentless(word: Word, found: Match) -> bool:
    """May a passive leave its agent out: "is accused of looting", "was announced", "could not be verified"?"""
    if found.sense.stance is Stance.CONFIRMS:
        return is_negated(word) and modal(word) in ("can", "could")
    said_of = found.sense.reports and found.frame.startswith(("object", "person"))
    return word.child("auxpass") is not None and (said_of or found.frame == "small")


def _voice(reading: Reading, word: Word, found: Match) -> Word | None:
    """The head of the source, whatever the form."""
    if not found.parts:
        return teller(word)
    return quoted_source(word) if found.sense.relays else _source(reading, word, found.sense, found.frame)


def _source(reading: Reading, word: Word, sense: CueSense, frame: str) -> Word | None:
    if sense.pos == "noun":
        carrier = _carrier(reading, word)
        return (
            source_of_verb(carrier, reading.cues)
            if carrier is not None
            else source_of_noun(word) or _source_above(reading, word)
        )
    if sense.pos == "adjective":
        carrier = word.head if word.pos == "ADJ" or word.dep in ("acomp", "oprd") else word
        found = _subject(reading, carrier) if carrier.pos in ("VERB", "AUX") else None
        return None if found is not None and found.lower == "it" else found
    if is_asked(word):
        return agent(word)
    if is_tail(word) and frame == "that":
        beside = source_beside(word, reading.parse.words)
        return first_teller(beside, reading.parse.words) if beside is not None and beside.i < word.i else None
    found = _goes_on_from(reading, word) or source_of_participle(
        reading.draft, word, source_of_verb(word, reading.cues)
    )
    if found is None and word.tag in ("VBD", "VBZ", "VBP") and not is_passive(word):
        found = _named(reading, source_beside(word, reading.parse.words))
        found = first_teller(found, reading.parse.words) if found is not None and found.i < word.i else found
    if found is None and (frame in ("that", "to") or frame.startswith("+")):
        found = source_in_reach(word) if frame == "that" and sense.reports else misread_subject(word)
    return found


def _named(reading: Reading, word: Word | None) -> Word | None:
    """The head of the name that ends in a word: Observatory for the last word of "Observatory for Human Rights"."""
    mention = (
        reading.draft.mentions.at(word, MentionType.PERSON, MentionType.ORGANISATION) if word is not None else None
    )
    if word is None or mention is None or mention.name is None or mention.end != word.end:
        return word
    return reading.parse.word_at(mention.head.start) or word


def _goes_on_from(reading: Reading, verb: Word) -> Word | None:
    """The source of the cue that a verb goes on from, though the parse joins it to what was said: "denied and said"."""
    outer = reading.owner.get(verb.head.i) if verb.dep in ("conj", "advcl") else None
    if outer is None or outer.cue_word is None or verb.i in reading.owner or outer.cue_word.i > verb.i:
        return None
    return outer.voice if verb.child("nsubj", "nsubjpass") is None else None


def _subject(reading: Reading, verb: Word) -> Word | None:
    return verb.child("nsubj", "nsubjpass") or source_of_verb(verb, reading.cues)


def _carrier(reading: Reading, noun: Word) -> Word | None:
    """The verb that carries a noun of saying: expressed in "expressed hope that"."""
    above = noun.head
    return above if noun.dep == "dobj" and reading.cues.senses("carrier", above.lemma) else None


def _cue(reading: Reading, word: Word, found: Match) -> list[Word]:
    """The words of the cue, from the verb that carries a noun on."""
    words = cue_words(word, found.preposition)
    carrier = _carrier(reading, word) if found.sense.pos == "noun" else None
    if carrier is None or word.i - carrier.i > _CARRIED:
        return words
    return [*cue_words(carrier), *reading.words(carrier.i + 1, word.i - 1), *words]


def _source_above(reading: Reading, noun: Word) -> Word | None:
    """The subject of the verb that a noun of saying completes: they for "they persisted in the claim"."""
    if noun.dep not in ("dobj", "attr") and not (noun.dep == "pobj" and noun.head.lower in _HOLDING):
        return None
    above = noun.head.head if noun.dep == "pobj" else noun.head
    found = source_of_verb(above, reading.cues) if above.pos in ("VERB", "AUX") else None
    return found if found is not None and found.lower not in _NOBODY else None
