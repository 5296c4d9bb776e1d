"""Selection: which composed readings are events that a report tells of, and which are only named in passing."""

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.parties import is_party, is_place
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft

_UNTOLD = frozenset({"csubj", "pcomp", "csubjpass"})
"""Where a gerund without a subject only names a deed: "retaking the city would be a success"."""


def is_told(draft: Draft, composed: Composed, acting: list[Word], acted_upon: list[Word]) -> bool:
    """Is the event told of, and not only named?

    A noun needs somebody who acts or is acted upon; a deed that only somebody can do needs somebody as its subject.
    """
    outer = composed.outer
    if any(reading.frame.personal for reading in composed.chain) and outer.is_verbal and acting:
        if not any(is_party(draft, word) or is_place(draft, word) for word in acting):
            return False
    if not outer.is_verbal:
        return bool(acting) or outer.frame.bare or any(_is_somebody(draft, word) for word in acted_upon)
    if _is_state(composed):
        return False
    if outer.anchor.tag == "VBG" and outer.anchor.dep in _UNTOLD:
        return bool(acting) and outer.anchor.head.head.pos in ("VERB", "AUX")
    return True


def _is_state(composed: Composed) -> bool:
    """Is it only said what somebody is like: "Russia, which supports the president"?"""
    verb = composed.outer.anchor
    return verb.dep == "relcl" and verb.tag in ("VBZ", "VBP") and composed.type is EventType.SUPPORT


def _is_somebody(draft: Draft, word: Word) -> bool:
    return is_party(draft, word) and not is_place(draft, word)


def is_repeated(composed: Composed, others: list[Composed]) -> bool:
    """Is the verb only what its noun is said to be: "a deal agreed with the rebels"?"""
    anchor = composed.outer.anchor
    if anchor.dep != "acl" or composed.type is not EventType.AGREE:
        return False
    return any(other.outer.anchor is anchor.head and other.type is composed.type for other in others)
