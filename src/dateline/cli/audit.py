"""`dateline audit`: how good the record is as far as people have looked at it."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import Format, LedgerPath
from dateline.cli.output import show_csv, show_table
from dateline.cli.overruled import overruled_words
from dateline.cli.talk import say

if TYPE_CHECKING:
    from dateline.reviewing.agreement import Agreement, Precision
    from dateline.reviewing.audit import Audit


def audit(
    ledger: LedgerPath,
    sample: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Count only the sample of N of each kind: it stands for all records."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="CSV holds the precision by type only.")] = (
        Format.TABLE
    ),
) -> None:
    """Precision by type and field with 95% intervals (Wilson), and the reviewers' agreement (Krippendorff's alpha).

    Without --sample all reviews count; those from the queue are of the most doubtful records, so that the record is
    better than they say.

    **Example:** `dateline audit war.ledger --sample 50`
    """
    from dateline.ledger import Ledger
    from dateline.reviewing.audit import audit as look_through

    with Ledger(ledger, create=False) as kept:
        found = look_through(kept, sample=sample)
    match format:
        case Format.JSONL:
            typer.echo(json.dumps(asdict(found), ensure_ascii=False))
        case Format.CSV:
            show_csv(_types(found))
        case Format.TABLE:
            _print(found)


def _print(found: "Audit") -> None:
    if found.records:
        _print_reviews(found)
    else:
        say("Nothing was reviewed. Begin with: dateline review LEDGER --by NAME --sample 50")
    if found.overruled:
        typer.echo("\nJudgements that contradict each other; the last word counts:")
    for item in found.overruled:
        typer.echo(f"  {overruled_words(item)}")


def _print_reviews(found: "Audit") -> None:
    records = "1 record" if found.records == 1 else f"{found.records:,} records"
    typer.echo(f"{records} reviewed by {', '.join(found.reviewers)}\n")
    columns = ("kind", "type", "accepted", "corrected", "rejected", "precision", "precision 95%", "kept", "kept 95%")
    show_table(_types(found), columns)
    fields = ({"kind": f.kind, "field": f.field, **_precision("precision", f.right)} for f in found.fields)
    show_table(fields, ("kind", "field", "precision", "precision 95%"), "\nFields of what was not rejected")
    typer.echo(f"\n{_agreed(found.agreement)}")
    for dispute in found.disputes:
        typer.echo(f"  {dispute.record}: " + ", ".join(f"{by} {verdict}" for by, verdict in dispute.verdicts))


def _types(found: "Audit") -> list[dict[str, Any]]:
    """A row for each type of record: what was said, and the shares with their intervals."""
    return [
        {
            "kind": said.kind,
            "type": said.type,
            "accepted": said.accepted,
            "corrected": said.corrected,
            "rejected": said.rejected,
            **_precision("precision", said.right),
            **_precision("kept", said.kept),
        }
        for said in found.types
    ]


def _precision(name: str, share: "Precision") -> dict[str, str]:
    return {name: f"{share.share:.2f}", f"{name} 95%": f"{share.low:.2f} to {share.high:.2f}"}


def _agreed(found: "Agreement") -> str:
    if not found.units:
        return "Agreement: no record was reviewed by two people."
    alpha = "not defined, only one verdict was ever given" if found.alpha is None else f"{found.alpha:.2f}"
    return f"Agreement: {found.alike} of {found.units} records alike, Krippendorff's alpha {alpha}."
