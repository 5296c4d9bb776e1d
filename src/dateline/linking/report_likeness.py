"""How alike two reports are: may they be about the same thing?"""

from dateline.linking.sketches import Sketch

LEAST = 0.2
"""Average likeness from which reports are one story."""

FAINT = 0.04
"""Likeness below which it is chance."""

WINDOW = 14
"""Days of publication after which alike words tell of another story: an anniversary, the next attack."""


def likeness(one: Sketch, other: Sketch) -> float:
    """The cosine of the reports' words."""
    return one.vector.cosine(other.vector)
