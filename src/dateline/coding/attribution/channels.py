"""The channel of a statement: the agency, paper, station or network that passes it on, as mentions in order.

A channel is named by a relaying verb ("Interfax quoted him as saying"), as the one spoken to ("told Al-Watan"), or in a
phrase of the sentence ("in an interview with", "on state television", "speaking to the paper"). It holds for what the
same speaker says next, until somebody else speaks.
"""

from collections.abc import Iterator

from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import is_relay, relayer
from dateline.parsing import Word
from dateline.parsing.phrases import core
from dateline.records import Mention, MentionType

_TO_A_CHANNEL = frozenset({"with", "to", "on", "in", "for", "by", "via", "through", "carried", "over"})


def find_channels(reading: Reading, found: list[Attribution]) -> None:
    """Fill `via` of statements that are in the order of the text."""
    last: Attribution | None = None
    relayed: dict[str, list[Mention]] = {}
    for statement in found:
        if statement.rule == "pull-quote":
            continue
        statement.via = statement.via or _named(reading, statement)
        key = _key(statement)
        if statement.via and key and _is_relayed(reading, statement):
            relayed[key] = statement.via
        elif not statement.via and key and _is_relayed(reading, statement):
            statement.via = relayed.get(key, [])
        elif not statement.via and last is not None and key is not None and key == _key(last) and _speaks(statement):
            statement.via = [] if _is_relayed(reading, last) else last.via
        if key is not None:
            last = statement


def _key(statement: Attribution) -> str | None:
    """Who speaks, across statements: the entity of the speaker, or its name."""
    speaker = statement.speaker
    return (speaker.entity or speaker.name) if speaker is not None else None


def _speaks(statement: Attribution) -> bool:
    return statement.continues is not None or (statement.sense is not None and "quote" in statement.sense.frames)


def _is_relayed(reading: Reading, statement: Attribution) -> bool:
    return statement.cue_word is not None and is_relay(statement.cue_word, reading.cues)


def _named(reading: Reading, statement: Attribution) -> list[Mention]:
    """The channels that the statement's own sentence names, outside content and source."""
    cue = statement.cue_word
    if cue is None:
        return []
    heads = [relayer(cue)] if _is_relayed(reading, statement) else [*_heads(reading, statement, cue)]
    found: dict[str, Mention] = {}
    for head in heads:
        if head is not None:
            mention = _mention(reading, head)
            found[mention.id] = mention
    return list(found.values())


def _heads(reading: Reading, statement: Attribution, cue: Word) -> Iterator[Word]:
    """Nouns for a channel in the cue's clause: spoken to, or behind a preposition."""
    for word in _clause(reading, cue):
        if word.pos not in ("NOUN", "PROPN") or _outside(statement, word):
            continue
        if _addressed(reading, word) and reading.draft.knowledge.channels.is_channel(_phrase(reading, word)):
            yield word


def _clause(reading: Reading, cue: Word) -> list[Word]:
    return reading.words(cue.sentence.first, cue.sentence.last)


def _outside(statement: Attribution, word: Word) -> bool:
    """Is the word part of the content or the source?"""
    if statement.source is not None and statement.source.start <= word.start < statement.source.end:
        return True
    return any(span.start <= word.start < span.end for span in statement.content)


def _addressed(reading: Reading, word: Word) -> bool:
    """Is somebody speaking to, on, or through it?"""
    if word.dep in ("dobj", "dative"):
        return reading.draft.knowledge.channels.is_telling(word.head.lemma)
    return word.dep == "pobj" and word.head.lower in _TO_A_CHANNEL


def _phrase(reading: Reading, head: Word) -> str:
    return core(head).of(reading.text)


def _mention(reading: Reading, noun: Word) -> Mention:
    """The mention of a channel; one is made where nobody has found the name."""
    mentions = reading.draft.mentions
    head = next((child for child in noun.children if child.dep == "appos" and child.pos == "PROPN"), noun)
    span = core(head)
    name = span.of(reading.text)
    name = name[4:] if name.lower().startswith("the ") else name
    known = mentions.headed(head, MentionType.ORGANISATION) or mentions.at(head, MentionType.ORGANISATION)
    if known is not None:
        return known if known.name else mentions.update(known.id, name=name)
    return mentions.add(span.start, span.end, head, MentionType.ORGANISATION, name=name)
