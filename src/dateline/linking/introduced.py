"""Introduced: who is only described in a report's lead and named below.

A lead says "according to a local official" of whom the next sentences name: they are one informant.
"""

import re
from collections.abc import Iterator

from dateline.records import Coding, Mention, MentionType

REACH = 500
"""Characters from the description of a speaker within which the name follows."""

_ONE = re.compile(r"an? |one ", re.IGNORECASE)


def introduced(coding: Coding) -> dict[str, Mention]:
    """Entities of single speakers that are described alone, and the mention that names whom they are."""
    speakers = [*_speakers(coding)]
    first: dict[str, int] = {}
    for mention in coding.mentions:
        first.setdefault(mention.entity or "", mention.start)
    found: dict[str, Mention] = {}
    for i, speaker in enumerate(speakers):
        if _is_described(coding, speaker):
            named = next(
                (other for other in speakers[i + 1 :] if other.name and first[other.entity or ""] > speaker.end), None
            )
            if named is not None and named.start - speaker.end < REACH and _may_be(speaker, named):
                found[speaker.entity or ""] = named
    return found


def _speakers(coding: Coding) -> Iterator[Mention]:
    """The people who speak, in the order of the text."""
    mentions = {mention.id: mention for mention in coding.mentions}
    said = (mentions.get(statement.speaker or "") for statement in coding.statements)
    people = {mention.id: mention for mention in said if mention is not None and mention.type is MentionType.PERSON}
    yield from sorted((one for one in people.values() if one.entity), key=lambda one: one.start)


def _is_described(coding: Coding, speaker: Mention) -> bool:
    """Is it somebody new without a name: "a local official"?"""
    words = speaker.span.of(coding.document.text)
    return speaker.name is None and (speaker.entity or "").startswith("dsc:") and _ONE.match(words) is not None


def _may_be(speaker: Mention, named: Mention) -> bool:
    """May the two be one person, as far as what is said of them?"""
    sectors = not speaker.sectors or not named.sectors or not set(speaker.sectors).isdisjoint(named.sectors)
    return sectors and (None in (speaker.country, named.country) or speaker.country == named.country)
