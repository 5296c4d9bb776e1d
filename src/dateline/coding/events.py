"""Events: who did what to whom, read off the parse by the codebook's frames."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.coding.eventing.adversary import RULE, adversary, answering, asked_again, backing, judging, retaliating
from dateline.coding.eventing.arguments import is_mutual, is_shared, parties, recipients
from dateline.coding.eventing.composition import SPOKEN, Composed, compose
from dateline.coding.eventing.evidence import (
    contexts,
    evidence_of,
    figures_by_sentence,
    figures_within,
    mode_of,
    trigger_of,
)
from dateline.coding.eventing.generality import is_general
from dateline.coding.eventing.merging import merge
from dateline.coding.eventing.naming import ids_of, struck_at
from dateline.coding.eventing.nominal import SIDES
from dateline.coding.eventing.numbered import name_numbered
from dateline.coding.eventing.opponents import with_sides
from dateline.coding.eventing.owning import with_owners
from dateline.coding.eventing.pairs import BETWEEN, both_of, is_between, last_pair
from dateline.coding.eventing.parties import is_place
from dateline.coding.eventing.readings import FORCEFUL, find_readings, is_presupposed
from dateline.coding.eventing.realms import is_of_another_realm
from dateline.coding.eventing.rivals import with_rivals
from dateline.coding.eventing.salience import salience
from dateline.coding.eventing.sameness import without_doers
from dateline.coding.eventing.scenery import but_scenes
from dateline.coding.eventing.selection import (
    can_strike,
    is_only_aimed_at,
    is_repeated,
    is_running_total,
    is_told,
    is_war_toll,
    judges_step,
)
from dateline.coding.eventing.selves import without_selves
from dateline.coding.eventing.setting import date_of, is_historical, is_remembered, place_of
from dateline.coding.eventing.speech import by_sentence, is_aside, quoted_word, speaker_word, statement_of, voiced
from dateline.coding.eventing.telling import told_by_doers
from dateline.coding.eventing.tolls import with_tolls
from dateline.coding.eventing.topics import topics
from dateline.parsing.phrases import joined
from dateline.parsing.run_on import OUTCOMES
from dateline.parsing.tree import Sentence, Word
from dateline.records import BlockKind, Event, EventType, Figure, Scope, Statement, Status
from dateline.resolving import Draft

_OUTSIDE = frozenset(
    {BlockKind.RELATED, BlockKind.NOTICE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.UPDATED, BlockKind.DATELINE}
)
"""Blocks that are not the story."""

_ANNOUNCED = frozenset({EventType.SANCTION, EventType.CONCEDE})
"""Types that are done by being announced."""
_DECLARING = frozenset({"announce", "declare"})


def find_events(draft: Draft, statements: tuple[Statement, ...], figures: tuple[Figure, ...]) -> tuple[Event, ...]:
    """Code the events of a document, in the order of the text."""
    found: list[Event] = []
    general: set[str] = set()
    name_numbered(draft, figures)
    first_body = _first_body(draft)
    repeated = {statement.id for statement in statements if statement.repeats is not None}
    spoken, counted = by_sentence(statements, draft.parse), figures_by_sentence(figures, draft.parse)
    for sentence in draft.parse.sentences:
        if sentence.kind in _OUTSIDE or is_of_another_realm(
            draft.parse.words_of(sentence), draft.knowledge.codebook.realms
        ):
            continue
        near, numbers = spoken.get(sentence.i, []), counted.get(sentence.i, [])
        for composed, acting, acted_upon in _told(draft, sentence, near):
            event = _event(draft, composed, sentence, near, numbers, first_body, len(found) + 1)
            if event.statement in repeated or is_war_toll(event, numbers):
                continue
            only_places = all(is_place(draft, word) for word in acted_upon)
            mutual = composed.type in BETWEEN and only_places and is_between(composed, acting)
            pair = last_pair(draft, found, acting) if mutual else None
            if composed.type is EventType.ASSAULT:
                acting = [word for word in acting if can_strike(draft, word)]
            named = both_of(draft, ids_of(draft, acting)), both_of(draft, ids_of(draft, acted_upon))
            one, other = (pair[:1], pair[1:]) if pair else named
            if len(one) > 1 and not other and is_shared(draft, composed):
                one, other = one[:1], one[1:]  # "Israeli and Palestinian negotiators met"
            if event.type in FORCEFUL:
                struck_at(draft, other, event.place)
            said = next((s for s in near if s.id == event.statement), None)
            one, other = voiced(draft, one, said), voiced(draft, other, said)
            if event.type is EventType.ASSAULT:
                one, other = _of_assault(draft, composed, one, other)
            one = one or _sayers(event, said, other) or _threatening(draft, event, said)
            event = told_by_doers(draft, replace(event, actors=one, recipients=other), said)
            event = without_selves(draft, _dated_by_saying(draft, event, said))
            if is_general(draft, composed, backing(draft, event, found)) or is_running_total(event, numbers):
                general.add(event.id)
            event = _with_adversary(draft, event, sentence, near)
            event = with_sides(draft, event, found)
            event = judging(draft, answering(draft, asked_again(draft, event, found), found), found)
            if event.recipients or event.topic or not judges_step(draft, composed):
                found.append(backing(draft, event, found))
    totals = frozenset(figure.id for figure in figures if figure.scope is Scope.TOTAL)
    voices = {said.id: draft.mentions.get(said.speaker) if said.speaker else None for said in statements}
    found = [retaliating(draft, event, found) for event in found]
    merged = with_owners(merge(found, draft, voices, totals, general), draft)
    return tuple(with_rivals(draft, with_tolls(merged, figures, draft, voices)))


def _of_assault(
    draft: Draft, composed: Composed, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who attacks whom, scenes and those who attack left out of whom; of a fight with nobody else its own two sides."""
    mutual = composed.core.anchor.lemma in draft.knowledge.codebook.words("mutual")
    hit = but_scenes(draft, without_doers(draft, actors, recipients), mutual=mutual)
    told = composed.outer.anchor.lemma in draft.knowledge.codebook.words("mutual")  # not "nine died in a clash of two"
    if mutual and not hit:
        return actors[:1], actors[1:]
    if told and len(actors) > 1 and all(_is_outcome(draft, id_, composed.outer.anchor) for id_ in hit):
        return actors[:1], (*actors[1:], *hit)  # "the army and rebels exchanged fire, killing nine"
    return actors, hit


