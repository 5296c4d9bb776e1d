"""The other side: whom a warring party means when a sentence names its adversary but not as the recipient.

"Syrian rebels called for a truce but would not withdraw as demanded by Damascus": the truce is asked of Damascus.
Only for acts between warring sides, only for a party of the same country named in the same sentence, or for the one
that the same demand was addressed to before; the event's rule says so (`+adversary`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.coding.eventing.naming import mention_of, rebellious
from dateline.coding.eventing.sameness import REAL, keys
from dateline.coding.eventing.scenery import is_ground
from dateline.parsing.clauses import is_finite, is_passive, subject
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Sentence, Word
from dateline.records import Event, EventType, Mention, MentionType, Statement
from dateline.resolving import Draft

RULE = "+adversary"
_STATE = frozenset({"GOV", "MIL", "COP", "PRM"})
_REBELS = frozenset({"REB", "UAF", "OPP"})
_ISSUES = frozenset({"ceasefire", "withdrawal", "evacuation"})
_ASKED = (EventType.REQUEST, EventType.REJECT)
_ANSWERS = (EventType.REJECT, EventType.AGREE, EventType.CONCEDE)
_OFFERS = ("agree.propose", "agree.promise", "agree.assure")
_JUDGED = {
    EventType.REJECT: frozenset(
        {EventType.AGREE, EventType.CONCEDE, EventType.RETREAT, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
    ),
    EventType.ACCUSE: frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.REJECT}),
    EventType.PROTEST: frozenset({EventType.ASSAULT}),
    EventType.SUPPORT: frozenset(),
}
"""What somebody turns down, or blames, by the type of his saying so."""
_CONDEMNING = frozenset({EventType.ACCUSE, EventType.PROTEST})
_POINTERS = frozenset({"it", "this", "that"})
_MARKS = frozenset({"the", "this", "that", "these", "those", "such"})
_SAID = frozenset({"charge", "accusation", "allegation", "claim", "warning", "criticism", "threat"})
"""What somebody has said of somebody, who rejects it."""
_BEFORE_REPLY = 2
"""Sentences back that a reply to an attack may have the attack in."""
_TYPES = (MentionType.ORGANISATION, MentionType.PERSON)


def adversary(draft: Draft, event: Event, sentence: Sentence, statements: Sequence[Statement] = ()) -> Mention | None:
    """The adversary of the actor that the sentence names; None where there is none, or the act is no such act.

    Who tells of it in one of the sentence's `statements` is not whom it is done to.
    """
    if not event.actors or not _is_between_sides(event) or _is_known(draft, event):
        return None
    actor = draft.mentions.get(event.actors[0])
    side = side_of(actor)
    if side is None or actor.country is None:
        return None
    for other in draft.mentions.within(sentence.start, sentence.end, *_TYPES):
        if other.country != actor.country or side_of(other) in (None, side) or other.id in event.actors:
            continue
        told = any(said.source is not None and said.source.overlaps(other.span) for said in statements)
        if not told and not _is_part_of(draft, other, actor):
            return other
    return _rebels_named(draft, actor, sentence) if side == "state" else None


def _is_part_of(draft: Draft, other: Mention, actor: Mention) -> bool:
    """Do the words that name the actor hold the other: Haftar for "forces led by Haftar advanced"?"""
    inside, whole = draft.parse.word_at(other.head.start), draft.parse.word_at(actor.head.start)
    return inside is not None and whole is not None and whole.pos in ("NOUN", "PROPN") and inside.is_below(whole)


def asked_again(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with the recipients of the same demand, refusal or threat told before, where it names none."""
    threat = event.type is EventType.THREATEN
    asked = event.type in _ASKED and not _ISSUES.isdisjoint(event.topic)
    if event.recipients or not event.actors or not (threat or asked):
        return event
    for one in reversed(before):
        ultimatum = threat and one.type is EventType.REQUEST and _is_in_one_sentence(draft, one, event)
        if (
            (one.type is event.type or ultimatum)
            and (threat or one.topic[:1] == event.topic[:1])
            and one.recipients
            and _by_same(draft, one, event)
        ):
            return replace(event, recipients=one.recipients, rule=event.rule + RULE)
    return event


def _is_in_one_sentence(draft: Draft, one: Event, other: Event) -> bool:
    return draft.parse.sentence_at(one.trigger.start) is draft.parse.sentence_at(other.trigger.start)


