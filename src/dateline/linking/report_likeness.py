"""How alike two reports are: may they be about the same thing?"""

from dateline.linking.sketches import Sketch

LEAST = 0.28
"""Average likeness from which reports are one story."""

FAINT = 0.04
"""Likeness below which it is chance."""

OPENING_SHARE = 0.4
"""What the words of the openings count for: twins of a kind (two arrests, two earthquakes) differ there most."""

WINDOW = 60
"""Days of publication after which alike words tell of another story: an anniversary, the next attack."""

CLOSE = 3
"""Days of publication within which alike words are likelier to tell of one story."""

CLOSE_WEIGHT = 1.2


def likeness(one: Sketch, other: Sketch) -> float:
    """The cosines of all words and of those of the openings, more where the reports came at about the same time."""
    words, openings = one.words.cosine(other.words), one.opening.cosine(other.opening)
    alike = (1 - OPENING_SHARE) * words + OPENING_SHARE * openings
    close = one.day is not None and other.day is not None and abs(one.day - other.day) <= CLOSE
    return alike * CLOSE_WEIGHT if close else alike
