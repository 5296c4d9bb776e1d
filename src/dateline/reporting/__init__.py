"""What people get: the situation report, and the page of a coding."""

from dateline.reporting.html import to_html
from dateline.reporting.markdown import to_markdown
from dateline.reporting.page import coding_page
from dateline.reporting.sitrep import situation_report
from dateline.reporting.situation import Linked, SituationReport
from dateline.reporting.terminal import print_report
from dateline.reporting.wanted import Wanted

__all__ = [
    "Linked",
    "SituationReport",
    "Wanted",
    "coding_page",
    "print_report",
    "situation_report",
    "to_html",
    "to_markdown",
]
