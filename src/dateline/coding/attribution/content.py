"""The content of a statement: the stretch of text that a frame's complement covers, mended where the parse frays."""

from dateline.coding.attribution.authors import is_agent
from dateline.coding.attribution.match import Match, infinitive, is_finite
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Reading, without_holes
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.records import Span


def content_of(reading: Reading, cue: Word, found: Match, apart: set[int]) -> list[Span]:
    """The spans of the content; `apart` are the indexes of the words of cue and source."""
    if not found.parts:
        sentence = cue.sentence
        return without_holes(reading, sentence.first, sentence.last, [(min(apart), _pause_behind(reading, cue))])
    if found.around:
        return _sentence_around(reading, cue, found.parts[0], apart)
    spans: list[Span] = []
    for part in found.parts:
        first, last = _edges(reading, cue, part, found)
        spans += without_holes(reading, first, last, [(i, i) for i in apart])
    return merged(spans, reading.text)


def _pause_behind(reading: Reading, cue: Word) -> int:
    """The comma that ends a parenthesis."""
    return next(i for i in range(cue.i, cue.sentence.last) if reading.parse.words[i].text == ",")


def _edges(reading: Reading, cue: Word, part: Word, found: Match) -> tuple[int, int]:
    """First and last word of a complement."""
    first, last = part.left, part.right
    if found.bare and (opener := infinitive(part)) is not None:
        first = opener.i
    if part.i > cue.i:
        first = _behind_listener(reading, cue, part) or max(first, cue.i + 1)
        if found.frame == "that" and cue.pos in ("VERB", "AUX"):
            last = _stretched(reading, cue, last)
        last = _joined(cue, found, last)
        if found.frame == "that" and (quotation := _opened_behind(reading, cue, first)) is not None:
            first = quotation.first
            last = quotation.last if _only_dates(reading, quotation, part, last) else last
        return first, _tail(reading, cue, part, first, last)
    return first, min(last, cue.i - 1)


def _behind_listener(reading: Reading, cue: Word, part: Word) -> int:
    """The first word behind those who are told, where the parser makes one noun of them and of what follows.

    "Told villagers roads would reopen", "told the crowd aid was coming", "told deputies talks would not help".
    """
    listed, subject = cue.child("dobj"), part.child("nsubj", "nsubjpass")
    behind = listed is not None and subject is None and listed.right == part.left - 1 and is_finite(part)
    head = listed if behind else subject
    if head is None or not reading.draft.knowledge.channels.is_telling(cue.lemma):
        return 0
    at = cue.i + 2 if reading.parse.words[cue.i + 1].lower == "the" else cue.i + 1
    told = reading.parse.words[at]
    if told.head is not head or told.dep not in ("compound", "nmod") or told.i != head.i - 1:
        return 0
    several = told.tag in ("NNS", "NNPS") and is_agent(reading, told)
    return told.i + 1 if several or reading.cues.senses("listener", told.lemma) else 0


def _opened_behind(reading: Reading, cue: Word, first: int) -> Quotation | None:
    """The quotation that opens right behind a cue, with the first word of the clause in it."""
    quotation = reading.quoted.get(cue.i + 1)
    return quotation if quotation is not None and quotation.first == cue.i + 1 and first in quotation.indexes else None


def _only_dates(reading: Reading, quotation: Quotation, part: Word, last: int) -> bool:
    """Is the day of the saying all that stands behind a quoted clause: "said ‘the talks failed’ on Monday"?"""
    behind = reading.words(quotation.last + 1, last)
    whole = part.i in quotation.indexes and quotation.closed
    return whole and all(word.ent in ("DATE", "TIME") or word.pos in ("ADP", "ADV") for word in behind)


def _stretched(reading: Reading, cue: Word, last: int) -> int:
    """Take in what the parser hangs on the cue though it follows the clause: a phrase, its verb, a reason."""
    for child in cue.children:
        if (child.left == last + 1 and (child.dep in _PHRASES or _rest_of_clause(reading, child))) or (
            child.dep == "advcl" and last < child.left <= last + 2 and reading.parse.words[child.left].lower in _REASONS
        ):
            last = child.right
    return last


def _rest_of_clause(reading: Reading, verb: Word) -> bool:
    """Is it a clause that the parser has cut in two, rather than another saying: "said raids" "killed ten"?"""
    return verb.dep == "ccomp" and not any(sense.reports for sense in reading.cues.senses("verb", verb.lemma))


_PHRASES = frozenset({"prep", "advmod", "npadvmod"})
_REASONS = frozenset({"because", "if", "unless", "until", "so", "before", "when"})
_BACKGROUND = frozenset({"after", "although", "though", "while", "as"})
"""Behind a comma these bring in what the report knows of itself: "..., after troops had moved in"."""
_NEAR = 3
"""How many words behind the content its joined part begins, at most."""


