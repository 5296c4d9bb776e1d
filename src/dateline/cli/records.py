"""`dateline events`, `statements`, `figures`, `positions`: the records of a ledger, by filter."""

from typing import Annotated

import typer

from dateline.cli.acled import ACLED_COLUMNS, acled_rows
from dateline.cli.moves import MOVE_COLUMNS, move_rows
from dateline.cli.options import As, AsOf, Format, LedgerPath, Party, Place, Report, Since, Until, View, Words
from dateline.cli.output import show

Stance = Annotated[str | None, typer.Option(metavar="STANCE", help="Only this stance: asserts, denies, demands ...")]

EVENT_COLUMNS = ("date", "type", "status", "actors", "recipients", "place", "said_by", "words", "report", "id")


def events(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    document: Report = None,
    text: Words = None,
    as_of: AsOf = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="Only this PLOVER type: ASSAULT, AGREE ...")] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="Only: happened, ongoing, planned, possible, negated.")
    ] = None,
    view: Annotated[
        View, typer.Option(help="Whose types to show; acled leaves out what ACLED has no type for.")
    ] = View.PLOVER,
    format: As = Format.TABLE,
) -> None:
    """Who did what to whom, when and where, and who says so.

    **Example:** `dateline events war.ledger --place Aleppo --since 2016-12-07 --type ASSAULT`
    """
    from dateline.ledger import Ledger

    with Ledger(ledger, create=False) as kept:
        rows = kept.events(
            since=since,
            until=until,
            place=place,
            party=party,
            document=document,
            text=text,
            as_of=as_of,
            type=type,
            status=status,
        )
        if view is View.ACLED:
            show(acled_rows(kept, rows), format, ACLED_COLUMNS)
        else:
            show(rows, format, EVENT_COLUMNS)


def statements(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    document: Report = None,
    text: Words = None,
    as_of: AsOf = None,
    stance: Stance = None,
    format: As = Format.TABLE,
) -> None:
    """Who says what, passed on by whom. --party is who speaks or passes on, --place what is spoken of.

    **Example:** `dateline statements war.ledger --party Lavrov --format csv`
    """
    from dateline.ledger import Ledger

    with Ledger(ledger, create=False) as kept:
        rows = kept.statements(
            since=since, until=until, place=place, party=party, document=document, text=text, as_of=as_of, stance=stance
        )
    show(rows, format, ("speaker", "via", "stance", "negated", "words", "report", "published", "id"))


def figures(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    document: Report = None,
    text: Words = None,
    as_of: AsOf = None,
    what: Annotated[
        str | None, typer.Option(metavar="WHAT", help="Only figures of: killed, injured, displaced ...")
    ] = None,
    format: As = Format.TABLE,
) -> None:
    """Numbers and who claims them. --party is who is counted or who claims it.

    **Example:** `dateline figures war.ledger --what killed --since 2016-12`
    """
    from dateline.ledger import Ledger

    with Ledger(ledger, create=False) as kept:
        rows = kept.figures(
            since=since, until=until, place=place, party=party, document=document, text=text, as_of=as_of, what=what
        )
    show(rows, format, ("date", "what", "low", "high", "qualifier", "who", "place", "said_by", "words", "report", "id"))


def positions(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    party: Party = None,
    document: Report = None,
    text: Words = None,
    as_of: AsOf = None,
    stance: Stance = None,
    moves: Annotated[
        bool, typer.Option("--moves", help="Only how they changed: step by step, in whose words.")
    ] = False,
    format: As = Format.TABLE,
) -> None:
    """Where the parties stand on which issue. --party is who holds it or towards whom it is held.

    **Example:** `dateline positions war.ledger --party Russia --moves`
    """
    from dateline.ledger import Ledger

    with Ledger(ledger, create=False) as kept:
        rows = kept.positions(
            since=since, until=until, party=party, document=document, text=text, as_of=as_of, stance=stance
        )
        if moves:
            show(move_rows(kept, rows), format, MOVE_COLUMNS)
            return
    show(rows, format, ("party", "stance", "issue", "condition", "towards", "report", "published", "id"))
