"""The content of a statement: the stretch of text that a frame's complement covers, mended where the parse frays."""

from dateline.coding.attribution.frames import Match
from dateline.coding.attribution.record import Reading, without_holes
from dateline.parsing import Word
from dateline.records import Span


def content_of(reading: Reading, cue: Word, found: Match, source: Span | None, apart: set[int]) -> list[Span]:
    """The spans of the content; `apart` are the indexes of the cue's own words."""
    if found.frame == "that" and found.before:
        return _embedding(reading, cue, found.parts[0], source, apart)
    spans: list[Span] = []
    for part in found.parts:
        first, last = edges(reading, cue, part, found)
        holes = [(i, i) for i in apart]
        spans += without_holes(reading, first, last, holes)
    return merged(spans, reading.text)


def edges(reading: Reading, cue: Word, part: Word, found: Match) -> tuple[int, int]:
    """First and last word of a complement behind its cue."""
    first, last = part.left, part.right
    if found.bare:
        opener = next((child for child in part.children if child.dep == "aux" and child.lower == "to"), part)
        first = opener.i
    if part.i > cue.i:
        first = max(first, cue.i + 1)
    elif part.i < cue.i and first < cue.i <= last:
        last = cue.i - 1
    if part.i > cue.i:
        last = _tail(reading, part, first, last)
    return first, last


def _tail(reading: Reading, part: Word, first: int, last: int) -> int:
    """Cut what belongs to the cue's own sentence: ", saying ...", ", which ...", "and added that ..."."""
    words = reading.parse.words
    for i in range(first + 2, last):
        word = words[i]
        if i in reading.quoted:
            continue
        if word.text == "," and _leaves(reading, words[i + 1], part, last):
            return i - 1
        if word.lower in ("and", "but") and word.dep == "cc" and _another_cue(reading, word, part):
            return i - 1 if words[i - 1].text != "," else i - 2
    return last


def _leaves(reading: Reading, word: Word, part: Word, last: int) -> bool:
    """Does a new remark of the report itself begin with this word?"""
    if word.tag == "VBG" and word.dep in ("advcl", "acl", "xcomp", "conj", "dep", "ccomp") and word.right >= last - 1:
        return any(sense.reports for sense in reading.cues.senses("verb", word.lemma))
    if word.lower == "according":
        return True
    if word.lower in ("which", "who") and word.tag in ("WDT", "WP"):
        verb = word.head
        return verb.dep == "relcl" and verb.right >= last - 1 and verb.head.is_below(part)
    return False


def _another_cue(reading: Reading, conjunction: Word, part: Word) -> bool:
    """Does a joined verb begin a further saying of the same source: "... and added that"?"""
    for verb in conjunction.head.children:
        if verb.dep == "conj" and verb.i > conjunction.i and verb.pos == "VERB" and conjunction.head is part:
            if verb.tag in ("VBD", "VBZ") and not any(child.dep == "nsubj" for child in verb.children):
                return any(sense.reports for sense in reading.cues.senses("verb", verb.lemma)) and any(
                    child.dep == "ccomp" for child in verb.children
                )
    return False


def _embedding(reading: Reading, cue: Word, part: Word, source: Span | None, apart: set[int]) -> list[Span]:
    """The sentence that "he said" stands in or behind, without "he said" itself."""
    first = min(part.left, cue.left) if cue.dep != "parataxis" and not part.is_below(cue) else part.left
    if part.is_below(cue):
        first, last = cue.left, part.right
    else:
        first, last = part.left, part.right
    taken = sorted(apart | {cue.i})
    if source is not None:
        taken += [word.i for word in reading.parse.words_in(source.start, source.end)]
    hole = (min(taken), max(taken))
    if hole[1] >= last - 1 or part.is_below(cue) and part.right < cue.i:
        last = hole[0] - 1
    elif not part.is_below(cue):
        hole = (min(hole[0], cue.left), max(hole[1], cue.right))
    return without_holes(reading, first, last, [hole])


def merged(spans: list[Span], text: str) -> list[Span]:
    """Spans in order, those that touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + 1 and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