def _joined(cue: Word, found: Match, last: int) -> int:
    """Take in what the parser joins to the cue though it goes on with the content: "to meet and, at times, exceed"."""
    for child in cue.children:
        if child.dep == "conj" and child.i > last and child.left <= last + _NEAR and _is_content(cue, found, child):
            last = child.right
    return last


def _is_content(cue: Word, found: Match, joined: Word) -> bool:
    """Is it a noun joined to an object, or an infinitive to an infinitive, rather than a further deed?"""
    if cue.pos not in ("VERB", "AUX"):
        return False
    if found.frame in ("to", "person to"):
        return joined.tag in ("VB", "VBP") and cue.tag not in ("VB", "VBP") and joined.child("nsubj", "aux") is None
    if found.frame in ("object", "ing") and joined.tag == "VBG":
        return cue.tag != "VBG" and joined.child("aux", "nsubj") is None
    return (found.frame in ("object", "ing") or found.frame.startswith("+")) and joined.pos in ("NOUN", "PROPN")


def _tail(reading: Reading, cue: Word, part: Word, first: int, last: int) -> int:
    """Where the content ends, without what the report itself adds: ", saying ...", ", which ...", "and added that"."""
    words = reading.parse.words
    for i in range(first + 2, last):
        word = words[i]
        if i in reading.quoted:
            continue
        if word.text in _BREAKS and _report_goes_on(reading, words[i + 1], part, last):
            return i - 1
        if word.dep == "cc" and (_another_saying(reading, word, cue) or _leaves_infinitive(word, part)):
            return i - 1
        if word.text == ";" and not _inside(reading, first):
            return i - 1
    return last


_BREAKS = frozenset({",", "-", "--", "—", "–"})


def _inside(reading: Reading, i: int) -> bool:
    return i in reading.quoted


def _report_goes_on(reading: Reading, word: Word, part: Word, last: int) -> bool:
    """Does a remark of the report itself begin with this word?"""
    if word.tag == "VBG" and word.dep in ("advcl", "acl", "xcomp", "conj", "dep", "ccomp") and word.right >= last - 1:
        return any(sense.reports for sense in reading.cues.senses("verb", word.lemma))
    if word.lower == "according":
        return True
    if word.dep == "mark" and word.lower in _BACKGROUND and word.head.dep == "advcl":
        return word.head.right >= last - 1
    if word.tag in ("WDT", "WP") and word.lower in ("which", "who"):
        verb = word.head
        return verb.dep == "relcl" and verb.right >= last - 1 and verb.head.is_below(part)
    return False


def _another_saying(reading: Reading, conjunction: Word, cue: Word) -> bool:
    """Does a joined verb begin a further saying: "... and added that", "... and the army warned that"?"""
    tags = ("VB", "VBP") if cue.tag == "VBP" else ("VBD", "VBZ")
    for verb in conjunction.head.children:
        if verb.dep != "conj" or verb.i < conjunction.i or verb.pos != "VERB" or verb.tag not in tags:
            continue
        senses = [sense for sense in reading.cues.senses("verb", verb.lemma) if sense.reports]
        if senses and any(_complements(child, senses) for child in verb.children if child.i > verb.i):
            return True
    return False


def _leaves_infinitive(conjunction: Word, part: Word) -> bool:
    """Is a verb with tense joined to the infinitive that is the content: "refuses to resign and rejects talks"?"""
    if conjunction.head is not part or infinitive(part) is None:
        return False
    return any(
        child.dep == "conj" and child.tag in ("VBZ", "VBD") and child.i > conjunction.i for child in part.children
    )


def _complements(child: Word, senses: list[CueSense]) -> bool:
    """Is it what a verb of saying says: a clause, or the phrase behind its preposition?"""
    if child.dep in ("ccomp", "xcomp", "dative"):
        return True
    return child.dep == "prep" and any(child.lower in sense.prepositions for sense in senses)


def _sentence_around(reading: Reading, cue: Word, part: Word, apart: set[int]) -> list[Span]:
    """The sentence that "he said" stands behind or inside, without "he said" itself."""
    hole = (min(apart), max(apart))
    if part.is_below(cue):
        first, last = cue.left, part.right
        if part.right < cue.i:
            last = hole[0] - 1
    else:
        first, last = part.left, part.right
        hole = (min(hole[0], cue.left), max(hole[1], cue.right))
        if hole[1] >= last - 1:
            last = hole[0] - 1
    return without_holes(reading, first, last, [hole])


def merged(spans: list[Span], text: str) -> list[Span]:
    """Spans in order, those that touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
