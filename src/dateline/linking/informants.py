"""Informants: who is at the end of a chain, by a key that is the same in every report.

An organisation speaks through its director ("the Observatory", "its head Rami Abdel Rahman") and is described where it
is not named ("a monitoring group"); the state media of a country are one voice, its government's. A source without a
name is this report's own, unless the description itself names a post or place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.files import DataFiles
from dateline.knowledge.state_media import StateMedia
from dateline.linking.accounts import Account
from dateline.records import Mention, MentionType, Statement

MEDIUM = "JRN"
MONITOR = "NGO"


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
    speaker = account.mentions.get(statement.speaker or "") or _named_in_source(account, statement)
    if speaker is None or speaker.type not in (MentionType.PERSON, MentionType.ORGANISATION):
        return None
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
    if (speaker.entity or "").startswith("gov:"):
        return Informant(f"{speaker.entity}", name)
    office = speaker.type is MentionType.ORGANISATION and speaker.sectors == ("GOV",) and speaker.country
    return Informant(f"gov:{speaker.country}", name) if office else None


def _named(account: Account, speaker: Mention) -> Informant | None:
    body = _bodies(account).get(speaker.entity or "") or speaker
    if not body.name or not body.entity or body.entity.startswith(("dsc:", "grp:")):
        return None
    return Informant(body.entity, body.name)


def _described(account: Account, speaker: Mention) -> Informant:
    words = speaker.name or _words(account, speaker)
    return Informant(words.removeprefix("The ").casefold(), words)


def _bodies(account: Account) -> dict[str, Mention]:
    """Entities of the report that stand for an organisation which it names more fully.

    A short form ("the Observatory"), a person whose words name it ("Observatory director Rami Abdel Rahman"), and
    whoever belongs to a monitor where the report names only one ("a monitoring group").
    """
    organisations = {mention.entity: mention for mention in account.coding.mentions if _is_body(mention)}
    found = _short_forms(list(organisations.values()))
    whole = {key: body for key, body in organisations.items() if key not in found}
    monitors = [body for body in whole.values() if body.country == MONITOR]
    for statement in account.coding.statements:
        speaker = account.mentions.get(statement.speaker or "")
        if speaker is None or not speaker.entity or speaker.entity in organisations:
            continue
        inside = _named_in_source(account, statement)
        if inside is not None and inside.country == speaker.country:
            found[speaker.entity] = found.get(inside.entity or "", inside)
        elif speaker.country == MONITOR and len(monitors) == 1:
            found.setdefault(speaker.entity, monitors[0])
    return found


def _short_forms(organisations: list[Mention]) -> dict[str, Mention]:
    """Organisations whose name is a part of just one other's."""
    found = {}
    for short in organisations:
        fuller = [other for other in organisations if _is_part(short.name, other.name)]
        if short.entity and len(fuller) == 1:
            found[short.entity] = fuller[0]
    return found


def _is_part(short: str | None, full: str | None) -> bool:
    return bool(short and full and short != full and f" {short} " in f" {full} ")


def _is_body(mention: Mention) -> bool:
    return mention.type is MentionType.ORGANISATION and (mention.entity or "").startswith("org:")


def _named_in_source(account: Account, statement: Statement) -> Mention | None:
    """An organisation in the words for a source: "a new toll from the Observatory"."""
    source = statement.source
    if source is None:
        return None
    return next((m for m in account.coding.mentions if _is_body(m) and source.holds(m.span)), None)


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
