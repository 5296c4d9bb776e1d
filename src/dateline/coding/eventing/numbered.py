"""Numbered people: those whom only a number names: "at least six were shot", "police arrested 30 more"."""

from collections.abc import Sequence

from dateline.parsing.tree import Word
from dateline.records import Figure, MentionType
from dateline.resolving import Draft

_SUFFERED = frozenset({"killed", "injured", "casualties", "abducted", "detained", "released", "displaced", "evacuated"})
"""Figures of those to whom something is done."""


def name_numbered(draft: Draft, figures: Sequence[Figure]) -> None:
    """Make mentions of those whom a figure counts with no noun for them, so that events can name them."""
    for figure in figures:
        head = _bare_head(draft, figure) if figure.who is None and figure.what in _SUFFERED else None
        if head is not None:
            draft.mentions.add(figure.quote.start, figure.quote.end, head, MentionType.ORGANISATION)


def _bare_head(draft: Draft, figure: Figure) -> Word | None:
    """The number that stands for people by itself, as subject or object; "two of them" are some of those named."""
    words = draft.parse.words_in(figure.quote.start, figure.quote.end)
    if any(word.lower == "of" for word in words):
        return None
    measures = draft.knowledge.codebook.words("measure")
    head = next((word for word in words if word.head not in words), None)
    if head is None or head.dep not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    if head.head.tag == "VBG" and head.head.dep == "advcl":
        return None  # "fired on a crowd, killing 12": of the crowd
    return head if head.pos == "NUM" or head.lemma in measures else None
