"""The speaker of a statement: the source resolved to a mention of the document, as far as the text says who it is."""

from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import voice
from dateline.records import Mention, MentionType
from dateline.resolving.lookup import mention_for

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
    mention = mention_for(reading.draft, voice(statement.voice, reading.cues))
    if mention is None or mention.type in _NEVER:
        return None
    return mention
