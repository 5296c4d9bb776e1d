"""What stands around a figure: the place."""

from dateline.parsing import Word
from dateline.records import Mention, MentionType
from dateline.resolving import Draft

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "from", "across", "throughout", "on"})


def place_of(draft: Draft, *words: Word) -> Mention | None:
    """Where it happened: a place behind "in", "at" or "near" on one of the words or on what is above in the clause."""
    for word in words:
        for step in (word, *word.ancestors()):
            for near in (step, *step.children_in("nsubj", "nsubjpass", "dobj", "attr")):
                if (found := _place_on(draft, near)) is not None:
                    return found
            if step.pos in ("VERB", "AUX"):
                break
    return None


def _place_on(draft: Draft, word: Word) -> Mention | None:
    for child in word.children:
        if child.dep == "prep" and child.lower in _AT:
            inner = child.child("pobj")
            mention = draft.mentions.at(inner) if inner is not None else None
            if mention is not None and mention.place is not None:
                return mention
            if inner is not None and (mention := draft.mentions.at(inner, MentionType.LOCATION)) is not None:
                return mention
    return None
