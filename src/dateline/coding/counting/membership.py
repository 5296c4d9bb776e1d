"""Members and wholes: who belongs to a group that a report counts.

"Five people, including a judge", "three journalists: Navas, Lagrow and Pineda" and "the dead were two women" tell of
members, who share the fate of the group.
"""

from dateline.coding.counting.fates import INCLUDING, Fate, fate_of_group
from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import subject
from dateline.parsing.phrases import joined, object_of

_EQUATING = frozenset({"be", "include", "identify", "name", "comprise"})
THEM = frozenset({"them", "whom", "which"})
"""Pronouns for those counted before."""
_NAMES = frozenset({"NNP", "NNPS"})
_SEVERAL = frozenset({"NNS", "NNPS"})


def everybody(head: Word) -> list[Word]:
    """The heads of a list of people, with the members that are told of a group in it."""
    found = {word.i: word for word in joined(head)}
    waiting = list(found.values())
    while waiting:
        for member in _members(waiting.pop()):
            for word in joined(member):
                if word.i not in found:
                    found[word.i] = word
                    waiting.append(word)
    return [found[i] for i in sorted(found)]


def is_member(noun: Word) -> bool:
    """Is whoever the noun names included in a group: "including a judge", "two women: Ana and Eva"?"""
    while noun.dep in ("conj", "nummod", "nmod", "compound", "amod") and not noun.is_root:
        noun = noun.head
    if noun.dep == "pobj":
        return noun.head.lower in INCLUDING
    return noun.dep == "appos" and (_is_some_of_them(noun.head) or (_explains(noun) and noun.head.tag in _SEVERAL))


def _is_some_of_them(number: Word) -> bool:
    """Is it "one of them a boy"?"""
    them = object_of(number, "of")
    return number.pos == "NUM" and them is not None and them.lower in THEM


def is_part(noun: Word, found: Fate | None) -> bool:
    """Is what the noun counts included in another number: "including six children", "among the dead were"?"""
    if found is None:
        return False
    if found.rule == "among" or _is_among_them(noun) or _is_of_the(noun, found):
        return True
    return is_member(noun)


def _is_of_the(noun: Word, found: Fate) -> bool:
    """Is it so many of known victims: "eight of the 12 dead"?"""
    group = object_of(noun, "of") if found.word is not noun else noun
    if group is not None and group.dep == "acl" and group.head.pos == "NUM":
        return group.head.dep == "pobj" and group.head.head.lower == "of" and group.head.head.head.pos == "NUM"
    return group is not None and group.dep == "pobj" and found.word is group and group.head.head.pos == "NUM"


def _explains(word: Word) -> bool:
    """Does it say who the others are: a name, or behind a colon or dash? Behind a comma a list may go on."""
    if word.dep != "appos":
        return False
    marks = [child.text for child in word.head.children_in("punct") if word.head.i < child.i < word.i]
    return word.tag in _NAMES or any(mark != "," for mark in marks)


def _is_among_them(noun: Word) -> bool:
    """Is it "among them three children"?"""
    near = [noun.head, *noun.children, *noun.head.children]
    among = [word for word in near if word.lower in ("among", "amongst") and word.i < noun.i]
    return any(group.lower in THEM for word in among for group in word.children_in("pobj"))


def kind_of_them(number: Word) -> Word | None:
    """What so many of those told before were: women for "13 of them women", "13 of whom were women"."""
    them = object_of(number, "of")
    if them is None or them.lower not in THEM or number.dep not in ("nsubj", "nsubjpass", "appos", "nummod"):
        return None
    said = number.head
    return said.child("attr") if said.pos in ("VERB", "AUX") else said


def _members(noun: Word) -> list[Word]:
    """Who is named for several ("two women, Ana and Eva"), listed behind a name, or included."""
    several, found = noun.tag in ("NNS", "NNPS", "CD"), []
    for child in noun.children:
        named = child.dep == "appos" and child.i > noun.i
        if named and (several or (noun.tag in _NAMES and (child.tag in _NAMES or _opens_list(child)))):
            found.append(child)
        if several and child.dep == "prep" and child.lower in INCLUDING and (member := child.child("pobj")) is not None:
            found.append(member)
    return found


def _opens_list(word: Word) -> bool:
    """Does a list go on behind the word: "Galan, a police officer, and a judge"?"""
    joint = word.child("cc")
    return joint is not None and any(c.dep == "punct" and c.lower == "," and c.i == joint.i - 1 for c in word.children)


def equated_fate(verb: Word, lexicon: FigureLexicon) -> Fate | None:
    """The fate of the group on one side of a verb: "The dead include", "Among the injured are"."""
    if verb.lemma not in _EQUATING:
        return None
    group = object_of(verb, "among", "amongst") or subject(verb)
    return fate_of_group(group, lexicon) if group is not None else None


def equated(verb: Word) -> list[Word]:
    """Those on the other side of the verb: "are A and B", "were identified as A and B"."""
    if object_of(verb, "among", "amongst") is not None:
        return verb.children_in("nsubj", "attr")
    return [*verb.children_in("dobj", "attr"), *filter(None, (object_of(verb, "as"),))]
