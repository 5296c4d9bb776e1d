"""Finds who and what a report names: people, organisations and groups, nationalities, weapons and platforms.

A person's span takes in the titles before the name, a group's the words that say which group. Bare place names are left
to the gazetteer. Proper names carry `name`; descriptions ("the minister", "government troops") don't.
"""

from collections.abc import Sequence

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.phrases import core, object_of
from dateline.parsing.tree import Word
from dateline.records import MentionType, Span
from dateline.resolving import entities
from dateline.resolving.actor_codes import codes_of_words
from dateline.resolving.descriptions import descriptions, is_plural, type_of
from dateline.resolving.draft import Draft
from dateline.resolving.proper_names import ProperName, proper_names
from dateline.resolving.sighted import Sighted

_ACTING = (MentionType.PERSON, MentionType.ORGANISATION)
_ONE = frozenset({"a", "an", "another"})
_OF_MANY = ("ese", "sh", "ch", "ss", "s")
"""Ends of words for a people that stand for many behind "the": "the Chinese", "the French"."""
_ARMS = {KnownKind.WEAPON: MentionType.WEAPON, KnownKind.PLATFORM: MentionType.PLATFORM}


def find_names(draft: Draft) -> None:
    """Add the mentions of people, organisations, nationalities, weapons and platforms."""
    for name, type_ in proper_names(draft):
        _add_proper(draft, name, type_)
    for sighted in draft.sighted.all:
        if sighted.of(KnownKind.LEADER):
            _add_leader(draft, sighted)
        elif sighted.of(KnownKind.ORGANISATION, KnownKind.SEAT):
            _add_organisation(draft, sighted)
    _add_descriptions(draft)
    for sighted in draft.sighted.all:
        _add_people(draft, sighted)
        _add_arms(draft, sighted)


def head_in(words: Sequence[Word]) -> Word:
    """The head of a stretch: the last word whose own head lies outside."""
    inside = {word.i for word in words}
    outer = [word for word in words if word.is_root or word.head.i not in inside]
    nominal = [word for word in outer if word.pos in ("PROPN", "NOUN", "ADJ")]
    return (nominal or outer or list(words))[-1]


def _add_proper(draft: Draft, name: ProperName, type_: MentionType) -> None:
    words = draft.parse.words
    start, last = words[name.first], words[name.last]
    if any(draft.mentions.at(word, *_ACTING) for word in words[name.first : name.last + 1]):
        return
    text = draft.text[start.start : last.end]
    if type_ is MentionType.PERSON:
        head = head_in(words[name.first : name.last + 1])
        # A title leaves no doubt: what has an entity, the gazetteer does not take for a place.
        entity = entities.person(text) if name.titled else None
        draft.mentions.add(words[name.opens].start, last.end, head, type_, name=text, entity=entity)
    else:
        _add_group(draft, name.first, name.last, text)


def _add_leader(draft: Draft, sighted: Sighted) -> None:
    """Add a known leader's full name that no other mention covers: one in a headline."""
    words = draft.parse.words[sighted.first : sighted.last + 1]
    if not any(draft.mentions.at(word, *_ACTING) for word in words):
        start, end = words[0].start, words[-1].end
        draft.mentions.add(start, end, head_in(words), MentionType.PERSON, name=draft.text[start:end])


def _add_organisation(draft: Draft, sighted: Sighted) -> None:
    """Add a known organisation that no other mention covers."""
    words = draft.parse.words[sighted.first : sighted.last + 1]
    if any(draft.mentions.at(word, *_ACTING) for word in words):
        return
    if len(words) == 1 and words[0].pos not in ("PROPN", "NOUN", "ADJ") and not words[0].ent:
        return
    _add_group(draft, sighted.first, sighted.last, draft.text[words[0].start : words[-1].end])


