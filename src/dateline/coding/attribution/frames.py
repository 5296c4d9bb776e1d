"""Frames: which complement of a cue word holds the content, for each frame that the word's class licenses."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dateline.coding.attribution.relays import saying
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import is_passive

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which", "that"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
_NO_CONTENT = frozenset({"it", "himself", "herself", "themselves", "itself", "myself", "so"})
_WHEN = frozenset({"DATE", "TIME"})
_LATER = frozenset({"of", "for", "in", "to", "on", "against", "over", "from", "with", "between"})
"""Prepositions behind an object that still belong to what is said of it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A cue word with its complement: the frame that fits, and the heads of the content's parts."""

    sense: CueSense
    frame: str
    parts: tuple[Word, ...]
    preposition: Word | None = None
    """The preposition that belongs to the cue: "for" in "called for"."""
    around: bool = False
    """Does the cue stand behind or inside the sentence that is the content: "the truce is over, he said"?"""
    bare: bool = False
    """Does the content begin with the infinitive: "to leave" in "urged them to leave"?"""


def best_match(word: Word, senses: Iterable[CueSense]) -> Match | None:
    """The frame that the word's complements fill, clauses before phrases, senses of several words before plain ones."""
    found = [match for sense in senses if (match := _match(word, sense)) is not None]
    return min(found, key=lambda match: (-len(match.sense.words), _rank(match.frame)), default=None)


def _rank(frame: str) -> int:
    if frame.startswith("+"):
        return 6
    if frame.startswith("object +"):
        return 3
    return {"that": 0, "raised": 0, "person to": 1, "to": 2, "ing": 2, "small": 3}.get(frame, 5)


def _match(word: Word, sense: CueSense) -> Match | None:
    if sense.relays:
        return _relayed(word, sense)
    if not companions(word, sense):
        return None
    if sense.pos == "noun":
        return _noun_clause(word, sense) or _preposition(word, sense)
    return (
        _clause(word, sense)
        or _open_clause(word, sense)
        or _small_clause(word, sense)
        or _predicate(word, sense)
        or _object(word, sense)
        or _preposition(word, sense)
    )


def _relayed(word: Word, sense: CueSense) -> Match | None:
    """The clause before "the agency quoted him as saying", or behind it."""
    participle = saying(word)
    if participle is None:
        return None
    for holder in (word, participle):
        for child in holder.children:
            if child.dep == "ccomp":
                return Match(sense, "that", (child,), around=child.i < word.i)
    return None


def companions(word: Word, sense: CueSense) -> bool:
    """Do the other words of the lemma hang on the word: "out" for "point out"?"""
    return all(any(child.lower == other for child in word.children) for other in sense.words[1:])


def is_finite(verb: Word) -> bool:
    """Does the verb, or an auxiliary of it, carry tense?"""
    return verb.tag in _FINITE or any(
        child.tag in _FINITE for child in verb.children if child.dep in ("aux", "auxpass")
    )


def infinitive(verb: Word) -> Word | None:
    """The "to" of an infinitive."""
    return next((child for child in verb.children if child.dep == "aux" and child.lower == "to"), None)


def opened_by(verb: Word, openers: Iterable[str]) -> bool:
    """Does one of these words open the clause?"""
    return any(child.i < verb.i and child.lower in openers for child in verb.children)


def _asks(verb: Word) -> bool:
    """Does a question word open the clause, wherever it hangs: "which of them had left"?"""
    return any(
        child.i < verb.i and any(below.tag in ("WP", "WRB", "WDT") for below in child.children)
        for child in verb.children
    )


def _clause(word: Word, sense: CueSense) -> Match | None:
    """A finite clause, a question, the sentence around "he said", or what a passive raises."""
    if "that" not in sense.frames:
        return None
    for child in (*word.children, *_below_companions(word, sense), *_beside_adjective(word)):
        if _is_clause(child) or (sense.reports and _subject_only(child)):
            return Match(sense, "that", (child,), around=child.i < word.i)
    return _raised(word, sense) or _around(word, sense) or _stray_clause(word, sense)


