"""The situation report as one self-contained HTML page, with a map and a timeline drawn in the reader's browser."""

from dateline.reporting import charts, wording
from dateline.reporting.pages import render
from dateline.reporting.situation import SituationReport


def to_html(report: SituationReport) -> str:
    """The whole report."""
    return render("sitrep.html", report=report, wording=wording, charts=charts.charts(report))
