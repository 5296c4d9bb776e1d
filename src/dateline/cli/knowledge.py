"""`dateline knowledge`: check lexicons, one's own included, add to them, and build a gazetteer."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from dateline.cli.talk import progress, say
from dateline.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.knowledge.gazetteer import Country
    from dateline.knowledge.gazetteer_build import RawPlace

knowledge = typer.Typer(
    name="knowledge", help="Check and extend the lexicons, and build a gazetteer.", no_args_is_help=True
)


@knowledge.command()
def check(
    folders: Annotated[
        list[Path] | None, typer.Argument(help="Your own folders of lexicons, the last one on top.")
    ] = None,
) -> None:
    """Load every lexicon and say what is wrong in it, by file and line; exit code 1 if anything is.

    **Example:** `dateline knowledge check my-lexicons/`
    """
    from dateline.knowledge import Knowledge
    from dateline.knowledge.check import lexicons, problems

    found = list(problems(Knowledge(folders or ())))
    for name, error in found:
        typer.echo(f"{name}: {error}")
    say(
        f"{len(found)} of {len(lexicons())} lexicons have a fault" if found else f"{len(lexicons())} lexicons, all well"
    )
    if found:
        raise typer.Exit(1)


@knowledge.command()
def add(
    folder: Annotated[Path, typer.Argument(help="Your folder of lexicons, made if it is not there.", file_okay=False)],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="PETRARCH's actors, agents or verbs, or CSV.", dir_okay=False)
    ],
) -> None:
    """Read dictionaries of other coders into a folder of lexicons; what has no counterpart is listed by file and line.

    **Example:** `dateline knowledge add my-lexicons/ my-actors.txt`
    """
    from dateline.knowledge import Knowledge
    from dateline.knowledge.importing import add_dictionaries

    read = add_dictionaries(folder, files, Knowledge())
    for where, text, why in read.skipped:
        typer.echo(f"{where}: {why}: {text}")
    say(
        f"{folder}: {len(read.leaders)} offices of people, {len(read.organisations)} organisations, "
        f"{read.nouns} nouns for actors, {read.patterns} verb patterns; {len(read.skipped)} lines without a counterpart"
    )


@knowledge.command()
def build(
    folder: Annotated[
        Path, typer.Argument(help="Your folder of lexicons; the gazetteer is put into gazetteer/ there.")
    ],
    geonames: Annotated[
        Path | None, typer.Option(help="A dump: allCountries.txt, or one country's file such as SY.txt.")
    ] = None,
    alternate: Annotated[Path | None, typer.Option(help="alternateNamesV2.txt, for more English names.")] = None,
) -> None:
    """Build a gazetteer from a GeoNames dump; without one, that of the package from the packages it is made of.

    **Example:** `dateline knowledge build my-lexicons/ --geonames SY.txt`
    """
    from dateline.knowledge.gazetteer_build import build as build_gazetteer
    from dateline.knowledge.gazetteer_packages import PackagedSource
    from dateline.knowledge.toponyms import GAZETTEER

    if alternate is not None and geonames is None:
        raise KnowledgeError("names without their places", str(alternate), "Give the dump too, with --geonames")
    out = folder / GAZETTEER
    with progress(sized=geonames is not None) as bar:
        if geonames is None:
            source = PackagedSource()
            number = build_gazetteer(source.places(), source.countries, out)
        else:
            number = build_gazetteer(_dumped(geonames, alternate, bar), _countries(), out)
    say(f"{number} places, {out.stat().st_size / 1e6:.1f} MB: {out}")


def _dumped(geonames: Path, alternate: Path | None, bar: Progress) -> "Iterator[RawPlace]":
    from dateline.knowledge.gazetteer_dump import read_alternates, read_places

    if not geonames.is_file():  # The names take minutes to read.
        raise KnowledgeError("there is no such file", str(geonames), "Give a file of GeoNames' dump")
    more = read_alternates(alternate, _advance(alternate, bar)) if alternate else {}
    return read_places(geonames, more, _advance(geonames, bar))


def _advance(path: Path, bar: Progress) -> "Callable[[int], None]":
    """Moves a bar that ends with the file."""
    task = bar.add_task(path.name, total=path.stat().st_size if path.exists() else None)
    return lambda read: bar.advance(task, read)


def _countries() -> "tuple[Country, ...]":
    """The countries of the packaged gazetteer: a dump gives their codes of two letters only."""
    from dateline.knowledge import Knowledge

    return Knowledge().toponyms.gazetteer.countries
