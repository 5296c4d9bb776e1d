"""Tolls: whom an act of violence hit, where a figure tells it and the act's own words do not.

"A bomb went off outside a school. Nine pupils died; a teacher was hurt": the pupils and the teacher are whom the bomb
hit. A figure belongs to the act whose words hold it, else to the act that the report has just told of.
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.eventing.incidents import Voices, acts_before, is_anothers, is_violence
from dateline.coding.eventing.sameness import are_apart, keys
from dateline.coding.eventing.scenery import are_elsewhere
from dateline.coding.eventing.selection import came_of_mishap
from dateline.coding.eventing.setting import is_recalled
from dateline.coding.eventing.warring import is_of_side
from dateline.parsing.clauses import verb_above
from dateline.parsing.tree import Sentence
from dateline.records import Event, Figure, Scope
from dateline.resolving import Draft

_HARMS = frozenset({"killed", "injured", "abducted"})
_REACH = 4
"""Sentences behind an act of violence within which a toll is its own."""


def with_tolls(events: Sequence[Event], figures: Sequence[Figure], draft: Draft, voices: Voices) -> list[Event]:
    """The events, those of violence with the figures told of them and with whom these count."""
    found = list(events)
    for figure in figures:
        if figure.what not in _HARMS or figure.scope is Scope.TOTAL or _is_of_mishap(draft, figure):
            continue
        at = _holder(found, figure)
        if at is None:
            at = _told_before(found, figure, draft, voices)
        if at is not None:
            found[at] = _hit(found[at], figure, draft)
    return found


def _is_of_mishap(draft: Draft, figure: Figure) -> bool:
    """Does it count those whom nobody hit: "five airmen killed when their helicopter crashed"?"""
    noun = draft.parse.word_at(figure.quote.end - 1)
    if noun is None:
        return False
    verbs = [*noun.children_in("acl", "relcl"), *filter(None, (verb_above(noun),))]
    return any(came_of_mishap(draft, verb) for verb in verbs)


def _holder(events: Sequence[Event], figure: Figure) -> int | None:
    """The act of violence whose words hold the figure, of several the one that says least beside it."""
    own = [
        (span.end - span.start, at)
        for at, event in enumerate(events)
        if is_violence(event) and figure.id in event.figures
        for span in event.evidence
        if span.overlaps(figure.quote)
    ]
    return min(own)[1] if own else None


def _told_before(events: Sequence[Event], figure: Figure, draft: Draft, voices: Voices) -> int | None:
    """The last act of violence told within reach before the figure, if nothing speaks against it.

    One that is recalled from other weeks ("a similar blast in May killed 12") has the tolls of its own sentence only.
    """
    here = draft.parse.sentence_at(figure.quote.start)
    if here is None or any(figure.id in event.figures for event in events):
        return None
    near = acts_before(events, figure.quote.start, draft, _REACH)
    news = [one for one in near if one[0] == here.i or not is_recalled(draft, events[one[1]].date)]
    if not near:
        return None
    at = max(news or near)[1]
    at = next((i for i in _behind(events, figure, here) if are_elsewhere(events[at], events[i], draft)), at)
    act = events[at]
    apart = are_apart(act.date, figure.date) or is_anothers(act, figure.statement, draft, voices)
    return None if act.historical or apart else at


def _behind(events: Sequence[Event], figure: Figure, here: Sentence) -> list[int]:
    """The acts told in the figure's own sentence behind it: "in Jos eight died when a bomb hit their home"."""
    starts = ((at, event.evidence[0].start) for at, event in enumerate(events) if is_violence(event))
    return [at for at, start in starts if figure.quote.start < start < here.end]


def _hit(event: Event, figure: Figure, draft: Draft) -> Event:
    """The event with the figure, and with whom it counts unless it names them already."""
    figures = tuple(dict.fromkeys((*event.figures, figure.id)))
    if figure.who is None:
        return replace(event, figures=figures)
    known = {key for id_ in (*event.actors, *event.recipients) for key in keys(id_, draft)}
    new = () if keys(figure.who, draft) & known or is_of_side(draft, figure.who, event.actors) else (figure.who,)
    return replace(event, figures=figures, recipients=(*event.recipients, *new))