def _below_companions(word: Word, sense: CueSense) -> list[Word]:
    """Clauses that hang on another word of the cue: on "clear" in "made clear that"."""
    if len(sense.words) == 1:
        return []
    return [
        below
        for child in word.children
        if child.lower in sense.words[1:]
        for below in child.children
        if _has_mark(below)
    ]


def _beside_adjective(word: Word) -> list[Word]:
    """Clauses that hang on the copula of an adjective: "it is not clear whether"."""
    if word.dep != "acomp" or word.head.pos != "AUX":
        return []
    return [child for child in word.head.children if child.i > word.i and child.dep in ("ccomp", "advcl")]


def _is_clause(child: Word) -> bool:
    if child.dep in ("ccomp", "csubjpass"):
        return is_finite(child) or opened_by(child, _QUESTIONS) or _asks(child)
    if child.i < child.head.i:
        return False
    if child.dep in ("acl", "advcl"):
        return opened_by(child, ("that",) if child.dep == "acl" or child.head.pos == "ADJ" else ("whether",))
    return child.dep == "parataxis" and is_finite(child)


def _subject_only(child: Word) -> bool:
    """Has a clause a subject but no tense, by a slip of the parser or as in "the film shows troops leaving"?"""
    return (
        child.dep == "ccomp"
        and child.tag in ("VB", "VBG", "VBN")
        and infinitive(child) is None
        and child.child("nsubj", "nsubjpass") is not None
    )


def _stray_clause(word: Word, sense: CueSense) -> Match | None:
    """A "that" clause that the parser hangs on a noun in between: "told the crowd in Homs that"."""
    if not sense.reports or sense.pos != "verb":
        return None
    below = [inner for child in word.children if child.i > word.i for inner in _nouns_below(child)]
    for noun in below:
        for child in noun.children:
            if child.dep in ("acl", "relcl", "ccomp") and _has_mark(child) and is_finite(child):
                return Match(sense, "that", (child,))
    return None


def _nouns_below(child: Word) -> list[Word]:
    """The noun of an object or prepositional phrase, and the nouns behind its own prepositions."""
    if child.dep in ("dobj", "dative", "npadvmod"):
        return [child, *(inner for below in child.children_in("prep") for inner in _nouns_below(below))]
    if child.dep == "prep" and (inner := child.child("pobj")) is not None:
        return [inner, *(noun for below in inner.children_in("prep") for noun in _nouns_below(below))]
    return []


def _raised(word: Word, sense: CueSense) -> Match | None:
    """An infinitive that a passive takes with its subject: "the general is said to have fled"."""
    child, topic = word.child("xcomp"), word.child("nsubjpass")
    if child is None or topic is None or infinitive(child) is None or "person to" in sense.frames:
        return None
    return Match(sense, "raised", (topic, child))


def _around(word: Word, sense: CueSense) -> Match | None:
    """The sentence around "he said" where the parser hangs the cue below it."""
    above = word.head
    if word.dep not in ("ccomp", "parataxis", "advcl") or above.pos not in ("VERB", "AUX"):
        return None
    if word.dep == "advcl" and not opened_by(word, ("as",)):
        return None
    if any(
        child.dep in ("ccomp", "xcomp") or (child.dep in ("mark", "dobj") and child.lower not in ("as", "it"))
        for child in word.children
    ):
        return None
    if word.dep == "ccomp" and (
        (above.i < word.i and not _set_off(word)) or not any(child.dep == "nsubj" for child in word.children)
    ):
        return None
    return Match(sense, "that", (above,), around=True)


def _set_off(word: Word) -> bool:
    """Does a comma or dash divide the cue from the sentence it hangs on?"""
    return any(
        child.dep == "punct"
        for child in word.head.children
        if min(word.i, word.head.i) < child.i < max(word.i, word.head.i)
    )


def _open_clause(word: Word, sense: CueSense) -> Match | None:
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


def topic_of(word: Word) -> Word | None:
    """What the verb is about: its direct object, or the subject of a passive."""
    if is_passive(word):
        return word.child("nsubjpass") or (word.head if word.dep == "acl" else None)
    return word.child("dobj") or _free_relative(word)


def _free_relative(word: Word) -> Word | None:
    """A clause that stands for a thing: "condemned what he called a breach"."""
    child = word.child("ccomp")
    return child if child is not None and child.i > word.i and opened_by(child, ("what", "whatever")) else None


