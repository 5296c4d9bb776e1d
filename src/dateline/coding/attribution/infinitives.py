"""Frames whose content is an infinitive or participle: hopes to return, urged them to leave, denied bombing."""

from dateline.coding.attribution.match import Match, infinitive
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive


def match_open_clause(word: Word, sense: CueSense) -> Match | None:
    """An infinitive or participle: "vowed to attack", "want them to leave", "urged them to leave", "denied bombing"."""
    if not sense.frames & {"to", "ing", "person to"}:
        return None
    for child in word.children:
        if (
            child.i > word.i
            and child.pos in ("VERB", "AUX")
            and child.dep in ("xcomp", "ccomp", "pcomp", "advcl", "dobj")
        ):
            found = _participle(word, child, sense) or _infinitive(word, child, sense)
            if found is not None:
                return found
    return None


def _participle(word: Word, child: Word, sense: CueSense) -> Match | None:
    if "ing" in sense.frames and child.tag == "VBG" and child.dep != "advcl":
        return Match(sense, "ing", (child,))
    return None


def _infinitive(word: Word, child: Word, sense: CueSense) -> Match | None:
    if infinitive(child) is None:
        return None
    person = word.child("dobj", "dative") or child.child("nsubj")
    spoken_to = (person is not None and word.i < person.i < child.i) or _spoken_to_behind(word, child, sense)
    if "person to" in sense.frames and (spoken_to or (is_passive(word) and child.dep != "advcl")):
        return Match(sense, "person to", (child,), bare=True)
    if "to" not in sense.frames or child.dep == "advcl":
        return None
    object_ = word.child("dobj")
    return Match(sense, "to", (object_, child) if object_ is not None and word.i < object_.i < child.i else (child,))


def _spoken_to_behind(word: Word, child: Word, sense: CueSense) -> bool:
    """Does the person stand behind a particle of the cue: "called on the army to withdraw"?"""
    return any(
        each.lower in sense.words[1:] and each.i < child.i - 1 and (each.dep == "prt" or each.child("pobj") is not None)
        for each in word.children
    )
