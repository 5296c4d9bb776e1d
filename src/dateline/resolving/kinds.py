"""Bodies by their kind: "the jihadists", "the Lebanese group", "the bloc" are the body of that kind just named.

The kind and the nation have to fit. Of several, it is the subject of the sentence that names them; where that does not
tell, nobody is meant. Who is only said to back, lead or inspire somebody is not meant either.
"""

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.clauses import subject
from dateline.parsing.tree import Sentence, Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.descriptions import modifying
from dateline.resolving.draft import Draft
from dateline.resolving.name_runs import HYPHENS

_ORGANISATION = entities.organisation("")
_ARMED = frozenset({"REB", "UAF", "PRM"})
_ARTICLES = frozenset({"the", "this", "that", "these", "those"})
_NARROWING = ("prep", "poss", "conj", "appos")
"""Words behind or before a noun that tell it from others of its kind."""
_OF_MEMBERS = frozenset({"-", "nation", "member", "state", "country"})
"""Beside a number before a body: how many there are of it, "the 12-nation bloc"."""
_ALLIED = frozenset({"front", "alliance", "coalition", "union", "forces", "council"})
"""Words in the name of several groups that fight together."""
_CALLING = frozenset({"know", "call", "name", "dub"})
_REACH = 3
"""Sentences that are searched: the noun's own and those before."""


def body_of_kind(draft: Draft, head: Word) -> Mention | None:
    """The body for which a definite noun of its kind stands; None where none, or more than one, may be meant."""
    if not is_of_kind(draft, head):
        return None
    if (named := _called(draft, head)) is not None:
        return named
    if is_told_apart(draft, head) or _were_told_of(draft, head):
        return None
    known = draft.knowledge.actor_words.kind_words | _OF_MEMBERS
    words = [word for word in modifying(draft, head) if word.lower not in known and word.pos != "NUM"]
    nations = [nation for word in words if (nation := draft.sighted.of(word, KnownKind.PEOPLE, KnownKind.COUNTRY))]
    if len(nations) != len(words):
        return None
    countries = {nation.country for nation in nations if nation.country is not None}
    for back in range(_REACH):
        if head.sentence.i < back:
            return None
        found = _candidates(draft, head, draft.parse.sentences[head.sentence.i - back])
        fitting = [one for one in found if not countries or one.country in countries]
        if fitting:
            return _only(draft, fitting)
    return None


def is_told_apart(draft: Draft, head: Word) -> bool:
    """Is a noun told from others by a word, or a clause without a comma: "the group that attacked Gao"?"""
    clause = head.child("relcl") is not None and draft.parse.words[head.i + 1].text != ","
    return clause or head.child(*_NARROWING) is not None


def is_of_kind(draft: Draft, head: Word) -> bool:
    """Is it a definite noun for a kind of bodies, or for the fighters of one: "the bloc", "the militants"?"""
    definite = any(child.lower in _ARTICLES for child in head.children_in("det"))
    return definite and head.pos in ("NOUN", "PROPN") and bool(_kinds(draft, head))


def _kinds(draft: Draft, head: Word) -> list[str]:
    """The kinds that a noun can stand for; a plural only for fighters."""
    words, noun = draft.knowledge.actor_words, head.lemma.lower()
    kinds = {
        "armed": words.armed_kind,
        "igo": words.igo_kind,
        "party": words.party_kind,
        "criminal": words.criminal_kind,
        "military": words.military_kind,
    }
    if (head.tag == "NNS") is not (
        noun in words.armed_kind and bool(draft.knowledge.agents.noun(noun)) and _fight(noun)
    ):
        return []
    return [kind for kind, nouns in kinds.items() if noun in nouns]


def _fight(noun: str) -> bool:
    """Is it a noun for one who fights, rather than for a body?"""
    return noun.endswith(("ist", "ant", "ent", "illa", "jihadi"))


def _candidates(draft: Draft, head: Word, sentence: Sentence) -> list[Mention]:
    """The bodies with a name that a sentence names before the noun, each once, and that are of its kind."""
    end = min(sentence.end, head.start)
    found: dict[str, Mention] = {}
    for one in draft.mentions.within(sentence.start, end, MentionType.ORGANISATION):
        if one.name is None or not (one.entity or "").startswith(_ORGANISATION) or only_backs(draft, one):
            continue
        fits = any(_is_kind(one, kind) for kind in _kinds(draft, head)) and _may_ally(one, head)
        if fits and not acts_on(draft, one, head):
            found.setdefault(one.entity or "", one)
    return list(found.values())


def _is_kind(body: Mention, kind: str) -> bool:
    sectors = set(body.sectors)
    if kind == "armed":
        return bool(sectors & _ARMED)
    if kind == "igo":
        return body.country == "IGO"
    if kind == "party":
        return bool(sectors & {"PTY", "OPP"}) and body.country != "IGO"
    return bool(sectors & ({"CRM"} if kind == "criminal" else {"MIL", "PRM"})) and body.country != "IGO"


def _may_ally(body: Mention, head: Word) -> bool:
    """May it be called an alliance: one of states, or one that has it in its name?"""
    if head.lemma not in ("alliance", "coalition") or body.country == "IGO":
        return True
    return not _ALLIED.isdisjoint((body.name or "").lower().split())


def _only(draft: Draft, bodies: list[Mention]) -> Mention | None:
    """The one, or of several the one that its sentence is about, if no other is joined to it."""
    if len(bodies) == 1:
        return bodies[0]
    heads = [(one, draft.parse.word_at(one.head.start)) for one in bodies]
    about = [one for one, word in heads if word is not None and _is_about(word)]
    return about[0] if len(about) == 1 else None


def _is_about(word: Word) -> bool:
    """Is it the subject of its sentence, alone?"""
    return word.dep in ("nsubj", "nsubjpass") and word.head.is_root and word.child("conj") is None


def acts_on(draft: Draft, body: Mention, head: Word) -> bool:
    """Is it the subject of the verb that has the noun as its object, so that it means another?"""
    verb = head.head if head.dep == "dobj" else head.head.head if head.dep == "pobj" else None
    doer = subject(verb) if verb is not None and verb.pos == "VERB" else None
    return doer is not None and doer.start == body.head.start


def only_backs(draft: Draft, body: Mention) -> bool:
    """Is it said of another that it is of its making: al Qaeda for "the al Qaeda-linked group"?"""
    behind = draft.parse.word_at(body.end)
    if behind is None or behind.start != body.end or behind.text not in HYPHENS or behind.i == behind.sentence.last:
        return False
    return draft.parse.words[behind.i + 1].tag in ("VBN", "VBD", "JJ")


def _called(draft: Draft, head: Word) -> Mention | None:
    """The body by whose name it is said to be known: "the alliance, known as the River Front"."""
    for verb in head.children_in("acl"):
        if verb.lemma in _CALLING:
            for word in verb.subtree():
                named = draft.mentions.headed(word, MentionType.ORGANISATION)
                if named is not None and named.name and (named.entity or "").startswith(_ORGANISATION):
                    return named
    return None


def _were_told_of(draft: Draft, head: Word) -> bool:
    """Are they such fighters, without a name, as were told of in the same sentence or the two before?"""
    first = draft.parse.sentences[max(head.sentence.i - _REACH + 1, 0)].start
    for word in draft.parse.spelt(head.lower):
        if head.tag == "NNS" and first <= word.start < head.start:
            mention = draft.mentions.headed(word)
            if mention is None or mention.name is None:
                return True
    return False
