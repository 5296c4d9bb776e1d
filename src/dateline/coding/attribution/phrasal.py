"""Frames whose content is a phrase: an object, what is said of an object, what stands behind a preposition."""

from itertools import pairwise

from dateline.coding.attribution.match import Match, infinitive, is_finite, opened_by
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive
from dateline.parsing.phrases import joined, tells_when

_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
_NO_CONTENT = frozenset({"it", "himself", "herself", "themselves", "itself", "myself", "so"})
_WHEN = frozenset({"DATE", "TIME"})
_LISTING = frozenset({"including", "like", "such"})
_LATER = frozenset(
    {
        "after",
        "about",
        "by",
        "behind",
        "as",
        "of",
        "for",
        "in",
        "to",
        "on",
        "against",
        "over",
        "from",
        "with",
        "between",
    }
)
"""Prepositions behind an object that still belong to what is said of it."""


def match_small_clause(word: Word, sense: CueSense) -> Match | None:
    """A small clause: "called the attack a crime", "deemed the road unsafe"."""
    if "small" not in sense.frames:
        return None
    objects = [child for child in word.children if child.dep == "dobj" and child.i > word.i]
    if len(objects) > 1:
        return Match(sense, "small", tuple(objects))
    predicates = [child for child in word.children if child.dep == "oprd" and child.i > word.i]
    if predicates:
        topic = _topic(word)
        return Match(sense, "small", (topic, *predicates) if topic is not None else tuple(predicates))
    for child in word.children:
        if child.dep in ("ccomp", "xcomp") and child.i > word.i and _untensed(child, sense):
            if child.tag != "VBG" and (child.child("nsubj") is not None or child.pos in ("ADJ", "NOUN")):
                return Match(sense, "small", (child,))
    return _run_together(word, sense)


def _untensed(verb: Word, sense: CueSense) -> bool:
    """Is it no clause with tense; a participle may look like one: closed in "wants the mine closed"?"""
    if infinitive(verb) is not None:
        return False
    return not is_finite(verb) or (verb.tag == "VBD" and "that" not in sense.frames)


def _run_together(word: Word, sense: CueSense) -> Match | None:
    """A small clause that the parser takes for one noun phrase: "called him a liar" as "him a liar"."""
    topic = word.child("dobj")
    if topic is None or topic.i < word.i:
        return None
    below = topic.subtree()
    for first, second in pairwise(below):
        if _predicate_begins(second) and first.i >= word.i + 1 and first.pos in ("NOUN", "PROPN", "PRON"):
            return Match(sense, "small", (topic,))
    return None


def _predicate_begins(word: Word) -> bool:
    """Does what something is called begin here, with an article or a quotation mark?"""
    return word.lower in ("a", "an") or word.tag == "``"


def match_predicate(word: Word, sense: CueSense) -> Match | None:
    """An object and what is said of it: "accused the army of looting", "described it as a success"."""
    topic = _topic(word)
    if not sense.predicates or topic is None:
        return None
    for child in word.children:
        if child.dep in _PREPOSITIONAL and child.lower in sense.predicates and child.i > word.i:
            return Match(sense, f"object +{child.lower}", (topic, child))
    if topic.i > word.i:
        for noun in joined(topic):
            for below in noun.children:
                if below.dep == "prep" and below.lower in sense.predicates and below.i > noun.i:
                    return Match(sense, f"object +{below.lower}", (topic,))
    return None


def match_object(word: Word, sense: CueSense) -> Match | None:
    """A direct object, or the subject of a passive: "rejected the plan", "the plan was rejected by"."""
    topic = _topic(word) if "object" in sense.frames else None
    if topic is None or topic.lower in _NO_CONTENT:
        return None
    return Match(sense, "object", (topic, *_later(word, topic)) if topic.i > word.i else (topic,))


def _later(word: Word, topic: Word) -> list[Word]:
    """The phrases right behind an object that the parser hangs on the verb: "the attacks" "today" "in two towns"."""
    found: list[Word] = []
    after = topic.right + 1
    for child in word.children:
        if _goes_on(child, after):
            found.append(child)
            after = child.right + 1
    while found and (found[-1].dep == "npadvmod" or tells_when(found[-1])):
        found.pop()
    return found


def _goes_on(child: Word, after: int) -> bool:
    """Does a phrase go on from the word before `after`, right behind it or behind a comma: ", including ..."?"""
    if child.dep == "npadvmod":
        return child.left == after
    if child.dep not in _PREPOSITIONAL:
        return False
    return (child.left == after and child.lower in _LATER) or (child.left == after + 1 and child.lower in _LISTING)


def match_number(word: Word, sense: CueSense) -> Match | None:
    """A number alone for what is said: "the army says 12 died; the rebels say 40"."""
    if "number" not in sense.frames:
        return None
    for child in word.children_in("dobj", "nsubj", "attr"):
        if child.i > word.i and child.pos == "NUM":
            return Match(sense, "number", (child,))
    return None


def match_preposition(word: Word, sense: CueSense) -> Match | None:
    """What stands behind a preposition of the cue: "called for a truce"."""
    for child in word.children:
        if child.dep in _PREPOSITIONAL and child.lower in sense.prepositions and child.i > word.i:
            inner = child.child("pobj", "pcomp")
            if inner is not None and inner.ent not in _WHEN:
                deed = _deed_behind(word, inner) if child.lower == "for" else None
                more = [deed] if deed else _later(word, inner)
                return Match(sense, f"+{child.lower}", (inner, *more), preposition=child)
    return _for_clause(word, sense)


def _deed_behind(word: Word, inner: Word) -> Word | None:
    """The infinitive that the parser hangs beside the phrase: "called for monitors to return"."""
    for child in word.children:
        if child.dep in ("xcomp", "advcl") and child.left == inner.right + 1 and infinitive(child) is not None:
            return child
    return None


def _for_clause(word: Word, sense: CueSense) -> Match | None:
    """An infinitive with its subject behind "for", read as one clause: "called for the siege to be lifted"."""
    if "for" not in sense.prepositions:
        return None
    for child in word.children:
        if child.dep in ("ccomp", "advcl") and child.i > word.i and infinitive(child) is not None:
            if any(below.dep in ("mark", "prep") and below.lower == "for" for below in child.children):
                return Match(sense, "+for", (child,))
            if child.left > 0 and any(
                each.dep == "prep" and each.lower == "for" and each.right < child.left for each in word.children
            ):
                return Match(sense, "+for", (child,))
    return None


def _topic(word: Word) -> Word | None:
    """What the verb is about: its direct object, or the subject of a passive."""
    if is_passive(word):
        return word.child("nsubjpass") or (word.head if word.dep == "acl" else None)
    return word.child("dobj") or _free_relative(word)


def _free_relative(word: Word) -> Word | None:
    """A clause that stands for a thing: "condemned what he called a breach"."""
    child = word.child("ccomp")
    return child if child is not None and child.i > word.i and opened_by(child, ("what", "whatever")) else None