def _small_clause(word: Word, sense: CueSense) -> Match | None:
    """A small clause: "called the attack a crime", "deemed the road unsafe"."""
    if "small" not in sense.frames:
        return None
    objects = [child for child in word.children if child.dep == "dobj" and child.i > word.i]
    if len(objects) > 1:
        return Match(sense, "small", tuple(objects))
    predicates = [child for child in word.children if child.dep == "oprd" and child.i > word.i]
    if predicates:
        topic = topic_of(word)
        return Match(sense, "small", (topic, *predicates) if topic is not None else tuple(predicates))
    for child in word.children:
        if child.dep in ("ccomp", "xcomp") and child.i > word.i and not is_finite(child) and infinitive(child) is None:
            if child.tag != "VBG" and (child.child("nsubj") is not None or child.pos in ("ADJ", "NOUN")):
                return Match(sense, "small", (child,))
    return _run_together(word, sense)


def _run_together(word: Word, sense: CueSense) -> Match | None:
    """A small clause that the parser takes for one noun phrase: "called him a liar" as "him a liar"."""
    topic = word.child("dobj")
    if topic is None or topic.i < word.i:
        return None
    below = topic.subtree()
    for first, second in pairwise(below):
        if second.lower in ("a", "an") and first.i >= word.i + 1 and first.pos in ("NOUN", "PROPN", "PRON"):
            return Match(sense, "small", (topic,))
    return None


def _predicate(word: Word, sense: CueSense) -> Match | None:
    """An object and what is said of it: "accused the army of looting", "described it as a success"."""
    topic = topic_of(word)
    if not sense.predicates or topic is None:
        return None
    for child in word.children:
        if child.dep in _PREPOSITIONAL and child.lower in sense.predicates and child.i > word.i:
            return Match(sense, f"object +{child.lower}", (topic, child))
    if topic.i > word.i:
        for below in topic.children:
            if below.dep == "prep" and below.lower in sense.predicates and below.i > topic.i:
                return Match(sense, f"object +{below.lower}", (topic,))
    return None


def _object(word: Word, sense: CueSense) -> Match | None:
    topic = topic_of(word) if "object" in sense.frames else None
    if topic is None or topic.lower in _NO_CONTENT:
        return None
    later = [
        child
        for child in word.children
        if child.dep == "prep" and child.left == topic.right + 1 and child.lower in _LATER
    ]
    return Match(sense, "object", (topic, *later[:1]) if topic.i > word.i else (topic,))


def _preposition(word: Word, sense: CueSense) -> Match | None:
    for child in word.children:
        if child.dep in _PREPOSITIONAL and child.lower in sense.prepositions and child.i > word.i:
            inner = child.child("pobj", "pcomp")
            if inner is not None and inner.ent not in _WHEN:
                deed = _deed_behind(word, inner) if child.lower == "for" else None
                return Match(sense, f"+{child.lower}", (inner, deed) if deed else (inner,), preposition=child)
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


def _noun_clause(word: Word, sense: CueSense) -> Match | None:
    for child in word.children:
        if child.i < word.i:
            continue
        if "that" in sense.frames and child.dep in ("acl", "ccomp", "relcl") and _has_mark(child):
            return Match(sense, "that", (child,))
        if "to" in sense.frames and child.dep in ("acl", "xcomp") and infinitive(child) is not None:
            return Match(sense, "to", (child,))
        if "that" in sense.frames and child.dep in ("acl", "relcl") and _complete_clause(child):
            return Match(sense, "that", (child,))
    return None


def _complete_clause(verb: Word) -> bool:
    """Is it a clause that lacks nothing, with its "that" left out: "no sign they were ready"?"""
    pronoun = any(child.tag in ("WP", "WDT", "WRB", "WP$") for child in verb.children)
    return (
        not pronoun
        and verb.child("nsubj", "nsubjpass") is not None
        and verb.child("dobj", "acomp", "attr", "ccomp", "xcomp", "auxpass") is not None
    )


def _has_mark(verb: Word) -> bool:
    return any(child.dep == "mark" and child.lower == "that" for child in verb.children)
