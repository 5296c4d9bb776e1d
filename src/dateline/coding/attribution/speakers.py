"""The speaker of a statement: the source resolved to a mention of the document, as far as the text says who it is."""

from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import voice
from dateline.parsing import Word
from dateline.parsing.phrases import appositions
from dateline.records import Mention, MentionType
from dateline.resolving.lookup import mention_for

_NOBODY = frozenset({"question", "answer", "moderator", "interviewer", "reporter", "q", "a"})
_NEVER = frozenset({MentionType.TIME, MentionType.QUANTITY, MentionType.WEAPON, MentionType.PLATFORM})


def find_speakers(reading: Reading, found: list[Attribution]) -> None:
    """Fill `speaker`; a quotation that goes on has the speaker of the one before."""
    for statement in found:
        if statement.continues is not None:
            statement.speaker = statement.continues.speaker
        elif statement.voice is not None:
            statement.speaker = _speaker(reading, statement)


def _speaker(reading: Reading, statement: Attribution) -> Mention | None:
    assert statement.voice is not None
    head = voice(statement.voice, reading.cues)
    mention = _by_name(reading, head) or mention_for(reading.draft, head)
    if mention is None and statement.rule == "transcript":
        return _named_by_label(reading, statement)
    return None if mention is None or mention.type in _NEVER else mention


def _by_name(reading: Reading, head: Word) -> Mention | None:
    """The name in apposition to a description: Peter Nagy for "Hungary's foreign minister, Peter Nagy"."""
    for other in appositions(head):
        mention = reading.draft.mentions.headed(other, MentionType.PERSON)
        if mention is not None and mention.name and other.pos == "PROPN":
            return mention
    return None


def _named_by_label(reading: Reading, statement: Attribution) -> Mention | None:
    """A mention for the label of a transcript's turn; a label such as "Q" or "QUESTION" names nobody."""
    assert statement.source is not None
    assert statement.voice is not None
    label = statement.source.of(reading.text)
    if len(label) == 1 or label.lower() in _NOBODY:
        return None
    name = label.title() if label.isupper() else label
    return reading.draft.mentions.add(
        statement.source.start, statement.source.end, statement.voice, MentionType.PERSON, name=name
    )