def _is_outcome(draft: Draft, id_: str, fight: Word) -> bool:
    """Is it whom a fight cost, or its ground, and not the other side: "clashed, leaving nine dead"?"""
    head = draft.parse.word_at(draft.mentions.get(id_).head.start)
    if head is None or is_place(draft, head):
        return head is not None
    below = any(head.is_below(clause) for clause in fight.children_in("advcl") if clause.tag == "VBG")
    return below or (head.dep in ("dobj", "nsubj", "nsubjpass") and head.head.lemma in OUTCOMES)


def _sayers(event: Event, said: Statement | None, recipients: tuple[str, ...]) -> tuple[str, ...]:
    """Who speaks, where an act of speech is told by what it stands in: the party for "its letter also demanded"."""
    spoken = event.type in SPOKEN and said is not None and said.cue is not None and said.cue.overlaps(event.trigger)
    speaker = said.speaker if spoken and said is not None else None
    return (speaker,) if speaker is not None and speaker not in recipients else ()


def _threatening(draft: Draft, event: Event, said: Statement | None) -> tuple[str, ...]:
    """Who threatens, where it is not said who will do it: the general who says that rebels "will be bombed"."""
    if event.type is not EventType.THREATEN or said is None or said.speaker is None:
        return ()
    return (said.speaker,) if SIDES.intersection(draft.mentions.get(said.speaker).sectors) else ()


def _dated_by_saying(draft: Draft, event: Event, said: Statement | None) -> Event:
    """The event with the day of the saying that it is: "we hold them responsible", said on Tuesday.

    So is what is announced as it is done: "said on Tuesday that it was cutting its ties with Chad".
    """
    cue = draft.parse.word_at(said.cue.start) if said is not None and said.cue is not None else None
    declared = cue is not None and cue.lemma in _DECLARING and event.status is Status.HAPPENED
    announced = event.type in _ANNOUNCED and (event.status is Status.ONGOING or declared)
    if said is None or event.actors != (said.speaker,) or not (announced or event.type in SPOKEN):
        return event
    status = Status.HAPPENED if announced else event.status
    return replace(event, date=event.date or said.date, status=status)


def _told(
    draft: Draft, sentence: Sentence, statements: Sequence[Statement]
) -> Iterator[tuple[Composed, list[Word], list[Word]]]:
    """The events that a sentence tells of, with the heads of their actors and recipients."""
    every = list(_composed(draft, sentence))
    found = [
        (composed, *_parties(draft, composed, statements)) for composed in every if not is_repeated(composed, every)
    ]
    found += [(composed, other, one) for composed, one, other in found if is_mutual(composed) and one != other]
    told = [row for row in found if is_told(draft, *row)]
    facts = any(row[0].status is not Status.POSSIBLE for row in told)
    yield from (row for row in told if not (facts and is_only_aimed_at(row[0])))


def _with_adversary(draft: Draft, event: Event, sentence: Sentence, statements: Sequence[Statement]) -> Event:
    other = adversary(draft, event, sentence, statements)
    return replace(event, recipients=(other.id,), rule=event.rule + RULE) if other is not None else event


def _first_body(draft: Draft) -> int:
    return next((s.block_index for s in draft.parse.sentences if s.kind is BlockKind.PARAGRAPH), 0)


def _composed(draft: Draft, sentence: Sentence) -> Iterator[Composed]:
    for reading in find_readings(draft, sentence):
        if reading.governor is None or is_presupposed(reading):
            composed = compose(reading, draft.knowledge.codebook)
            if composed is not None:
                yield composed


def _event(
    draft: Draft,
    composed: Composed,
    sentence: Sentence,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    first_body: int,
    number: int,
) -> Event:
    trigger, evidence = trigger_of(composed), evidence_of(composed)
    frame = composed.core.frame
    book = draft.knowledge.codebook
    told = None if is_aside(composed.outer.anchor) else statement_of(trigger, composed, statements, book)
    time, day = date_of(draft, composed, told)
    historical = is_historical(draft, time, day) or is_remembered(draft, composed)
    return Event(
        id=f"e{number}",
        type=composed.type,
        mode=mode_of(draft, composed),
        contexts=contexts(draft, composed),
        cameo=frame.cameo if composed.type is frame.type else None,
        trigger=trigger,
        evidence=(evidence,),
        actors=(),
        recipients=(),
        place=place_of(draft, composed, historical),
        time=time,
        date=day,
        status=composed.status,
        historical=historical,
        statement=told.id if told else None,
        topic=topics(composed, draft.knowledge.issues),
        figures=figures_within(draft, composed, figures),
        rule=composed.rule,
        salience=salience(composed, sentence, first_body),
    )


def _parties(draft: Draft, composed: Composed, statements: Sequence[Statement]) -> tuple[list[Word], list[Word]]:
    if "speaker" not in composed.outer.frame.actor:
        return parties(draft, composed)
    speaker = speaker_word(composed) or quoted_word(draft, composed, statements)
    acting = joined(speaker) if speaker is not None else []
    return acting, recipients(draft, composed, acting)
