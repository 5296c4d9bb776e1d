"""Frames: which complement of a cue word holds the content, for each frame that the word's class licenses."""

from dataclasses import dataclass

from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which", "that"})
_LATER = frozenset({"prep", "agent", "dative"})


@dataclass(frozen=True, slots=True)
class Match:
    """A cue word with its complement: the frame that fits, and the heads of the content's parts."""

    frame: str
    parts: tuple[Word, ...]
    preposition: Word | None = None
    """The preposition that belongs to the cue: "for" in "called for"."""
    before: bool = False
    """Does the content stand before the cue: "the truce is over, he said"?"""
    bare: bool = False
    """Without the first part's own opener ("to leave" for "urged them to leave")."""


def match(word: Word, sense: CueSense) -> Match | None:
    """The first frame of the sense that the word's complements fill, clauses before phrases."""
    if not _companions(word, sense):
        return None
    if sense.pos == "noun":
        return _match_noun(word, sense)
    return _match_verb(word, sense)


def _companions(word: Word, sense: CueSense) -> bool:
    """Do the other words of the lemma hang on the word: "out" for "point out"?"""
    return all(any(child.lower == other for child in word.children) for other in sense.words[1:])


def _match_verb(word: Word, sense: CueSense) -> Match | None:
    if "that" in sense.frames and (found := _clause(word)) is not None:
        return found
    if sense.frames & {"to", "ing", "person to"} and (found := _open_clause(word, sense)) is not None:
        return found
    if "small" in sense.frames and (found := _small_clause(word)) is not None:
        return found
    if sense.predicates and (found := _predicate(word, sense)) is not None:
        return found
    if "object" in sense.frames and (found := _object(word)) is not None:
        return found
    if sense.prepositions and (found := _preposition(word, sense)) is not None:
        return found
    return None


def is_finite(verb: Word) -> bool:
    """Does the verb, or an auxiliary of it, carry tense?"""
    return verb.tag in _FINITE or any(child.tag in _FINITE for child in verb.children if child.dep in ("aux", "auxpass"))


