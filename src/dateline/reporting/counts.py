"""Figures by source: every number that is given for a thing, with who gives it, nothing added up and nothing chosen."""

from collections.abc import Iterable, Sequence

from dateline.linking.camps import camps
from dateline.linking.counted import group_of
from dateline.records import Figure, Scope
from dateline.reporting.labels import figure_rank
from dateline.reporting.own import counts_own
from dateline.reporting.settings import Setting
from dateline.reporting.situation import Claim, Count
from dateline.reporting.sources import Source, count_texts

_HEDGES = {"about": "about ", "at-least": "at least ", "at-most": "at most "}


def find_counts(sources: Iterable[Source]) -> tuple[Count, ...]:
    """All figures of the story, by what is counted; the same number by the same source is one claim."""
    things: dict[str, dict[object, list[tuple[Source, Figure]]]] = {}
    for source in sources:
        for figure in source.coding.figures:
            if source.in_story(figure.quote):
                number = figure.low, figure.high, figure.share, figure.qualifier
                same = source.said_by(figure.statement), number, figure.scope
                things.setdefault(figure.what, {}).setdefault(same, []).append((source, figure))
    counts = (Count(what, _sorted(map(claim, claims.values()))) for what, claims in things.items())
    return tuple(sorted(counts, key=lambda count: (figure_rank(count.what), -len(count.claims), count.what)))


def _sorted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Running totals last; the newest first, then by who says so, then by size."""
    by_source = sorted(claims, key=lambda c: ((c.said_by or "").casefold(), c.low or c.high or 0, c.quote))
    by_day = sorted(by_source, key=_day, reverse=True)
    return tuple(sorted(by_day, key=lambda claim: claim.setting.scope is Scope.TOTAL))


def _day(claim: Claim) -> str:
    return (claim.date or claim.evidence[0].published or "").partition("/")[0]


def claim(given: Sequence[tuple[Source, Figure]]) -> Claim:
    """One claim of the figures that make it, each with its report."""
    source, figure = given[0]
    return Claim(
        value=value(figure),
        quote=source.words(figure.quote),
        low=figure.low,
        high=figure.high,
        share=figure.share,
        qualifier=figure.qualifier,
        said_by=source.said_by(figure.statement),
        place=source.place(figure.place),
        lies_in=source.lies_in([figure.place]),
        date=figure.date,
        evidence=tuple(s.evidence(f, s.claiming(f), f.quote) for s, f in given),
        paragraphs=frozenset(s.paragraph(f.quote) for s, f in given),
        setting=_setting(source, figure),
        texts=count_texts(s for s, _ in given),
    )


def _setting(source: Source, figure: Figure) -> Setting:
    deeds = [event for event in source.coding.events if figure.id in event.figures]
    actors = (source.mention(actor) for deed in deeds for actor in deed.actors)
    return Setting(
        places=source.keys([figure.place] if figure.place else (deed.place for deed in deeds if deed.place)),
        camps=camps(actor for actor in actors if actor),
        group=group_of(source.mention(figure.who)),
        scope=figure.scope,
        deed=bool(deeds),
        own=counts_own(source.words(source.around(figure.quote))),
    )


def value(figure: Figure) -> str:
    """A figure in digits: "at least 82", "1,500 to 5,000", "93 percent"."""
    low, high = figure.low, figure.high
    if figure.share is not None and low is None and high is None:
        return f"{_hedge(figure)}{figure.share * 100:g} percent"
    if low is not None and high is not None:
        return f"{_hedge(figure)}{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    return f"at most {high:,}" if high is not None else "not given"


def _hedge(figure: Figure) -> str:
    return _HEDGES.get(figure.qualifier.replace(" ", "-"), "")
