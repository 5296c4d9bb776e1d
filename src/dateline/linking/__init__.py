"""Across reports: copies, stories, incidents, independent sources, contradictions."""

from dateline.linking.assembling import Incident
from dateline.linking.event_links import EventLink, links_of
from dateline.linking.found_copies import Copy, find_copies
from dateline.linking.incidents import find_incidents
from dateline.linking.linker import is_waiting, link
from dateline.linking.stories import Story, find_stories

__all__ = [
    "Copy",
    "EventLink",
    "Incident",
    "Story",
    "find_copies",
    "find_incidents",
    "find_stories",
    "is_waiting",
    "link",
    "links_of",
]