def _has_to(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def _clause(word: Word) -> Match | None:
    """A finite clause, a question, or an embedding sentence around "he said"."""
    for child in word.children:
        if child.dep not in ("ccomp", "csubjpass", "acl", "parataxis", "advcl") or child.pos not in ("VERB", "AUX"):
            continue
        if child.dep == "acl" and not _opened_by(child, ("that",)):
            continue
        if child.dep == "advcl" and not _opened_by(child, ("whether", "if")):
            continue
        if child.dep == "parataxis" and child.i < word.i:
            continue
        if is_finite(child) or _opened_by(child, _QUESTIONS):
            return Match("that", (child,), before=child.i < word.i)
    object_ = word.child("dobj")
    if object_ is not None and object_.lower in ("what", "whatever") and object_.i < word.i and word.dep in ("ccomp", "csubj", "pcomp"):
        return None
    return _inserted(word)


def _opened_by(verb: Word, openers: frozenset[str] | tuple[str, ...]) -> bool:
    return any(child.i < verb.i and child.lower in openers for child in verb.children) or _asks(verb)


def _asks(verb: Word) -> bool:
    """Does the clause open with a question word, wherever it hangs: "which of them had left"?"""
    return any(
        child.i < verb.i and any(below.tag in ("WP", "WRB", "WDT") for below in child.children) for child in verb.children
    )


def _inserted(word: Word) -> Match | None:
    """The sentence around "he said" where the parser hangs the cue below it."""
    if word.dep not in ("ccomp", "parataxis") or word.head.pos not in ("VERB", "AUX"):
        return None
    if any(child.dep in ("mark", "ccomp", "xcomp", "dobj") for child in word.children):
        return None
    if word.dep == "ccomp" and word.head.i > word.i and not word.children:
        return None
    return Match("that", (word.head,), before=True) if word.i > word.head.left else None


def _open_clause(word: Word, sense: CueSense) -> Match | None:
    """An infinitive or participle: "vowed to attack", "want them to leave", "urged them to leave", "denied bombing"."""
    for child in word.children:
        if child.i < word.i or child.dep not in ("xcomp", "ccomp", "pcomp", "advcl", "dobj") or child.pos not in ("VERB", "AUX"):
            continue
        if child.tag == "VBG" and child.dep != "advcl" and "ing" in sense.frames:
            return Match("ing", (child,))
        if not _has_to(child):
            continue
        person = word.child("dobj", "dative") or child.child("nsubj")
        spoken_to = person is not None and word.i < person.i < child.i
        if spoken_to and "person to" in sense.frames:
            return Match("person to", (child,), bare=True)
        if is_passive(word) and "person to" in sense.frames and child.dep != "advcl":
            return Match("person to", (child,), bare=True)
        if "to" in sense.frames and child.dep != "advcl":
            own = word.child("dobj")
            return Match("to", (own, child) if own is not None and own.i < child.i else (child,))
    return None


def _small_clause(word: Word) -> Match | None:
    """A small clause: "called the attack a crime", "deemed the road unsafe"."""
    predicate = word.child("oprd")
    if predicate is not None:
        topic = word.child("nsubjpass") if is_passive(word) else word.child("dobj", "nsubj" if predicate.i > word.i else "")
        if is_passive(word):
            return Match("small", (topic, predicate) if topic is not None else (predicate,))
        topic = word.child("dobj")
        return Match("small", (topic, predicate) if topic is not None else (predicate,))
    for child in word.children:
        if child.dep in ("ccomp", "xcomp") and child.i > word.i and not is_finite(child) and not _has_to(child):
            if child.tag != "VBG" and (child.child("nsubj") is not None or child.pos in ("ADJ", "NOUN")):
                return Match("small", (child,))
    return None


def _topic(word: Word) -> Word | None:
    """What the verb is about: its direct object, or the subject of a passive."""
    if is_passive(word):
        return word.child("nsubjpass") or (word.head if word.dep == "acl" else None)
    return word.child("dobj")


def _predicate(word: Word, sense: CueSense) -> Match | None:
    """An object and what is said of it: "accused the army of looting", "described it as a success"."""
    topic = _topic(word)
    for child in word.children:
        if child.dep in _LATER and child.lower in sense.predicates and child.i > word.i:
            if topic is not None and topic.i != child.i:
                return Match(f"object +{child.lower}", (topic, child))
    if topic is not None and topic.i > word.i:
        for child in topic.children:
            if child.dep == "prep" and child.lower in sense.predicates and child.lower in ("of", "as", "for", "with"):
                return Match(f"object +{child.lower}", (topic,)) if child.lower == "as" else None
    return None


def _object(word: Word) -> Match | None:
    topic = _topic(word)
    if topic is None or topic.lower in ("it", "himself", "herself", "themselves", "itself", "so"):
        return None
    later = [child for child in word.children if child.dep == "prep" and child.i == topic.right + 1 and child.lower in ("of", "for", "in", "to", "on", "against", "over", "from", "with", "between")]
    return Match("object", (topic, *later[:1]) if topic.i > word.i else (topic,))


def _preposition(word: Word, sense: CueSense) -> Match | None:
    for child in word.children:
        if child.dep in _LATER and child.lower in sense.prepositions and child.i > word.i and child.children:
            inner = child.children[-1]
            if inner.dep in ("pobj", "pcomp"):
                return Match(f"+{child.lower}", (inner,), preposition=child)
    return None


def _match_noun(word: Word, sense: CueSense) -> Match | None:
    for child in word.children:
        if child.i < word.i:
            continue
        if child.dep in ("acl", "ccomp", "relcl") and "that" in sense.frames and child.i > word.i:
            if any(below.dep == "mark" and below.lower == "that" for below in child.children):
                return Match("that", (child,))
        if child.dep in ("acl", "xcomp") and "to" in sense.frames and _has_to(child):
            return Match("to", (child,))
    return _preposition(word, sense)
