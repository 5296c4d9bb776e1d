"""Victims that are one person each, named or described: "the mayor was assassinated", "the murder of Romero"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding.counting.fates import Fate, done_to, resulting, suffered
from dateline.coding.counting.membership import equated, equated_fate, everybody, is_member
from dateline.coding.counting.reality import unreal
from dateline.knowledge.figures import FigureLexicon
from dateline.knowledge.known_names import KnownKind
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, is_passive, own_subject, subject
from dateline.parsing.phrases import first_joined, possessor
from dateline.records import MentionType
from dateline.resolving import Draft

_HARMS = frozenset({"killed", "injured", "abducted", "detained", "missing"})
_NOBODY = frozenset({"no", "any", "every", "each", "neither", "either"})

_BODIES = (KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.ORGANISATION, KnownKind.SEAT)


@dataclass(frozen=True, slots=True)
class Victim:
    """One victim: the noun, what became of the person, and the entity where the person is known.

    A `member` is told of a group that the report counts as well.
    """

    noun: Word
    fate: Fate
    entity: str | None
    member: bool


def single_victims(draft: Draft) -> Iterator[Victim]:
    """Every victim that is one person, or "both" of two, in the order of the text."""
    for word in draft.parse.words:
        for head, told in _harms(draft, word):
            for noun in everybody(head):
                both = is_both(noun) and draft.knowledge.figures.people.get(noun.lemma) is not None
                if both or is_one_person(draft, noun):
                    mention = draft.mentions.headed(noun, MentionType.PERSON)
                    entity = mention.entity if mention is not None else None
                    yield Victim(noun, told, entity, told.word is not word or is_member(noun))


def is_both(noun: Word) -> bool:
    """Is it two people, without a number: "both pilots"?"""
    return noun.tag == "NNS" and any(child.lower == "both" for child in noun.children)


def is_one_person(draft: Draft, noun: Word) -> bool:
    """Does the noun stand for exactly one human being?"""
    if (
        not noun.text[0].isalpha()
        or not _is_singular(noun)
        or draft.mentions.at(noun, MentionType.QUANTITY, MentionType.TIME)
    ):
        return False
    if any(child.lower in ("neither", "nor") for child in first_joined(noun).children):
        return False
    if any(
        child.dep in ("nummod", "neg") or (child.dep == "det" and child.lower in _NOBODY) for child in noun.children
    ):
        return False
    if draft.mentions.headed(noun, MentionType.PERSON) is not None:
        return True
    if _is_known_place(draft, noun) and not _is_longer(draft, noun):
        return False  # "captured Tel Abyad", which the parser takes for a person
    if noun.ent == "PERSON" or _is_full_name(draft, noun):
        return True
    counted = draft.knowledge.figures.people.get(noun.lemma)
    if counted is not None:
        return not counted.group
    if noun.ent == "NORP" and any(child.lower in ("a", "an", "another") for child in noun.children):
        return True
    agent = draft.knowledge.agents.noun(noun.lemma, noun.lower)
    return agent is not None and agent.kind == "person"


def _is_singular(noun: Word) -> bool:
    """Is it one? A surname may look like a plural ("Mr. Morales")."""
    return noun.tag in ("NN", "NNP") or (noun.tag == "NNPS" and noun.ent == "PERSON")


def _is_full_name(draft: Draft, noun: Word) -> bool:
    """Is it a name of two words that nothing else is known by? Whoever is killed or found dead is somebody."""
    first = next((child for child in noun.children if child.i == noun.i - 1 and child.tag == "NNP"), None)
    if noun.tag != "NNP" or first is None or all(_names_no_person(draft, word) for word in (first, noun)):
        return False
    known = draft.mentions.headed(noun, MentionType.ORGANISATION, MentionType.LOCATION, MentionType.NATIONALITY)
    return known is None or known.start > first.start or (known.entity is None and known.place is None)


def _names_no_person(draft: Draft, word: Word) -> bool:
    """Is the word part of a list of places and bodies that lost its commas: "Syria Raqqa United Nations"?"""
    return draft.sighted.of(word, *_BODIES) is not None or _is_known_place(draft, word)


def _is_longer(draft: Draft, noun: Word) -> bool:
    """Does its name begin before the place that it ends in: Marta Ibarra, whose surname is a town's?"""
    located = draft.mentions.at(noun, MentionType.LOCATION)
    return located is not None and any(c.start < located.start for c in noun.children_in("compound") if c.tag == "NNP")


