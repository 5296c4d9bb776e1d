"""Small sets of words that the reading of names, codes and pronouns goes by."""

from dataclasses import dataclass, fields

from dateline.errors import KnowledgeError
from dateline.knowledge.files import DataFiles


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The sets of `actor_words.toml`, which says of each what it is for."""

    abroad: frozenset[str]
    former: frozenset[str]
    sides: frozenset[str]
    particles: frozenset[str]
    saying: frozenset[str]
    personal: frozenset[str]
    regions: frozenset[str]
    locatives: frozenset[str]
    measures: frozenset[str]
    pairs: frozenset[str]
    groups: frozenset[str]
    armed_kind: frozenset[str]
    igo_kind: frozenset[str]
    party_kind: frozenset[str]
    criminal_kind: frozenset[str]
    military_kind: frozenset[str]
    kind_words: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    basing: frozenset[str]
    resumed: frozenset[str]
    powers: frozenset[str]
    parts: frozenset[str]
    happenings: frozenset[str]
    abstract: frozenset[str]
    deeds: frozenset[str]
    hallowed: frozenset[str]
    livelihoods: frozenset[str]
    harming: frozenset[str]
    attacking: frozenset[str]
    holding: frozenset[str]
    tried: frozenset[str]
    dying: frozenset[str]
    suffering: frozenset[str]
    victims: frozenset[str]


def actor_words(files: DataFiles) -> ActorWords:
    """Read the sets; raises `KnowledgeError` where one is missing or unknown."""
    names = {field.name for field in fields(ActorWords)}
    found = {}
    for entry in files.entries("actor_words.toml"):
        entry.only("id", "words")
        if entry.id not in names:
            raise entry.wrong(f"unknown set '{entry.id}'", f"Known sets: {', '.join(sorted(names))}")
        found[entry.id] = frozenset(entry.texts("words"))
    if missing := sorted(names - found.keys()):
        raise KnowledgeError(f"sets are missing: {', '.join(missing)}", "actor_words.toml")
    return ActorWords(**found)
