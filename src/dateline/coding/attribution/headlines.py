"""Headlines, whose grammar parsers do not know: "Deal near, says Moscow", "Rebels Vow To Fight On"."""

from collections.abc import Iterator

from dateline.coding.attribution.lines import is_headline
from dateline.coding.attribution.record import Attribution, Reading
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.records import Span

_LONGEST_TAIL = 7
"""Words behind the last comma of "..., says the Russian foreign ministry", at most."""
_LONGEST_SOURCE = 6
_LONGEST_KICKER = 6
"""Words before the colon of "Aleppo offensive: ...", at most."""


def find_said_behind(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """A headline that ends in its attribution: "..., says Moscow", "..., UN warns"."""
    if not is_headline(reading, block, first, last):
        return
    words = reading.words(first, last)
    comma = next(
        (k for k in range(len(words) - 1, 0, -1) if words[k].text == "," and words[k].i not in reading.quoted), None
    )
    if comma is None or len(words) - comma > _LONGEST_TAIL:
        return
    tail = [word for word in words[comma + 1 :] if word.pos != "PUNCT"]
    for word, others in _verbs_of(tail):
        sense = _sense(reading, word, "quote")
        if sense is not None and any(other.pos in ("PROPN", "NOUN") for other in others):
            begin = next((k + 1 for k in range(min(_LONGEST_KICKER, comma)) if words[k].text == ":"), 0)
            if begin == comma:
                return  # ": , said Moscow"
            yield _made(reading, sense, word, others, words[begin:comma], "headline/behind")
            return


def _verbs_of(tail: list[Word]) -> list[tuple[Word, list[Word]]]:
    """The words that may be the verb of "says Moscow", "UN warns", "mediators tell families", each with its source."""
    told = [(word, tail[:k]) for k, word in enumerate(tail[1:-1], 1) if word.pos == "VERB" and word.child("dobj")]
    return [(tail[0], tail[1:]), (tail[-1], tail[:-1]), *told] if len(tail) > 1 else []


def find_said_before(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """A headline that the parser could make nothing of: "Rebels Vow To Fight On"."""
    words = reading.words(first, last)
    if not is_headline(reading, block, first, last):
        return
    capitals = _title_case(words)
    for k, word in enumerate(words[1 : _LONGEST_SOURCE + 1], 1):
        if not capitals and word.tag not in ("VBZ", "VBP"):
            continue
        sense = _sense(reading, word, "that") or _sense(reading, word, "to") or _sense(reading, word, "object")
        if sense is not None and sense.reports and word.i not in reading.used and words[k + 1 :]:
            if all(other.pos in ("PROPN", "NOUN", "ADJ", "DET", "PRON", "PART") for other in words[:k]):
                yield _made(reading, sense, word, words[:k], words[k + 1 :], "headline/verb")
            return


def _title_case(words: list[Word]) -> bool:
    """Are most of the words capitalised?"""
    letters = [word for word in words if word.text[0].isalpha() and len(word.text) > 3]
    return sum(word.text[0].isupper() for word in letters) > 0.7 * len(letters)


def _sense(reading: Reading, word: Word, frame: str) -> CueSense | None:
    """The sense of a verb in the present, whatever the parser takes it for."""
    if word.pos != "VERB" and (not word.lower.endswith("s") or word.lower.endswith("ss")):
        return None
    for lemma in (word.lemma, word.lower.removesuffix("s")):
        for sense in reading.cues.senses("verb", lemma):
            if frame in sense.frames and len(sense.words) == 1 and not sense.relays:
                return sense
    return None


def _made(
    reading: Reading, sense: CueSense, cue: Word, source: list[Word], content: list[Word], rule: str
) -> Attribution:
    span = reading.stretch(content[0].i, content[-1].i) or Span(content[0].start, content[-1].end)
    head = next((word for word in source if word.head is cue), source[-1])
    found = Attribution(
        [span], f"{sense.id}/{rule}", Span(source[0].start, source[-1].end), head, cue.span, cue, sense, sense.stance
    )
    reading.used.update(word.i for word in (*source, cue, *content))
    reading.claim(found)
    return found
