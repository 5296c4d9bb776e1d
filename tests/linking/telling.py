"""What the tests of linking share."""

from collections.abc import Callable

from dateline.records import Coding

Tell = Callable[..., Coding]
"""Adds a report that tells of one attack: publisher, words, place, day of the event, killed."""
