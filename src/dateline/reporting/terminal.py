"""The situation report on a terminal, readable at 80 columns."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.reporting import wording
from dateline.reporting.situation import (
    Claim,
    Contradiction,
    Count,
    Day,
    Evidence,
    Happening,
    Line,
    Move,
    Party,
    SituationReport,
    Superseded,
    top,
)

PARTIES = 8
"""Parties with their positions are shown up to this many, even where other lists are shorter."""


def print_report(report: SituationReport, console: Console, most: int | None = None) -> None:
    """Print the report; at most `most` lines in each list, all if None."""
    for part in _parts(report, most):
        with console.capture() as printed:
            console.print(part, highlight=False)
        # Indented parts come filled with spaces to their full width.
        console.file.write("".join(f"{line.rstrip()}\n" for line in printed.get().splitlines()))


def _parts(report: SituationReport, most: int | None) -> Iterator[RenderableType]:
    yield Text(f"SITUATION REPORT  {wording.span_words(report)}", style="bold")
    yield Text(", ".join((wording.scale(report), *report.asked)))
    yield from _section("Who holds what position", _parties(report.parties, most))
    yield from _section("How positions moved", map(_move, report.moves))
    yield from _section("What happened", (_day(day, most) for day in report.days))
    yield from _section("Only planned or possible", _list(report.ahead, most))
    yield from _section("Figures by source", (_count(count, most) for count in report.counts))
    yield from _section("What does not agree", map(_contradiction, report.contradictions))
    yield from _section("Superseded", map(_superseded, report.superseded))
    yield from _section("Denied or rejected", (_words(evidence, said=True) for evidence in report.denials))


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    found = list(parts)
    if found:
        yield Text(f"\n{title.upper()}", style="bold cyan")
        yield from found


def _parties(parties: Sequence[Party], most: int | None) -> Iterator[RenderableType]:
    shown, left = top(parties, None if most is None else max(most, PARTIES))
    yield from (_party(party, most) for party in shown)
    yield from _left(left)


def _party(party: Party, most: int | None) -> RenderableType:
    stands, left = top(party.stands, most)
    lines: list[RenderableType] = [Text(f"\n{party.name}", style="bold")]
    for stand, before in zip(stands, [None, *stands], strict=False):
        line = Text.assemble((str(stand.stance), "yellow"), f" {stand.issue}")
        line.append(f" “{stand.condition}”" if stand.condition else "")
        line.append(f"  ({wording.held(stand)})", style="dim")
        lines += [_in(line, 2), _words(stand.evidence[0], again=_is_again(before, stand))]
    return Group(*lines, *_left(left))


def _move(move: Move) -> RenderableType:
    line = Text.assemble((f"\n{move.party}", "bold"), f": {move.issue}  ", (wording.moved(move), "yellow"))
    return Group(line, *(_words(step.evidence[0]) for step in move.steps))


def _day(day: Day, most: int | None) -> RenderableType:
    heading = Text(f"\n{wording.heading(day)}", style="bold")
    return Group(heading, *_list(day.deeds, most), *_list(day.words, most))


def _list(happenings: Sequence[Happening], most: int | None) -> list[RenderableType]:
    shown, left = top(happenings, most)
    lines = [
        _happening(line, again=_is_again(before, line)) for before, line in zip([None, *shown], shown, strict=False)
    ]
    return [*lines, *_left(left)]


def _is_again(before: Line | None, line: Line) -> bool:
    """Does the line above rest on the same words?"""
    return before is not None and before.evidence[0].words == line.evidence[0].words


def _happening(happening: Happening, *, again: bool) -> RenderableType:
    line = Text(happening.what, style="yellow")
    line.append(f"  {parties}" if (parties := wording.parties(happening)) else "", style="default")
    line.append(f"  · {place}" if (place := wording.place(happening)) else "", style="green")
    told = _in(Text(wording.told(happening), style="dim"), 4)
    return Group(_in(line, 2), told, _words(happening.evidence[0], again=again))


def _count(count: Count, most: int | None) -> RenderableType:
    claims, left = top(count.claims, most)
    return Group(Text(f"\n{count.what}", style="bold"), *map(_claim, claims), *_left(left))


def _claim(claim: Claim) -> RenderableType:
    line = Text.assemble((claim.value, "yellow"), f"  “{claim.quote}”  says {claim.said_by or 'the report itself'}")
    line.append(f"  · {claim.place}" if claim.place else "", style="green")
    line.append(f"  · {reach}" if (reach := wording.reach(claim)) else "", style="magenta")
    line.append(f"  ({wording.width(claim)})" if claim.reports > 1 else "", style="dim")
    return Group(_in(line, 2), _words(claim.evidence[0]))


def _contradiction(contradiction: Contradiction) -> RenderableType:
    lines: list[RenderableType] = [Text(f"\n{contradiction.about}", style="bold")]
    for side in contradiction.sides:
        lines += [_in(Text(side.holds, style="yellow"), 2), _words(side.evidence[0])]
    return Group(*lines)


def _superseded(item: Superseded) -> RenderableType:
    line = Text.assemble((f"{item.what}  ", "bold"), (wording.replaced(item), "yellow"))
    return Group(_in(line, 2), *(_words(claim.evidence[0]) for claim in (item.before, item.after)))


def _words(evidence: Evidence, *, said: bool = False, again: bool = False) -> RenderableType:
    """The words with their origin and record; `said` puts the speaker before them, `again` does not repeat them."""
    speaker = f"{evidence.said_by}: " if said and evidence.said_by else ""
    words = "the same words" if again else f"“{evidence.words}”"
    origin = f"  {wording.origin(evidence)}  {evidence.record}"
    return _in(Text.assemble(speaker, (words, "italic"), (origin, "dim")), 4)


def _left(number: int) -> list[RenderableType]:
    return [_in(Text(f"and {number} more (--all)", style="dim"), 2)] if number else []


def _in(part: RenderableType, columns: int) -> RenderableType:
    return Padding(part, (0, 0, 0, columns), expand=False)
