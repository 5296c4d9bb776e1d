"""`dateline review`: people look at the records, one after the other, with the keyboard."""

from enum import StrEnum
from typing import Annotated

import typer

from dateline.cli.judge import Reviewer, open_to_write
from dateline.cli.options import LedgerPath, Party, Place, Since, Until
from dateline.cli.output import Screen
from dateline.cli.talk import say


class Kind(StrEnum):
    """What is reviewed."""

    EVENT = "event"
    FIGURE = "figure"
    STATEMENT = "statement"
    POSITION = "position"


def review(
    ledger: LedgerPath,
    by: Reviewer,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only records of this kind; may be repeated.")] = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    sample: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="N records of each kind that stand for all, shown as they were coded."),
    ] = None,
) -> None:
    """Look at records one by one: accept, correct, reject, note, merge and split with one key each.

    The most doubtful and weighty ones come first. With --sample everybody gets the same records, drawn at random and
    shown without what others said: two people who go through it give `dateline audit` precision and agreement.

    **Example:** `dateline review war.ledger --by Ada --kind event --place Aleppo`
    """
    from dateline.cli.review_session import Session
    from dateline.errors import QueryError
    from dateline.reviewing.queue import KINDS, queue, unseen
    from dateline.reviewing.queue import sample as draw

    if not by.strip():
        raise QueryError("nobody is named", "--by", "Say who reviews")
    kinds = tuple(kind or KINDS)
    asked = {"since": since, "until": until, "place": place, "party": party}
    if sample is not None and any(asked.values()):
        raise QueryError("a sample is one of the whole ledger", "--sample", "Leave the days, place and party out")
    with open_to_write(ledger) as kept:
        items = unseen(draw(kept, sample, kinds=kinds), kept, by) if sample else queue(kept, by, kinds=kinds, **asked)
        if not items:
            say(f"Nothing is left to review, by {by}.")
            return
        session = Session(kept, by, items, Screen(), blind=sample is not None)
        try:
            session.run()
        finally:
            left = len(items) - session.at
            say(f"{session.said} kept, by {by}; {left} of {len(items)} not yet seen.")
