"""Frames whose content is an infinitive or participle: hopes to return, urged them to leave, denied bombing."""

from dateline.coding.attribution.match import Match, infinitive
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive
from dateline.parsing.phrases import tells_when


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
    if "ing" in sense.frames and child.dep != "advcl" and (child.tag == "VBG" or _being(child)):
        return Match(sense, "ing", (child,))
    return None


def _being(verb: Word) -> bool:
    """Is it the participle of a passive or perfect: "denied being told", "having fired"?"""
    return any(child.tag == "VBG" and child.dep in ("aux", "auxpass") for child in verb.children)


def _infinitive(word: Word, child: Word, sense: CueSense) -> Match | None:
    if infinitive(child) is None:
        return None
    person = word.child("dobj", "dative") or child.child("nsubj")
    called_on = _spoken_to_behind(word, child, sense)
    if "person to" in sense.frames and called_on is not None:
        return Match(sense, "person to", (called_on, child), preposition=_particle(word, sense))
    spoken_to = person is not None and word.i < person.i < child.i and len(sense.words) == 1
    if "person to" in sense.frames and (spoken_to or (is_passive(word) and child.dep != "advcl")):
        return Match(sense, "person to", (child,), bare=True)
    if "to" not in sense.frames or (child.dep == "advcl" and child.left != word.i + 1):
        return None
    object_ = word.child("dobj")
    return Match(sense, "to", (object_, child) if object_ is not None and word.i < object_.i < child.i else (child,))


def _particle(word: Word, sense: CueSense) -> Word | None:
    """The further word of a cue: "on" in "called on"."""
    own = [each for each in word.children if each.lower in sense.words[1:] and not tells_when(each)]
    return next((each for each in own if each.i > word.i), own[0] if own else None)


def _spoken_to_behind(word: Word, child: Word, sense: CueSense) -> Word | None:
    """The person behind a particle of the cue: the army for "called on the army to withdraw"."""
    particle = _particle(word, sense)
    if particle is None:
        return None
    person = particle.child("pobj") or (word.child("dobj") if particle.dep == "prt" else child.child("nsubj"))
    if person is None or person.ent in ("DATE", "TIME"):
        return None
    return person if particle.i < person.i < child.i else None
