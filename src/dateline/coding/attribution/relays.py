"""Relayed speech: an agency quotes a minister as saying. The minister is the source, the agency the channel."""

from dateline.knowledge.cues import CueLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import agent, is_passive


def is_relay(word: Word, cues: CueLexicon) -> bool:
    """Is the verb a relaying one with "as saying" behind it?"""
    return saying(word) is not None and any(sense.relays for sense in cues.senses("verb", word.lemma))


def is_citing(word: Word, cues: CueLexicon) -> bool:
    """Is it the participle of a relaying verb: "citing officials"?"""
    return word.tag == "VBG" and any(sense.relays for sense in cues.senses("verb", word.lemma))


def saying(word: Word) -> Word | None:
    """The participle behind "as" on a verb: saying in "quoted him as saying"."""
    for child in word.children:
        if child.dep == "prep" and child.lower == "as":
            inner = child.child("pcomp")
            if inner is not None and inner.tag == "VBG":
                return inner
    return None


def quoted_source(word: Word) -> Word | None:
    """Who is quoted."""
    return word.child("nsubjpass") if is_passive(word) else word.child("dobj")


def relayer(word: Word) -> Word | None:
    """Who quotes; None where a passive does not say."""
    if not is_passive(word):
        return word.child("nsubj")
    participle = saying(word)
    return agent(word) or (agent(participle) if participle is not None else None)
