"""Incidents: a report that comes back to an act of violence, or goes on telling of it, tells of it once.

Two tellings are one incident where nothing speaks against it (kind, day, place, parties), and where the later refers
to what is known ("the bombing", "in the attack"), names the same victim, or is the toll of what was told just before.
Warfare (an offensive, fighting, an advance) goes on over days and places: it is one only where the words are the same.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dateline.coding.eventing.evidence import is_answered
from dateline.coding.eventing.readings import happening
from dateline.coding.eventing.sameness import REAL, are_apart, keys, lemmas
from dateline.coding.eventing.scenery import are_elsewhere, stated_place
from dateline.parsing.tree import Word
from dateline.records import BlockKind, Event, EventType, Mention, MentionType
from dateline.resolving import Draft

Voices: TypeAlias = Mapping[str, Mention | None]
"""Who speaks, by the statement's id; None where that is not known."""

_TRYING = "attempt>"
"""The frame of who tries it: those killed when they tried it were killed by others."""
COST = "assault.suffer"
"""The frame of those who are hit: "suffered heavy casualties"."""
_NEW = frozenset({"a", "an", "another", "one", "two"})
_APART = frozenset({"abduct", "torture", "sexual", "robbery"})
"""Modes that are no part of another attack on the same victim."""
_APART_IN_TIME = frozenset({"after", "before", "since"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_SIDES = frozenset({"MIL", "GOV", "COP", "PRM", "REB", "OPP"})
"""Sectors of those who wage a war."""
_WARFARE = ("assault.advance", "assault.offensive", "assault.enter")
_BY_FIRE = frozenset({"arson", "explosives", "aerial", "heavy-weapons", "drone"})
_CAMPAIGNS = frozenset({"aerial", "heavy-weapons", "drone"})
"""Modes of strikes that go on and on."""
_REACH = 2
"""Sentences within which a report goes on telling of the same act."""
_MEMORY = 24
"""How many events back an incident is looked for."""


def told_before(kept: Sequence[Event], event: Event, draft: Draft, voices: Voices) -> int | None:
    """The index of the last act of violence that the event comes back to; None where it tells of a new one."""
    if not is_violence(event):
        return None
    for at in range(len(kept) - 1, max(len(kept) - _MEMORY, 0) - 1, -1):
        one = kept[at]
        if is_violence(one) and are_compatible(one, event, draft) and _is_again(one, event, draft, voices):
            return at
    return None


def is_violence(event: Event) -> bool:
    """Is it violence that has taken place?"""
    return event.type is EventType.ASSAULT and event.status in REAL


def acts_before(events: Sequence[Event], start: int, draft: Draft, reach: int) -> list[tuple[int, int]]:
    """The sentence and the index of each act of violence told at most `reach` sentences before an offset."""
    here, near = draft.parse.sentence_at(start), []
    for at, event in enumerate(events):
        before = [span.start for span in event.evidence if span.start <= start] if is_violence(event) else []
        told = draft.parse.sentence_at(max(before)) if before else None
        if here is not None and told is not None and 0 <= here.i - told.i <= reach:
            near.append((told.i, at))
    return near


def _is_again(one: Event, other: Event, draft: Draft, voices: Voices) -> bool:
    if _is_another(other, draft) or other.rule.startswith(_TRYING):
        return False
    if (_is_added(other, draft) and not _refers(other, draft)) or _is_of_another_time(one, other, draft):
        return False
    if _same_words(one, other, draft):
        return True
    war = [_is_warfare(event, draft) for event in (one, other)]
    if war[0] == war[1] and other.mode in (None, one.mode) and _adds_nothing(one, other, draft):
        return True
    same = _share(one.actors, other.actors, draft) and _share(one.recipients, other.recipients, draft)
    if same and _identifies(other, draft):
        return True
    if not any(war) and _is_lead_retold(one, other, draft):
        return True
    if any(war):
        fought = lemmas(one, draft) & lemmas(other, draft) & draft.knowledge.codebook.words("warfare")
        return bool(fought) and _refers(other, draft)
    return _refers(other, draft) or _same_victim(one, other, draft) or _is_toll_of(one, other, draft, voices)


def _is_of_another_time(one: Event, other: Event, draft: Draft) -> bool:
    """Does a clause set it apart in time: "fired rockets after two officers were killed"?

    A toll "after a bomb hit a bus" is the bomb's.
    """
    if is_toll(one) and not one.actors:
        return False
    words = draft.parse.words_in(one.trigger.start, one.trigger.end)
    for verb in draft.parse.words_in(other.trigger.start, other.trigger.end):
        if verb.dep == "advcl" and any(mark.lower in _APART_IN_TIME for mark in verb.children_in("mark")):
            return any(above in words for above in verb.ancestors())
    return False


def _adds_nothing(one: Event, event: Event, draft: Draft) -> bool:
    """Is it only a noun that brings no party, day, place or figure of its own: "the violence", "more clashes"?"""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if not any(word.pos == "NOUN" for word in words[:1] + words[-1:]) or event.actors or event.figures:
        return False
    places = [stated_place(each, draft) for each in (one, event)]
    here = places[1] is None or (places[0] is not None and _is_one_place(places[0], places[1]))
    struck = [id_ for id_ in event.recipients if id_ != event.place]
    return here and not struck and (event.date is None or not _has_own_date(event, draft))


def _is_one_place(one: Mention, other: Mention) -> bool:
    return one.entity is not None and one.entity == other.entity


def _is_lead_retold(one: Event, other: Event, draft: Draft) -> bool:
    """Is the lead told again in full: "Strikes killed 61, a monitor said. Three strikes hit the town on Monday"?"""
    lead, here = draft.parse.sentence_at(one.evidence[0].start), draft.parse.sentence_at(other.trigger.start)
    first = next((s for s in draft.parse.sentences if s.kind is BlockKind.PARAGRAPH), None)
    if lead is None or here is None or first is None or not lead.i <= first.i < here.i <= first.i + _REACH:
        return False
    alike = not _deeds(one, draft).isdisjoint(_deeds(other, draft))
    if any(child.lower in _NEW for word in _near(other, draft) for child in word.children_in("det")):
        return False  # "Attacks killed ten. An attack in Jos killed six."
    return alike and one.date is None and other.date is not None


def _deeds(event: Event, draft: Draft) -> set[str]:
    """The nouns of deeds by which it is told, also one that its clause hangs on: strikes for "strikes that ripped"."""
    near = _near(event, draft)
    over = [word.head for word in near if word.dep == "relcl"]
    return {word.lemma for word in (*near, *over) if word.pos == "NOUN" and happening(draft, word) is not None}


def _identifies(event: Event, draft: Draft) -> bool:
    """Does it only say who is meant: "are looking for the rebels who attacked the base"?"""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    clause = next((word for word in words if word.dep == "relcl"), None)
    who = clause.head if clause is not None else None
    heads = {draft.mentions.get(id_).head.start for id_ in event.actors}
    return who is not None and who.start in heads and any(c.lower in _DEFINITE for c in who.children_in("det"))


def _has_own_date(event: Event, draft: Draft) -> bool:
    return event.time is not None and event.evidence[0].holds(draft.mentions.get(event.time).span)


def _is_warfare(event: Event, draft: Draft) -> bool:
    """Is it fighting over ground rather than an attack on somebody?"""
    if any(frame in event.rule for frame in _WARFARE):
        return True
    return not lemmas(event, draft).isdisjoint(draft.knowledge.codebook.words("warfare"))


def _is_combat(event: Event, draft: Draft) -> bool:
    """Do only the sides of a war take part?"""
    ids = (*event.actors, *event.recipients)
    return bool(event.recipients) and all(not _SIDES.isdisjoint(draft.mentions.get(id_).sectors) for id_ in ids)


def are_compatible(one: Event, other: Event, draft: Draft) -> bool:
    """Does nothing speak against one incident: kind, day, place, who attacks, who is hit?"""
    modes = {one.mode, other.mode}
    if len(modes) > 1 and modes & _APART:
        return False
    if are_apart(one.date, other.date) or are_elsewhere(one, other, draft):
        return False
    return _agree(one.actors, other.actors, draft) and not _are_other_people(one, other, draft)


def _agree(one: Sequence[str], other: Sequence[str], draft: Draft) -> bool:
    """Do two lists of parties share one, or does one of them name nobody?"""
    named = [[id_ for id_ in ids if is_known_side(id_, draft)] for ids in (one, other)]
    if not all(named):
        return True
    return _share(named[0], named[1], draft) or any(
        _may_be_one(draft.mentions.get(id_), draft.mentions.get(id2)) for id_ in named[0] for id2 in named[1]
    )


def _may_be_one(one: Mention, other: Mention) -> bool:
    """Is one of them a side that is only described, and may be the other: "guerrillas", then the ELN?"""
    if is_named(one) == is_named(other):
        return False
    named = one if is_named(one) else other
    if named.country is not None and one.country != other.country:
        return False  # a group of no one country may strike anywhere
    return one.sectors[:1] == other.sectors[:1]


def is_named(mention: Mention) -> bool:
    """Is it called by a name of its own, not only described?"""
    return bool(mention.name) and not (mention.entity or "").startswith("grp:")


def _share(one: Sequence[str], other: Sequence[str], draft: Draft) -> bool:
    """Do two lists of parties have one in common?"""
    return any(keys(id_, draft) & keys(id2, draft) for id_ in one for id2 in other)


def is_known_side(id_: str, draft: Draft) -> bool:
    """Is it told which side it is: a name, an army, rebels, not "gunmen" or "two men"?"""
    mention = draft.mentions.get(id_)
    return is_named(mention) or not _SIDES.isdisjoint(mention.sectors)


def _are_other_people(one: Event, other: Event, draft: Draft) -> bool:
    """Does each name its victim, and not the same one?"""
    first, second = ({m.entity for m in _victims(e, draft) if m.name} for e in (one, other))
    return bool(first and second) and not first & second


def _victims(event: Event, draft: Draft) -> list[Mention]:
    """The people whom it hit, but for the sides of a war."""
    mentions = [draft.mentions.get(id_) for id_ in event.recipients]
    people = (MentionType.PERSON, MentionType.ORGANISATION)
    return [m for m in mentions if m.entity and m.type in people and (m.name or _SIDES.isdisjoint(m.sectors))]


def _same_victim(one: Event, other: Event, draft: Draft) -> bool:
    """Do both name the same person or people as whom it is done to?"""
    return not {m.entity for m in _victims(one, draft)}.isdisjoint(m.entity for m in _victims(other, draft))


def _refers(event: Event, draft: Draft) -> bool:
    """Does the trigger, or its clause, take an act of violence as known: "the attack", "died in the blast"?"""
    return any(_is_known_deed(draft, noun) for noun in _near(event, draft) if noun.pos == "NOUN")


def _near(event: Event, draft: Draft) -> list[Word]:
    """The words of the trigger and those that hang on its first word, or on those."""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    around = (below for child in words[0].children for below in (child, *child.children)) if words else ()
    return [*words, *around]


def _is_known_deed(draft: Draft, noun: Word) -> bool:
    if not any(_points(child) for child in noun.children):
        return False
    book = draft.knowledge.codebook
    if noun.lemma in book.fired or noun.lemma in book.words("incident"):
        return True
    deed = happening(draft, noun)
    return deed is not None and deed.frame.type is EventType.ASSAULT


def _points(word: Word) -> bool:
    """Is it "the" or "this", or the day of a deed that is known: "last night's attack"?"""
    if word.lower == "all":
        return word.head.child("nummod") is not None  # "behind all three attacks"
    return (word.dep == "det" and word.lower in _DEFINITE) or (word.dep == "poss" and word.ent in ("DATE", "TIME"))


def _same_words(one: Event, other: Event, draft: Draft) -> bool:
    """Are both told in the same paragraph by the same word, with no party: "fighting ... the heaviest fighting"?"""
    if one.actors or one.recipients or other.actors or other.recipients:
        return False
    blocks = {s.block_index for e in (one, other) if (s := draft.parse.sentence_at(e.trigger.start)) is not None}
    return len(blocks) == 1 and bool(lemmas(one, draft) & lemmas(other, draft))


def _is_toll_of(one: Event, other: Event, draft: Draft, voices: Voices) -> bool:
    """Is one of two sentences in a row what came of the other: "A bomb went off in a bank. Nine people were hurt"?

    What one source says of its own deed and what another says next are not known to be one.
    """
    if is_anothers(one, other.statement, draft, voices) or _is_own_deed(one, other, draft, voices):
        return False
    if one.actors and (_is_by_somebody_new(other, one, draft) or _is_charged_to_others(one, other, draft)):
        return False
    before = draft.parse.sentence_at(one.evidence[-1].start)
    here = draft.parse.sentence_at(other.trigger.start)
    if before is None or here is None or not 0 <= here.i - before.i <= _REACH:
        return False
    if any(is_known_side(id_, draft) for id_ in other.actors) and not _share(one.actors, other.actors, draft):
        return False
    if _is_by_hand(one, other, draft):
        return False
    if any(is_toll(event) or (event.rule == COST and here is not before) for event in (one, other)):
        return True
    if any(e.mode in _CAMPAIGNS or _is_combat(e, draft) for e in (one, other)):
        return False
    return not _is_new(other, draft)


def _is_by_hand(one: Event, other: Event, draft: Draft) -> bool:
    """Is one a killing by hand, and the other done with bombs or fire: "was beheaded. The churches were torched"?"""
    by_hand = [not lemmas(event, draft).isdisjoint(draft.knowledge.codebook.words("manner")) for event in (one, other)]
    return any(by_hand) and any(event.mode in _BY_FIRE for event in (one, other))


def is_anothers(own: Event, statement: str | None, draft: Draft, voices: Voices) -> bool:
    """Does a side tell of its own deed, and somebody else make the statement (its id)? Any source may give its toll."""
    one, other = voices.get(own.statement or ""), voices.get(statement or "")
    if one is None or other is None or (one.entity or one.id) == (other.entity or other.id):
        return False
    actors = [draft.mentions.get(id_) for id_ in own.actors]
    return any(m.country == one.country and _is_of(m, one) for m in actors)


def _is_of(actor: Mention, speaker: Mention) -> bool:
    """Is who acts of the speaker's side: its soldiers, its jets?"""
    shared = {*actor.sectors} & {*speaker.sectors}
    return not _SIDES.isdisjoint(shared) or (actor.type is MentionType.PLATFORM and not actor.sectors)


def _is_own_deed(one: Event, other: Event, draft: Draft, voices: Voices) -> bool:
    """Does somebody say it of himself, where another side did the first: "the alliance said it had killed ten"?"""
    speaker = voices.get(other.statement or "")
    known = any(is_known_side(id_, draft) for id_ in one.actors)
    if speaker is None or speaker.id not in other.actors or not known:
        return False
    return not _share(one.actors, other.actors, draft)


def _is_by_somebody_new(event: Event, before: Event, draft: Draft) -> bool:
    """Is it done by somebody told as new: "was killed by a sniper", behind what jets have done?"""
    heads = [draft.parse.word_at(draft.mentions.get(id_).head.start) for id_ in event.actors]
    new = any(head is not None and any(child.lower in _NEW for child in head.children) for head in heads)
    return new and not _share(before.actors, event.actors, draft)


def _is_charged_to_others(one: Event, other: Event, draft: Draft) -> bool:
    """Is it what somebody else is accused of: "Mali's troops fired. Niger accused its neighbour of killing nine"?"""
    verb = next((w for w in draft.parse.words_in(other.trigger.start, other.trigger.end) if w.pos == "VERB"), None)
    if verb is None or verb.dep != "pcomp" or not other.actors:
        return False
    frames = draft.knowledge.codebook.verbs.get(verb.head.head.lemma, ())
    accusing = any(frame.type is EventType.ACCUSE for _, frame in frames)
    return accusing and not _share(one.actors, other.actors, draft)


def is_toll(event: Event) -> bool:
    """Is it told by whom it killed or wounded?"""
    return event.rule in ("assault.kill", "assault.targeted")


def _is_new(event: Event, draft: Draft) -> bool:
    """Does the telling bring in a deed of its own: "a strike hit", "explosions"?"""
    deeds = (noun for noun in _near(event, draft) if noun.pos == "NOUN" and happening(draft, noun) is not None)
    return any(not _is_known_deed(draft, noun) for noun in deeds)


def _is_added(event: Event, draft: Draft) -> bool:
    """Is it told as one more: "shells also hit a mosque"?"""
    return any(word.lower == "also" for word in _near(event, draft))


def _is_another(event: Event, draft: Draft) -> bool:
    """Does the telling say that it is a further happening?"""
    book = draft.knowledge.codebook
    near = (word for word in _near(event, draft) if word.dep != "appos")  # "the attack, the second this month"
    return any(word.lower in book.words("another") for word in near) or is_answered(
        draft, draft.parse.words_in(event.trigger.start, event.trigger.end)[:1]
    )