def _is_known_place(draft: Draft, word: Word) -> bool:
    located = draft.mentions.at(word, MentionType.LOCATION)
    return located is not None and located.place is not None


def _harms(draft: Draft, word: Word) -> Iterator[tuple[Word, Fate]]:
    """The nouns that the word says harm was done to."""
    lexicon = draft.knowledge.figures
    if word.pos in ("VERB", "AUX"):
        what, victims = _done(word, lexicon)
        told = Fate(what, word, "one victim") if what in _HARMS and what is not None else None
        if told is None and (told := equated_fate(word, lexicon)) is not None:
            victims = equated(word)
    elif word.pos == "NOUN":
        told, victims = _deed(word, lexicon)
    else:
        return
    if told is not None and told.what in _HARMS and not unreal(word, lexicon):
        yield from ((victim, told) for victim in victims)


def _done(verb: Word, lexicon: FigureLexicon) -> tuple[str | None, list[Word]]:
    """What the verb does, and to whom."""
    what = done_to(verb, lexicon)
    if what is not None:
        return what, [*_patients(verb), *_companions(verb)]
    if (life := direct_object(verb)) is not None and life.lemma == "life" and verb.lemma in ("claim", "cost", "take"):
        return lexicon.counts.get(life.lemma), _owners(life)
    if (what := resulting(verb, lexicon)) is not None:
        return what, [*_patients(verb), *_companions(verb)] or list(filter(None, (subject(verb),)))
    sufferer = subject(verb)
    return suffered(verb, lexicon), [sufferer] if sufferer is not None else []


def _patients(verb: Word) -> list[Word]:
    """Those it is done to: the objects, or the subject of a passive; "was" may be missing ("and his guard wounded")."""
    if verb.dep == "acl" and verb.tag == "VBN":
        return [verb.head]
    objects = verb.children_in("dobj", "obj")
    bare = not objects and verb.dep == "conj" and is_passive(verb.head) and own_subject(verb) is not None
    if is_passive(verb) or bare:
        inverted = next((aux.child("nsubj") for aux in verb.children_in("auxpass")), None)
        patient = inverted or own_subject(verb) or subject(verb)
        return [patient] if patient is not None else []
    return objects or [word for word in (direct_object(verb),) if word is not None]


def _deed(noun: Word, lexicon: FigureLexicon) -> tuple[Fate | None, list[Word]]:
    """A noun for the deed, its doer or the body, and whose it is: "the murder of", "Romero's death", "the body of"."""
    what = lexicon.deeds.get(noun.lemma) or lexicon.doers.get(noun.lemma) or lexicon.remains.get(noun.lemma)
    if what is None:
        return None, []
    victims = _owners(noun)
    if noun.lemma in lexicon.doers:
        victims = [victim for victim in victims if victim.dep != "poss"]
    return Fate(what, noun, "one victim"), victims


def _owners(noun: Word) -> list[Word]:
    """Whose it is: "of Oqueli and of Flores", "Romero's"."""
    found = [word for word in (possessor(noun),) if word is not None]
    preposition = next((child for child in noun.children_in("prep") if child.lower == "of"), None)
    while preposition is not None:
        found.extend(preposition.children_in("pobj"))
        preposition = next((child for child in preposition.children_in("conj") if child.lower == "of"), None)
    return found


def _companions(verb: Word) -> list[Word]:
    """Who shares the fate: "was killed along with her driver"."""
    found = []
    for child in verb.children_in("prep", "advmod"):
        beside = child if child.lower == "alongside" else None
        if child.lower in ("along", "together"):
            beside = next(
                (c for c in (*child.children, *verb.children) if c.lower == "with" and c.i == child.i + 1), None
            )
        if beside is not None:
            found.extend(beside.children_in("pobj"))
    return found
