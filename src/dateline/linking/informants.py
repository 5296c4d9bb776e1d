"""Informants: who is at the end of a chain, by a key that is the same in every report.

Somebody who speaks for an organisation is that organisation (`bodies`); the state media of a country are one voice, and
so are its government's offices. Sources that are only described alike cannot be told apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.files import DataFiles
from dateline.knowledge.state_media import StateMedia
from dateline.linking.accounts import Account
from dateline.linking.bodies import MONITOR, named_in
from dateline.records import Mention, MentionType, Statement

MEDIUM = "JRN"
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
NO_STATES = (None, MONITOR, "IGO", "MNC")
"""Codes in the place of a country's that no government has."""


@dataclass(frozen=True, slots=True)
class Informant:
    """The end of a chain: `key` is the same in every report, `name` is what it is called."""

    key: str
    name: str


def publisher(account: Account) -> Informant:
    """The report itself: the agency that it credits, else its publisher."""
    return outlet((*account.coding.document.credit, account.publisher)[0])


def outlet(name: str) -> Informant:
    """A medium by its name."""
    country = _media().country(name)
    return Informant(_voice(country) if country else name.casefold(), name)


def informant(account: Account, statement: Statement) -> Informant | None:
    """Who makes a statement; None where that is not said."""
    speaker = account.mentions.get(statement.speaker or "") or named_in(statement.source, account.organisations)
    if speaker is None or speaker.type not in (MentionType.PERSON, MentionType.ORGANISATION):
        return None
    speaker = account.introduced.get(speaker.entity or "") or speaker
    return _voice_of_state(account, speaker) or _named(account, speaker) or _described(account, speaker)


def source_of(account: Account, statement: str | None) -> Informant:
    """Who says what stands in a statement (its id); the report itself where nobody else does."""
    said = account.statements.get(statement or "")
    return (said and informant(account, said)) or publisher(account)


def informs_by_trade(account: Account, statement: Statement) -> bool:
    """Does a medium or a monitor speak: one that tells of what others do?"""
    speaker = account.mentions.get(statement.speaker or "")
    return speaker is not None and (MEDIUM in speaker.sectors or speaker.country == MONITOR)


def _voice_of_state(account: Account, speaker: Mention) -> Informant | None:
    """State media and a government's offices each speak for their government."""
    name = speaker.name or _words(account, speaker)
    if country := _state_medium(account, speaker):
        return Informant(_voice(country), name)
    office = account.bodies.get(speaker.entity or "") or speaker
    if (office.entity or "").startswith("gov:"):
        return Informant(office.entity or "", name)
    governs = office.type is MentionType.ORGANISATION and "GOV" in office.sectors
    return Informant(f"gov:{office.country}", name) if governs and office.country not in NO_STATES else None


def _named(account: Account, speaker: Mention) -> Informant | None:
    body = account.bodies.get(speaker.entity or "") or speaker
    if not body.name or not body.entity or body.entity.startswith(("dsc:", "grp:")):
        return None
    return Informant(body.entity, body.name)


def _described(account: Account, speaker: Mention) -> Informant:
    words = speaker.name or _words(account, speaker)
    group = speaker.entity if (speaker.entity or "").startswith("grp:") else None
    return Informant(group or _ARTICLE.sub("", words).casefold(), words)


def _state_medium(account: Account, speaker: Mention) -> str | None:
    """The country whose state media a speaker is."""
    known = _media().country(speaker.name) if speaker.name else None
    if known or MEDIUM not in speaker.sectors:
        return known
    return speaker.country if any(map(_media().is_state, _called(account, speaker))) else None


def _called(account: Account, speaker: Mention) -> Iterator[str]:
    """All words for a speaker in the report."""
    for mention in account.coding.mentions:
        if mention is speaker or (mention.entity and mention.entity == speaker.entity):
            yield _words(account, mention)


def _words(account: Account, mention: Mention) -> str:
    return mention.span.of(account.coding.document.text)


def _voice(country: str) -> str:
    return f"state media {country}"


@cache
def _media() -> StateMedia:
    return StateMedia(DataFiles())
