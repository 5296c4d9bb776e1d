"""Speech: which statement an event stands in, and who speaks for an event that is itself said."""

from collections.abc import Sequence

from dateline.coding.eventing.composition import Composed
from dateline.parsing.clauses import subject
from dateline.parsing.tree import Word
from dateline.records import EventType, Span, Statement

SPOKEN = frozenset({EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.AGREE})
"""Types that are acts of speech: the cue of a statement can be their trigger."""


def statement_of(trigger: Span, type_: EventType, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement that the trigger stands in; for an act of speech also the one whose cue it is."""
    holding = [s for s in statements if any(content.holds(trigger) for content in s.content)]
    if not holding and type_ in SPOKEN:
        holding = [s for s in statements if s.cue is not None and s.cue.overlaps(trigger)]
    return min(holding, key=_length, default=None)


def _length(statement: Statement) -> int:
    return sum(content.end - content.start for content in statement.content)


def speaker_word(composed: Composed) -> Word | None:
    """The subject of the verb that reports the event's clause: who says that something must be done."""
    word = composed.outer.anchor
    for above in word.ancestors():
        if word.dep == "ccomp" or (above.pos == "VERB" and word.dep == "parataxis"):
            return subject(above)
        word = above
    return word.child("ccomp") and None
