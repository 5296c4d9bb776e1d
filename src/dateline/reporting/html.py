"""The situation report as one self-contained HTML page."""

from dateline.reporting import wording
from dateline.reporting.pages import render
from dateline.reporting.situation import SituationReport


def to_html(report: SituationReport) -> str:
    """The whole report."""
    return render("sitrep.html", report=report, wording=wording)