def answering(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with those whose demand or offer it answers: "Mali urged Chad to leave, but Chad refused"."""
    if event.recipients or not event.actors or event.type not in _ANSWERS:
        return event
    for one in _just_told(draft, event, before):
        asked = one.type is EventType.REQUEST or one.rule.startswith(_OFFERS)
        of_it = not one.recipients and one.topic[:1] == event.topic[:1] != () and not _by_same(draft, one, event)
        named = any(_is_one(draft, r, a) for r in one.recipients for a in event.actors)
        if asked and one.actors and (named or of_it):
            return replace(event, recipients=one.actors, rule=event.rule + RULE)
    return event


def judging(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with those whose deed was just told and is only pointed to.

    The rebels for "rebels declared a truce. Mali rejected it", or for "the raid was condemned by Mali".
    """
    judged = _JUDGED.get(event.type)
    if judged is None or event.recipients or not event.actors:
        return event
    for one in _just_told(draft, event, before) if _points_back(draft, event) else ():
        own = any(_is_one(draft, r, a) for r in one.actors for a in event.actors)
        done = event.type not in _CONDEMNING or one.status in REAL
        if one.type in judged and one.actors and not own and done:
            return replace(event, recipients=one.actors, rule=event.rule + RULE)
    doers = _movers(draft, event, before) or _known_doers(draft, event, before)
    return replace(event, recipients=doers, rule=event.rule + RULE) if doers else event


def _movers(draft: Draft, event: Event, before: Sequence[Event]) -> tuple[str, ...]:
    """Whose step it is that somebody judges: Mali's for "Mali left the union, a move condemned by Chad"."""
    verb = next((w for w in draft.parse.words_in(event.trigger.start, event.trigger.end) if w.pos == "VERB"), None)
    if verb is not None and verb.dep == "ccomp" and verb.head.dep == "relcl":
        verb = verb.head  # "a ban that the union said it would defy"
    step = verb.head if verb is not None and verb.dep in ("acl", "relcl") else None
    if step is None or step.lemma not in draft.knowledge.codebook.words("step") or step.child("det") is None:
        return ()
    above = [word for word in step.ancestors() if word.pos in ("VERB", "AUX")]
    for one in reversed(before):
        if one.actors and any(word in above for word in draft.parse.words_in(one.trigger.start, one.trigger.end)):
            return () if set(one.actors) & set(event.actors) else one.actors
    near = [one for one in before if step.sentence.start <= one.trigger.start < step.start and one.actors]
    if near:
        return () if set(near[-1].actors) & set(event.actors) else near[-1].actors
    told = next((word for word in above if is_finite(word)), None)
    doer = subject(told) if told is not None and not is_passive(told) else None
    mention = mention_of(draft, doer) if doer is not None else None
    return (mention.id,) if mention is not None and mention.id not in event.actors else ()


def _known_doers(draft: Draft, event: Event, before: Sequence[Event]) -> tuple[str, ...]:
    """Whose strikes "the air strikes" are that somebody condemns: the one side's that is told to have struck."""
    if event.type not in _CONDEMNING:
        return ()
    thing = _judged(draft, event)
    if thing is None or thing.lemma not in draft.knowledge.codebook.nouns:
        return ()
    marks = {child.lower for child in thing.children if child.dep in ("det", "poss", "prep")}
    if not marks or not marks <= _MARKS:
        return ()
    deeds = [one for one in before if one.type is EventType.ASSAULT and one.actors and _names(draft, one, thing)]
    doers = [doer for one in deeds for doer in one.actors]
    own = any(_is_one(draft, doer, actor) for doer in doers for actor in event.actors)
    if not doers or own or not all(_is_one(draft, doer, doers[0]) for doer in doers):
        return ()
    return deeds[0].actors


def _names(draft: Draft, deed: Event, noun: Word) -> bool:
    """Is a deed told by a noun, or by a verb with it: "launched air strikes"?"""
    told = (word for span in (deed.trigger, *deed.evidence) for word in draft.parse.words_in(span.start, span.end))
    return any(word.lemma == noun.lemma and word.pos == "NOUN" for word in told)


def _judged(draft: Draft, event: Event) -> Word | None:
    """What somebody condemns, protests against or calls unacceptable: the strikes for "condemned the strikes"."""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    verb = next((word for word in words if word.pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    said_of = verb.child("nsubj") if verb.lemma == "be" else None
    return said_of or verb.child("dobj", "nsubjpass") or object_of(verb, "against", "over")


def _just_told(draft: Draft, event: Event, before: Sequence[Event]) -> Iterator[Event]:
    """What its own sentence and the one before have told, the last first."""
    here = draft.parse.sentence_at(event.trigger.start)
    for one in reversed(before):
        there = draft.parse.sentence_at(one.trigger.start)
        if here is None or there is None or here.i - there.i > 1:
            return
        yield one


def _points_back(draft: Draft, event: Event) -> bool:
    """Is what is judged only pointed to: "rejected it", "the operation was condemned"?"""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    verb = next((word for word in words if word.pos in ("VERB", "AUX")), None)
    said_of = verb.child("nsubj") if verb is not None and verb.lemma == "be" else None
    thing = said_of or (_branded(verb) if verb is not None else None)
    if thing is None or thing.pos == "PRON":
        return thing is not None and thing.lower in _POINTERS
    marks = {child.lower for child in thing.children}
    book = draft.knowledge.codebook
    deed = thing.lemma in book.nouns or thing.lemma in _SAID or thing.lemma in book.words("step")
    return deed and bool(marks) and marks <= _MARKS


def _branded(verb: Word) -> Word | None:
    """What is judged: the step for "called the step illegal", whatever the parser makes of it."""
    called = verb.child("ccomp", "oprd") if verb.lemma in ("call", "deem", "brand", "label") else None
    return verb.child("dobj", "nsubjpass") or (called.child("nsubj") if called is not None else None)


def _is_one(draft: Draft, one: str, other: str) -> bool:
    """Are two parties the same, or of the same side of the same country?"""
    if not keys(one, draft).isdisjoint(keys(other, draft)):
        return True
    first, second = draft.mentions.get(one), draft.mentions.get(other)
    return (
        first.country is not None and first.country == second.country and side_of(first) == side_of(second) is not None
    )


def backing(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with the recipients of the deed that it backs: "an advance, backed up by air strikes"."""
    noun = draft.parse.word_at(event.trigger.start)
    if event.recipients or event.type is not EventType.ASSAULT or noun is None or noun.dep != "pobj":
        return event
    verb = noun.head.head
    if verb.lemma not in draft.knowledge.codebook.words("back") or verb.tag != "VBN" or not before:
        return event
    backed = before[-1]
    if backed.type is not event.type or backed.trigger.start < noun.sentence.start or not backed.recipients:
        return event
    return replace(event, recipients=backed.recipients, rule=event.rule + RULE)


def retaliating(draft: Draft, event: Event, events: Sequence[Event]) -> Event:
    """The event with those who had struck first: "the army returned fire after rebels shelled its post"."""
    threat = event.type is EventType.THREATEN
    struck_back = event.type is EventType.ASSAULT and _is_in_return(draft, event)
    if event.recipients or not event.actors or not (threat or struck_back):
        return event
    own = draft.parse.sentence_at(event.trigger.start)
    at = events.index(event)
    near = [*events[at + 1 :], *reversed(events[:at])]
    for one in near:
        there = draft.parse.sentence_at(one.trigger.start)
        near_by = own is not None and there is not None and 0 <= own.i - there.i <= _BEFORE_REPLY
        if one.type is not EventType.ASSAULT or one is event or not near_by:
            continue
        if threat and not _is_threat_in_return(draft, event, one):
            continue
        if one.actors and not _by_same(draft, one, event) and not set(one.actors) & set(event.actors):
            return replace(event, recipients=one.actors, rule=event.rule + RULE)
    return event


def _is_threat_in_return(draft: Draft, threat: Event, one: Event) -> bool:
    """Does somebody threaten those who struck him: "jets hit the militia, which vowed revenge"?"""
    told = draft.parse.words_in(threat.trigger.start, threat.trigger.end)
    words = {near.lemma for word in told for near in (word, *word.children)}
    struck = any(_is_one(draft, hit, actor) for hit in one.recipients for actor in threat.actors)
    return struck and not words.isdisjoint(draft.knowledge.codebook.words("vengeance"))


def _is_in_return(draft: Draft, event: Event) -> bool:
    words = {word.lemma for word in draft.parse.words_in(event.trigger.start, event.trigger.end)}
    return bool(words & draft.knowledge.codebook.words("reply")) or {"return", "fire"} <= words


def _by_same(draft: Draft, one: Event, other: Event) -> bool:
    """Do two events have the same first actor?"""
    return bool(one.actors) and not keys(one.actors[0], draft).isdisjoint(keys(other.actors[0], draft))


def _rebels_named(draft: Draft, actor: Mention, sentence: Sentence) -> Mention | None:
    """The rebels of the actor's country where the sentence names them by an adjective ("rebel-held")."""
    for word in draft.parse.words_of(sentence):
        if (
            rebellious(draft, word)
            and (found := mention_of(draft, word)) is not None
            and found.country == actor.country
        ):
            return found
    return None


def _is_known(draft: Draft, event: Event) -> bool:
    """Does a recipient name somebody already, or a thing that was hit: "attacked a convoy"?"""
    mentions = [draft.mentions.get(id_) for id_ in event.recipients]
    things = event.type is EventType.ASSAULT and not all(is_ground(draft, mention) for mention in mentions)
    return things or any(m.country or m.sectors or m.name for m in mentions)


def _is_between_sides(event: Event) -> bool:
    if event.type is EventType.ASSAULT:
        return event.rule.split(">")[-1].startswith(("assault.attack", "assault.advance", "assault.offensive"))
    return event.type in _ASKED and bool(_ISSUES & set(event.topic))


def side_of(mention: Mention) -> str | None:
    """The side of a war that it stands on: "state" or "rebels", None for neither."""
    sectors = set(mention.sectors)
    if sectors & _REBELS:
        return "rebels"
    if sectors & _STATE or (not sectors and mention.place is not None):
        return "state"
    return None
