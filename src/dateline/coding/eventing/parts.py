"""Parts: one deed told in pieces within a sentence: what it was done in, what came of it, what went with it.

"Two soldiers were killed during a clash", "gunmen entered the house and shot the mayor", "nine died when a shell hit
the market", "an attack by men who fired at the guards".
"""

from collections.abc import Sequence

from dateline.coding.eventing.incidents import COST, are_compatible, is_toll, is_violence
from dateline.coding.eventing.readings import happening
from dateline.coding.eventing.sameness import keys, lemmas
from dateline.parsing.clauses import subject
from dateline.parsing.phrases import first_conjunct
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, Mention, MentionType
from dateline.resolving import Draft

_WITHIN = frozenset({"during", "in", "by", "from", "of", "amid", "as", "with", "at"})
"""Prepositions behind which stands the act that something is part or outcome of; not "after" or "before"."""
_WHEN = frozenset({"when", "as", "while"})


def is_part(one: Event, told: Sequence[Word], other: Event, draft: Draft) -> bool:
    """Does a sentence go on with the same act of violence? `told` are the words that tell of the first."""
    second = anchor(other, draft)
    if not (is_violence(one) and is_violence(other)) or second.sentence is not told[0].sentence:
        return False
    if other.mode == "abduct" and one.mode != "abduct":
        return False  # "stormed a ministry, kidnapping a hundred people"
    if any(_is_result(one, other, first, second, draft) for first in told):
        return True
    return are_compatible(one, other, draft) and any(
        _is_setting(one, other, first, second, draft)
        or _is_joined(one, other, first, second, draft)
        or _is_occasion(one, second, first)
        or _is_by_doer(one, second, draft)
        or _is_told_of_deed(first, second, draft)
        for first in told
    )


def anchor(event: Event, draft: Draft) -> Word:
    """The word of the trigger that the others hang on."""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    return next(word for word in words if word.is_root or word.head not in words)


def _is_setting(one: Event, other: Event, first: Word, second: Word, draft: Draft) -> bool:
    """Is one the act within which the other was done: "killed in a clash", "during the raid two were wounded"?"""
    if _is_within(second, first, draft):
        inner = other
    elif _is_within(first, second, draft):
        inner = one
    else:
        return False
    if any(is_toll(event) or event.rule == COST for event in (one, other)):
        return True
    return lemmas(inner, draft).isdisjoint(draft.knowledge.codebook.words("warfare"))


def _is_within(noun: Word, verb: Word, draft: Draft) -> bool:
    """Does a noun of violence stand behind a preposition of the verb: "in a clash", "as a result of the fighting"?"""
    word, outcome = noun, draft.knowledge.codebook.words("outcome")
    if noun.pos not in ("NOUN", "PROPN") or noun is verb:
        return False
    while word is not verb:
        word = first_conjunct(word) if word.pos in ("NOUN", "PROPN") else word
        if word.dep != "pobj" or word.head.lower not in _WITHIN:
            return False
        word = word.head
        while word.dep == "prep" and word.pos == "ADP":
            word = word.head
        if word is not verb and word.lemma not in outcome:
            return False
    return True


def _is_joined(one: Event, other: Event, first: Word, second: Word, draft: Draft) -> bool:
    """Do two verbs share who does it, and one of them what it is done to: "entered and shot", "bombed and strafed"?"""
    if first.pos == "NOUN" or second.pos == "NOUN" or not _same_doers(one, other, draft):
        return False
    if first_conjunct(first) is not first_conjunct(second):
        return False
    if one.rule == "assault.enter" or not one.recipients or not other.recipients:
        return True
    if any(keys(a, draft) & keys(b, draft) for a in one.recipients for b in other.recipients):
        return True
    return one.mode != "abduct" and all(_is_thing(draft.mentions.get(id_)) for id_ in other.recipients)


def _is_thing(mention: Mention) -> bool:
    """Is it a thing or a place that nobody else is called by: houses, a bus, the bridge?"""
    return mention.type in (MentionType.LOCATION, MentionType.PLATFORM) or not (mention.sectors or mention.name)


def _same_doers(one: Event, other: Event, draft: Draft) -> bool:
    if not one.actors or not other.actors:
        return one.actors == other.actors
    return any(keys(a, draft) & keys(b, draft) for a in one.actors for b in other.actors)


def _is_occasion(one: Event, second: Word, first: Word) -> bool:
    """Is it said when people were hit: "nine died when a shell hit the market"?"""
    if not is_toll(one) or second.dep != "advcl" or second.head is not first or second.tag == "VBG":
        return False  # "were killed while trying to storm the base" is a deed of those killed
    return any(child.lower in _WHEN and child.dep in ("advmod", "mark") for child in second.children)


def _is_by_doer(one: Event, second: Word, draft: Draft) -> bool:
    """Is it said of those who did it how they did it: "attacked by a man who fired thirteen shots"?"""
    if second.dep not in ("relcl", "acl") or any(child.lower == "had" for child in second.children):
        return False
    return any(draft.mentions.get(id_).head.start == second.head.start for id_ in one.actors)


def _is_told_of_deed(first: Word, second: Word, draft: Draft) -> bool:
    """Is the first told of the deed that did the second: "strikes that ripped through a market have killed nine"?"""
    return first.dep == "relcl" and subject(second) is first.head and _is_struck_by(first.head, draft)


def _is_result(one: Event, other: Event, first: Word, second: Word, draft: Draft) -> bool:
    """Is the second what came of the first: "bombed a market, killing nine", "a blast killed two and wounded six"?"""
    if one.actors and other.actors and one.actors != other.actors and not _are_both_sides(one, other):
        return False
    word = second
    while word.dep == "conj" and word.tag == "VBG":
        word = word.head
    if word.dep in ("relcl", "acl"):
        return word.head is first or (_is_struck_by(word.head, draft) and one.evidence[0].holds(word.head.span))
    return word.head is first and _goes_on(word, first, one, other)


def _are_both_sides(one: Event, other: Event) -> bool:
    """Are those to whom a toll is laid the two who fought: "the army and rebels clashed, killing nine"?"""
    return set(one.actors) < set(other.actors) <= {*one.actors, *one.recipients}


def _goes_on(word: Word, first: Word, one: Event, other: Event) -> bool:
    """Does the verb go on with the toll, or say what came of it in a participle?"""
    if word.dep == "conj" or any(child.lower == "while" for child in word.children_in("mark")):
        return _tells_a_toll(one) and _tells_a_toll(other) and word.tag == first.tag
    return word.tag == "VBG" and word.dep == "advcl" and not _is_meanwhile(word)


def _is_meanwhile(verb: Word) -> bool:
    """Is it what they were doing: "were killed when trying to storm the base"?"""
    return any(child.lower in _WHEN for child in verb.children_in("mark", "advmod"))


def _is_struck_by(noun: Word, draft: Draft) -> bool:
    """Does the noun name an attack: "an attack that hit the town"?"""
    deed = happening(draft, noun) if noun.pos == "NOUN" else None
    return deed is not None and deed.frame.type is EventType.ASSAULT


def _tells_a_toll(event: Event) -> bool:
    """Is it told by whom it killed, or is a happening the one that kills?"""
    return event.rule.startswith("assault.kill") or event.rule.count("assault.") > 1
