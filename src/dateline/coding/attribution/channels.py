"""The channel of a statement: the agency, paper, station or network that passes it on, as mentions in order.

A channel is named by a relaying verb ("Interfax quoted him as saying"), as the one spoken to ("told Al-Watan"), or in a
phrase of the sentence ("in an interview with", "on state television", "speaking to the paper"). It holds for what the
same speaker says next, until somebody else speaks.
"""

from collections.abc import Iterator

from dateline.coding.attribution.lines import is_headline
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import is_relay, relayer
from dateline.parsing import Word
from dateline.parsing.phrases import core
from dateline.records import Mention, MentionType, Span

_TO_A_CHANNEL = frozenset({"with", "to", "on", "in", "for", "by", "via", "through", "carried", "over"})
_DASHES = frozenset({"-", "--", "–", "—", "|"})
_LONGEST_CREDIT = 5
"""Words behind the last dash of "... - Syrian state television", at most."""


def find_channels(reading: Reading, found: list[Attribution]) -> None:
    """Fill `via` of statements that are in the order of the text."""
    last: Attribution | None = None
    relayed: dict[str, list[Mention]] = {}
    for statement in found:
        if statement.rule == "pull-quote":
            continue
        statement.via = statement.via or _credited(reading, statement) or _named(reading, statement)
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
            mention = medium_mention(reading, head)
            found[mention.id] = mention
    return list(found.values())


def _credited(reading: Reading, statement: Attribution) -> list[Mention]:
    """The medium behind the dash of a headline, which is taken off the content: "Army denies attack - state TV"."""
    sentence = reading.parse.sentence_at(statement.start)
    if sentence is None or not is_headline(reading, sentence.block_index, sentence.first, sentence.last):
        return []
    words = reading.words(sentence.first, sentence.last)
    dash = next((k for k in range(len(words) - 2, 0, -1) if words[k].text in _DASHES), 0)
    credit, edge = words[dash + 1 :], words[dash - 1].end
    if not dash or len(credit) > _LONGEST_CREDIT or edge == words[dash].start:
        return []
    span = Span(credit[0].start, credit[-1].end)
    kept = [Span(part.start, min(part.end, edge)) for part in statement.content if part.start < edge]
    if not kept or _outlasts(statement, edge) or not reading.draft.knowledge.channels.is_channel(span.of(reading.text)):
        return []
    medium = _mention_of(reading, credit[-1], span)
    if medium.start < span.start:
        return []
    statement.content = kept
    return [medium]


def _outlasts(statement: Attribution, edge: int) -> bool:
    """Does the source or the cue stand behind the dash?"""
    return any(span is not None and span.end > edge for span in (statement.source, statement.cue))


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


def medium_mention(reading: Reading, noun: Word) -> Mention:
    """The mention of a channel; one is made where nobody has found the name."""
    head = next((child for child in noun.children if child.dep == "appos" and child.pos == "PROPN"), noun)
    return _mention_of(reading, head, core(head))


def _mention_of(reading: Reading, head: Word, span: Span) -> Mention:
    """The organisation at a head word, one with this span where there is none."""
    mentions = reading.draft.mentions
    name = span.of(reading.text)
    name = name[4:] if name.lower().startswith("the ") else name
    known = mentions.headed(head, MentionType.ORGANISATION) or mentions.at(head, MentionType.ORGANISATION)
    if known is not None:
        named = known.name and not reading.draft.knowledge.channels.is_common(known.name)
        return known if named else mentions.update(known.id, name=name)
    return mentions.add(span.start, span.end, head, MentionType.ORGANISATION, name=name)