def _add_group(draft: Draft, first: int, last: int, name: str) -> None:
    """Add an organisation by name, its article and nationality included."""
    words = draft.parse.words
    opens = _before(draft, first)
    head = head_in(words[first : last + 1])
    known = draft.sighted.of(words[last], KnownKind.ORGANISATION)
    entity = entities.organisation(known.id) if known is not None else None
    end = words[last].end
    draft.mentions.add(words[opens].start, end, head, MentionType.ORGANISATION, name=name, entity=entity)


def _before(draft: Draft, first: int) -> int:
    """Index of the article or nationality before a name, or `first`."""
    words, opens = draft.parse.words, first
    while opens > words[first].sentence.first:
        word = words[opens - 1]
        known = draft.sighted.of(word, KnownKind.PEOPLE)
        if word.lower == "the":
            return opens - 1
        if known is None or word.dep not in ("amod", "compound", "nmod"):
            break
        opens -= 1
    return opens


def _add_descriptions(draft: Draft) -> None:
    for head, agent, span in descriptions(draft):
        if draft.mentions.at(head, *_ACTING) is None:
            _drop_inside(draft, span, head)
            draft.mentions.add(span.start, span.end, head, type_of(draft, agent, head))


def _drop_inside(draft: Draft, span: Span, head: Word) -> None:
    """A name that only says what kind of group it is ("IS fighters") is part of the group's mention."""
    for mention in draft.mentions.within(span.start, head.start, MentionType.ORGANISATION):
        draft.mentions.remove(mention.id)


def _add_people(draft: Draft, sighted: Sighted) -> None:
    """Add a nationality ("Syrian"), or the people as a group ("Syrians")."""
    people = sighted.of(KnownKind.PEOPLE)
    word = draft.parse.words[sighted.last]
    if people is None or sighted.of(KnownKind.COUNTRY) or draft.mentions.at(word, *_ACTING):
        return
    start = draft.parse.words[sighted.first].start
    ethnic = draft.parse.words[sighted.first - 1].lower == "ethnic"
    country = codes_of_words(draft, _region(word)).country or (None if ethnic else people.country)
    name = word.text if ethnic else people.name
    if is_one_of_people(word):
        start = core(word).start
        one = draft.mentions.add(start, word.end, word, MentionType.PERSON, country=country, sectors=("CVL",))
        draft.mentions.update(one.id, entity=entities.description(one.id))  # which is no place
        return
    fields = {"name": name, "entity": f"ppl:{word.lower}" if ethnic else people.id, "country": country}
    if is_plural(word) or (word.pos in ("NOUN", "PROPN") and word.dep not in ("compound", "amod", "nmod")):
        span = core(word)
        sectors = people.sectors or ("CVL",)
        fields["name"] = people.name if people.sectors else word.text  # "Syrians" are not Syria
        draft.mentions.add(min(span.start, start), word.end, word, MentionType.ORGANISATION, sectors=sectors, **fields)
    else:
        draft.mentions.add(start, word.end, word, MentionType.NATIONALITY, **fields)


def is_one_of_people(word: Word) -> bool:
    """Is it one person, by nationality: "a Palestinian", "the American", not "the French"?"""
    if is_plural(word) or word.dep in ("compound", "amod", "nmod", "attr") or word.head.tag in ("NN", "NNS"):
        return False
    articles = {child.lower for child in word.children if child.dep == "det" and child.i < word.i}
    return bool(articles & _ONE) or ("the" in articles and not word.lower.endswith(_OF_MANY))


def _region(word: Word) -> list[Word]:
    """Where a people lives that need not be its own country: Serbia for "the Albanians of southern Serbia"."""
    region = object_of(word, "of")
    return [region] if region is not None else []


def _add_arms(draft: Draft, sighted: Sighted) -> None:
    """Add a weapon or a platform with the words before it."""
    known = sighted.of(*_ARMS)
    word = draft.parse.words[sighted.last]
    if known is None or word.pos not in ("NOUN", "PROPN") or word.dep in ("compound", "nmod", "amod"):
        return
    if draft.mentions.headed(word) is None:
        span = core(word)
        start = min(span.start, draft.parse.words[sighted.first].start)
        draft.mentions.add(start, word.end, word, _ARMS[known.kind])
