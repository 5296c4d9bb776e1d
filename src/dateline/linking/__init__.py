"""Across reports: copies, stories, incidents, independent sources, contradictions."""

from dateline.linking.assembling import Incident
from dateline.linking.event_links import EventLink, links_of
from dateline.linking.found_copies import Copy, find_copies
from dateline.linking.incidents import find_incidents
from dateline.linking.linker import is_waiting, link
from dateline.linking.report_links import ReportLinks, links_of_report
from dateline.linking.stories import Story, find_stories

__all__ = [
    "Copy",
    "EventLink",
    "Incident",
    "ReportLinks",
    "Story",
    "find_copies",
    "find_incidents",
    "find_stories",
    "is_waiting",
    "link",
    "links_of",
    "links_of_report",
]
