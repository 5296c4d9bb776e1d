"""Listing: names in a row, and measures in a row, that the parser takes for something else.

"Mali, Niger, the Gambia and Chad cut ties": four cut them. "Imposed asset freezes and travel bans": nothing freezes.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.parsing.moving import move

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_IMPOSING = frozenset(
    {"impose", "order", "lift", "ease", "tighten", "extend", "renew", "suspend", "approve", "conduct"}
)
"""Verbs that take a measure, and no clause without "that"."""


def mend_listed(words: Sequence["Word"], named: "Word") -> None:
    """Join a state to those named before it, where "and" ends the row: no state is another one's apposition."""
    first, row = named.head, _states_behind(named)
    if named.dep != "appos" or named.pos != "PROPN" or first.pos != "PROPN" or named.child("prep", "appos") is not None:
        return
    after = max(child.i for child in named.subtree()) + 1 - words[0].i
    closed = after < len(words) and words[after].text == ","  # "in Paris, France and Germany's ally,"
    if row and not closed and not any(child.child("appos") for child in row):
        named.dep = "conj"


def _states_behind(named: "Word") -> list["Word"]:
    """The states that are joined to a name, one behind the other."""
    found: list[Word] = []
    while (behind := named.child("conj")) is not None and behind.ent == "GPE":
        found.append(behind)
        named = behind
    return found


def mend_imposed(measure: "Word") -> None:
    """Make the object of what the parser takes for a clause: "imposed asset freezes on two men"."""
    verb, kind = measure.head, measure.child("nsubj")
    if verb.lemma not in _IMPOSING or kind is None or verb.child("dobj") is not None:
        return
    if kind.tag not in ("NN", "NNP") or kind.i + 1 != measure.i or measure.child("dobj", "mark") is not None:
        return
    measure.pos, measure.tag, measure.dep = "NOUN", "NNS", "dobj"
    kind.dep = "compound"
    for on in measure.children_in("prep"):
        if on.i > measure.i and on.lower in ("on", "against"):
            move(on, verb, "prep")
