"""Who is behind an incident: chains from the informant over whoever passes it on to the publisher.

Copies, and reports that go back to one informant, are one independent source.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.linking.accounts import Account
from dateline.linking.copies import is_copy, runs
from dateline.linking.informants import Informant, informant, informs_by_trade, publisher
from dateline.linking.tellings import OPENING
from dateline.linking.tolls import find_tolls
from dateline.records import Mention, MentionType, Stance, Statement

SCENE = 1500
"""Characters within which a report that opens with an incident tells what happened there; then it turns to others."""

BYSTANDERS = frozenset({"JRN", "MED", "CVL"})
"""Sectors of those who tell what they saw: reporters, medics, civilians."""

SIDES = frozenset({"GOV", "OPP", "REB", "UAF"})
"""Sectors of those who tell it for a side."""

_STATES = ("gov:", "state media ")
"""How the keys of a state's voices begin: what shares a country's name is not its government."""

_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "al", "de"})

TOLD = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES})
"""What an informant does. Who demands, hopes or threatens reacts to what others have told."""


@dataclass(frozen=True, slots=True)
class Sources:
    """How many reports, how many independent sources, and the chains, informant first."""

    reports: int
    independent: int
    chains: tuple[tuple[str, ...], ...]


def find_sources(told: Sequence[Account]) -> Sources:
    """The sources of an incident."""
    ends = [end for account in _originals(_leading(told)) for end in _ends(account)]
    chains = dict.fromkeys(chain for _, chain in ends)
    return Sources(len(told), len(voices(end for end, _ in ends)), tuple(chains))


def voices(ends: Iterable[Informant]) -> set[str]:
    """The keys of those who can be told apart: "the Observatory" is one that another report names in full."""
    named = {end.key: _name_words(end) for end in ends}
    return {
        key
        for key, words in named.items()
        if not words or not any(words < longer for other, longer in named.items() if other != key)
    }


def _name_words(end: Informant) -> frozenset[str]:
    """The words of a name; none for a state's voice, and for those who are only described."""
    words = end.name.split()
    plain = end.key.startswith(_STATES) or not all(word[:1].isupper() for word in words if word.lower() not in _SMALL)
    return frozenset() if plain else frozenset(word.casefold() for word in words) - _SMALL


def _leading(told: Sequence[Account]) -> Sequence[Account]:
    """The reports that tell of it early, if they are several: who only recalls it far below adds no source."""
    leading = [account for account in told if account.early]
    return leading if len(leading) > 1 else told


def _originals(told: Sequence[Account]) -> list[Account]:
    """The reports that are no copies of earlier ones."""
    if len(told) == 1:
        return [*told]
    kept: list[tuple[Account, frozenset[str]]] = []
    for account in sorted(told, key=lambda account: (account.report.published_day or "9999", account.report.key)):
        text = runs(account.report.text)
        if not any(is_copy(text, other) for _, other in kept):
            kept.append((account, text))
    return [account for account, _ in kept]


def _ends(account: Account) -> Iterator[tuple[Informant, tuple[str, ...]]]:
    """The informants of a report with their chains; the report itself, where it names none."""
    witnesses = _witnesses(account) if account.opens else ()
    found = list(_named(account, (*_telling(account), *witnesses)))
    found = found or list(_named(account, (*_again(account), *_beside(account))))[:1]
    yield from found or [(publisher(account), _own(account))]


def _named(account: Account, statements: Iterable[Statement]) -> Iterator[tuple[Informant, tuple[str, ...]]]:
    for statement in statements:
        end = informant(account, statement)
        if end is not None:
            yield end, _chain(account, end, statement)


def _telling(account: Account) -> Iterator[Statement]:
    """What is said early of the linked events: what their tolls stand in, the weightiest and those of the opening."""
    told = (telling.event for telling in account.told if account.is_early(telling.event.begins))
    # Of what a headline tells first, the report itself is the teller; who says it below comes in with `_again`.
    spoken = [event for event in told if event.begins == event.trigger.start and _told(account, event.statement)]
    weightiest = sorted(spoken, key=lambda event: -event.salience)[:1]
    opening = [event for event in spoken if event.begins < OPENING]
    tolls = (figure for figure in find_tolls(account) if account.is_linked(figure))
    keys = (figure.statement for figure in tolls if account.is_early(figure.quote.start))
    for key in dict.fromkeys((*keys, *(event.statement for event in (*weightiest, *opening)))):
        statement = _told(account, key)
        if statement is not None:
            yield statement


def _again(account: Account) -> Iterator[Statement]:
    """The statements in which an event is told again: a lead often leaves its source to a later sentence."""
    spans = [span for telling in account.told for span in telling.event.evidence if account.is_early(span.start)]
    for statement in account.coding.statements:
        if statement.stance in TOLD and any(part.holds(span) for part in statement.content for span in spans):
            yield statement


def _witnesses(account: Account) -> Iterator[Statement]:
    """What people who were there say where the report tells what happened: reporters, medics, residents."""
    for statement in account.coding.statements:
        speaker = account.mentions.get(statement.speaker or "")
        if statement.content[0].start < SCENE and statement.stance in TOLD and speaker and _was_there(speaker):
            yield statement


def _was_there(speaker: Mention) -> bool:
    """Is it a person who tells what he or she saw, and not for a side?"""
    sectors = {*speaker.sectors}
    return speaker.type is MentionType.PERSON and bool(sectors & BYSTANDERS) and not sectors & SIDES


def _beside(account: Account) -> Iterator[Statement]:
    """What may be said of the incident too: by media and monitors in the opening, and any toll."""
    yield from _by_trade(account)
    for figure in find_tolls(account):
        statement = _told(account, figure.statement)
        if statement is not None:
            yield statement


def _by_trade(account: Account) -> Iterator[Statement]:
    """What media and monitors say in the opening: the lead often gives its source a sentence later."""
    for statement in account.coding.statements:
        opens = statement.content[0].start < OPENING and statement.stance in TOLD
        if opens and informs_by_trade(account, statement):
            yield statement


def _told(account: Account, key: str | None) -> Statement | None:
    statement = account.statements.get(key or "")
    return statement if statement is not None and statement.stance in TOLD else None


def _chain(account: Account, end: Informant, statement: Statement) -> tuple[str, ...]:
    via = (account.mentions[key] for key in statement.via)
    passed_on = (mention.name or mention.span.of(account.coding.document.text) for mention in via)
    return tuple(dict.fromkeys((end.name, *passed_on, account.publisher)))


def _own(account: Account) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*account.coding.document.credit, account.publisher)))
