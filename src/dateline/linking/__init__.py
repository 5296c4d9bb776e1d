"""Across reports: copies, stories, incidents, independent sources, contradictions."""

from dateline.linking.incidents import Incident, find_incidents
from dateline.linking.stories import Story, find_stories

__all__ = ["Incident", "Story", "find_incidents", "find_stories"]
