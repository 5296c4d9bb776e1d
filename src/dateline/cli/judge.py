"""`dateline judge`, `judgements` and `reviews`: a person's word on two events, and all that people have said."""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import As, Format, LedgerPath
from dateline.cli.output import show
from dateline.cli.overruled import contradicted_by
from dateline.cli.talk import say

if TYPE_CHECKING:
    from dateline.ledger import Ledger


class Verdict(StrEnum):
    """What is said of two events."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


Reviewer = Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.", envvar="DATELINE_REVIEWER")]
Undo = Annotated[int | None, typer.Option(metavar="ID", help="Take this one back; it is kept, and no longer counts.")]
Event = typer.Argument(metavar="EVENT", help="An event's id, such as 3fa9c1d2b7e04a55:e4.")


def open_to_write(ledger: str | Path) -> "Ledger":
    """A ledger that is there, to write; raises `NotALedger` for none: words about nothing have no place to go."""
    from dateline.ledger import Ledger

    return Ledger(ledger, create=False, write=True)


def judge(
    ledger: LedgerPath,
    one: Annotated[str, Event],
    other: Annotated[str, Event],
    verdict: Annotated[Verdict, typer.Argument(help="Are they the same happening?")],
    by: Reviewer,
    why: Annotated[str | None, typer.Option(metavar="WORDS", help="For what reason.")] = None,
) -> None:
    """Say whether two events are the same happening; it wins over the links that were found, and can be taken back.

    **Example:** `dateline judge war.ledger 3fa9c1d2b7e04a55:e4 71b2e0c4a6d83f19:e2 same --by Ada --why "same convoy"`
    """
    with open_to_write(ledger) as kept:
        number = kept.judge(one, other, verdict, by=by, why=why)
        against = list(contradicted_by(kept, number))
    # Not the address as it was typed: it may hold a password.
    say(f"Judgement {number} kept; dateline judgements {kept.where} --undo {number} --by {by} takes it back.")
    for line in against:
        say(line)


def judgements(
    ledger: LedgerPath,
    undo: Undo = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who takes it back.")] = None,
    format: As = Format.TABLE,
) -> None:
    """What people said of pairs of events, also what was taken back and what later judgements overruled.

    **Example:** `dateline judgements war.ledger`
    """
    from dateline.ledger import Ledger

    if undo is not None:
        with open_to_write(ledger) as kept:
            kept.undo_judgement(undo, by=_named(by))
    with Ledger(ledger, create=False) as kept:
        overruled = {item.judgement.id: [said.id for said in item.by] for item in kept.overruled()}
        rows = [{**asdict(said), "overruled_by": overruled.get(said.id, [])} for said in kept.judgements(active=False)]
    show(rows, format, ("id", "one", "other", "verdict", "by", "why", "made", "undone", "overruled_by"))


def reviews(
    ledger: LedgerPath,
    record: Annotated[str | None, typer.Option(metavar="RECORD", help="Only of this record.")] = None,
    undo: Undo = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Only by this person; who takes it back.")] = None,
    format: As = Format.TABLE,
) -> None:
    """What people said of single records: accepted, corrected, rejected, noted, and what was taken back.

    **Example:** `dateline reviews war.ledger --by Ada`
    """
    from dateline.ledger import Ledger

    if undo is not None:
        with open_to_write(ledger) as kept:
            kept.undo_review(undo, by=_named(by))
    with Ledger(ledger, create=False) as kept:
        rows = [{"kind": said.kind, **asdict(said)} for said in kept.reviews(record, by=None if undo else by)]
    for row in rows:
        del row["anchor"]
    columns = ("id", "kind", "record", "verdict", "field", "was", "value", "by", "why", "made", "undone")
    show(rows, format, columns)


def _named(by: str | None) -> str:
    if not by:
        raise typer.BadParameter("say who takes it back: --by NAME")
    return by
