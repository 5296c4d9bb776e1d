"""Tolls: which of a report's figures count the whole incident, and not a part of it, another one or the war.

Of each thing counted a report has one toll, the first in its text that is a number, rather one that stands with a
linked event, and rival tolls that it names other sources for. "Dozens" is a toll only where no number is given, and
somebody who is only named or described ("a woman") only where there is no other.
"""

from collections.abc import Iterable, Iterator

from dateline.linking.accounts import EARLY, Account
from dateline.linking.counted import EVERYBODY, group
from dateline.linking.informants import publisher, source_of
from dateline.linking.tellings import OPENING, VAGUE
from dateline.records import EventType, Figure, Scope

ADDING = ("another ", "a further ", "an additional ")

HARM = frozenset({"killed", "injured", "casualties"})
HARMING = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE})
"""Types of events whose tolls are the killed and wounded; beside talks or a retreat these are of something else."""

ORDER = 3.0
"""Two tolls of one happening are at most so many times higher or lower; what lies further off counts something else."""

ROUNDED = 1.2
"""A lead that rounds says at least five sixths of the number."""

SAME_DAY = 0.6
"""Weight of the reasons from which an event that was not linked may still be told of the same happening."""


def find_tolls(account: Account) -> tuple[Figure, ...]:
    """The tolls of a report, in the order of its text."""
    by_what: dict[str, list[Figure]] = {}
    for figure in sorted(account.coding.figures, key=lambda figure: figure.quote):
        if _belongs(account, figure):
            by_what.setdefault(figure.what, []).append(figure)
    found = (toll for figures in by_what.values() for toll in _tolls(account, figures))
    return tuple(sorted(found, key=lambda figure: figure.quote))


def _belongs(account: Account, figure: Figure) -> bool:
    """Is the figure told of the incident: with a linked event, or early in a report that opens with it?"""
    if figure.scope is not Scope.INCIDENT or number(figure) is None or _adds(account, figure):
        return False
    if account.is_linked(figure):
        return True
    if figure.what in HARM and account.kind not in HARMING:
        return False
    events = account.events(figure)
    fits = any(account.fitting.get(event.id, 0.0) >= SAME_DAY for event in events)
    within = EARLY if fits else 0 if events else OPENING
    return figure.quote.start < within and account.opens


def number(figure: Figure) -> int | None:
    """The number that a figure gives, its lower bound first."""
    return figure.low if figure.low is not None else figure.high


def _tolls(account: Account, figures: list[Figure]) -> Iterator[Figure]:
    exact = _in_numbers(account, figures)
    exact = [figure for figure in exact if group(account, figure) in EVERYBODY] or exact
    first = next((figure for figure in exact if account.is_linked(figure)), exact[0])
    toll = _rounded_from(account, first, exact) or _hedged(first, exact)
    yield toll
    heard = {publisher(account).key, source_of(account, toll.statement).key}
    for figure in exact:
        source = source_of(account, figure.statement).key
        if source not in heard and _is_rival(account, figure, first):
            yield figure
        heard.add(source)


def _in_numbers(account: Account, figures: list[Figure]) -> list[Figure]:
    """The figures told in numbers, else those like "dozens", else one who is only named or described ("a woman")."""
    several = [figure for figure in figures if not _is_somebody(account, figure)]
    return [figure for figure in several if figure.qualifier != VAGUE] or several or figures


def _is_somebody(account: Account, figure: Figure) -> bool:
    """Does a figure of one stand for somebody, with no number in its words?"""
    one = figure.low == figure.high == 1
    return one and not any(figure.quote.holds(mention.span) for mention in account.quantities)


def _adds(account: Account, figure: Figure) -> bool:
    """Does a figure add to an earlier one of the same kind: "another 27 people were killed"?"""
    adding = figure.quote.of(account.coding.document.text).lower().startswith(ADDING)
    return adding and any(f.what == figure.what and f.quote < figure.quote for f in account.coding.figures)


def _hedged(first: Figure, figures: Iterable[Figure]) -> Figure:
    """The same number with an open end, which headlines leave out: "kills 40", "at least 40 people were killed"."""
    return next((f for f in figures if f.low == first.low and f.high is None), first)


def _rounded_from(account: Account, first: Figure, figures: Iterable[Figure]) -> Figure | None:
    """The number that a lead rounds: "more than 30 rebels", of whom the report then says that they were 32."""
    voices = {publisher(account).key, source_of(account, first.statement).key}
    rounds = first.high is None and first.low is not None
    for figure in figures if rounds else ():
        above = figure.low is not None and first.low is not None and first.low < figure.low <= first.low * ROUNDED
        if above and (len(voices) == 1 or source_of(account, figure.statement).key in voices):
            return figure
    return None


def _is_rival(account: Account, rival: Figure, first: Figure) -> bool:
    """Does another source give another number for the same? A lower one than the report's own may count a part."""
    one, other = number(rival) or 0, number(first) or 0
    part = one < other and source_of(account, first.statement) == publisher(account)
    return one != other and of_one_order(one, other) and not part


def of_one_order(one: int, other: int) -> bool:
    """Are two numbers near enough to count the same thing?"""
    return one <= ORDER * other and other <= ORDER * one
