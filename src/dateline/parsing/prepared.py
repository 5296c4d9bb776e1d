"""The text of a report as the language pipeline shall see it: of the same length, so that offsets stay."""

import re

from dateline.parsing.casing import Casing
from dateline.parsing.tree import Annotation
from dateline.records import BlockKind, Document

_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING, BlockKind.RELATED})
_BREAKS = str.maketrans("\n\r\t", "   ")

_ISLAMIC_STATE = re.compile(r"\bIS\b")
_STAND_IN = "UN"
"""The pipeline takes the group's short name "IS" for the verb; another organisation of two letters is parsed right."""


def texts_to_parse(document: Document) -> list[str]:
    """The text of every block: headlines in running case, line breaks as spaces, "IS" as a name where it is one."""
    text = document.text
    casing = Casing([block.span.of(text) for block in document.blocks if block.kind is BlockKind.PARAGRAPH])
    names_group = "Islamic State" in text
    found = []
    for block in document.blocks:
        words = block.span.of(text)
        if block.kind in _HEADLINES:
            words = casing.recased(words)
        if names_group and not words.isupper():
            words = _ISLAMIC_STATE.sub(_STAND_IN, words)
        # A line break inside a block is only layout.
        found.append(words.translate(_BREAKS))
    return found


def restored(annotation: Annotation, words: str) -> Annotation:
    """The annotation of a block with the block's own words where another stood in for them."""
    if _STAND_IN not in annotation.text or not _ISLAMIC_STATE.search(words):
        return annotation
    texts = [
        words[start : start + 2] if text == _STAND_IN else text
        for text, start in zip(annotation.text, annotation.start, strict=True)
    ]
    return annotation._replace(text=texts)
