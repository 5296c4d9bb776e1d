"""Where time expressions stand: the longest match of the lexicon's patterns, block by block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from dateline.knowledge.times import NONE, Edge, Holiday, TimeLexicon
from dateline.parsing import Parse, Word


@dataclass(slots=True)
class Found:
    """Words that make a time expression: how they are read, and the words of each field of the pattern."""

    words: list[Word]
    read: str
    fields: dict[str, list[Word]] = field(default_factory=dict)
    holiday: Holiday | None = None
    edges: list[Edge] = field(default_factory=list)
    before: Word | None = None
    after: Word | None = None
    lender: "Found | None" = None
    """The date that this one is joined to and takes its year from."""

    def has(self, *names: str) -> bool:
        """Is one of these fields filled?"""
        return any(name in self.fields for name in names)


def recognise(parse: Parse, lexicon: TimeLexicon) -> Iterator[Found]:
    """All time expressions of a document in the order of the text; none runs over a block's end."""
    for _, group in groupby(parse.sentences, key=lambda sentence: sentence.block_index):
        sentences = list(group)
        yield from map(_as_clock, _in_block(parse.words[sentences[0].first : sentences[-1].last + 1], lexicon))


def _as_clock(found: Found) -> Found:
    """Four digits behind "at" are a time of day, no year: "attacked at 1330 on Monday"."""
    alone = len(found.words) == 1 and set(found.fields) == {"year"}
    behind_at = found.before is not None and found.before.lower == "at"
    return replace(found, read="clock") if alone and behind_at else found


_UP_TO = frozenset({"to", "-", "–", "through", "until", "till"})
_JOINTS = _UP_TO | {"and", "or", "/", "on", ","}


_DAYS = frozenset({"calendar", "deictic", "day_part"})


def join_dates(all_found: Sequence[Found]) -> None:
    """Note which dates take their year or day from the one behind: "April and June 1955", "3 p.m. on Friday"."""
    for found, following in pairwise(all_found):
        if _in_its_year(found, following):
            found.lender = following
        if not _touch(found, following):
            continue
        if found.read in ("clock", "part_of_day") and following.read in _DAYS:
            found.lender = following
        elif found.read == following.read == "calendar" and found.has("month") and following.has("month"):
            ranged = found.after is not None and found.after.lower in _UP_TO
            if (following.has("year") or ranged) and not found.has("year", "yearword"):
                found.lender = following
        elif found.has("season") and following.has("season") and following.has("year"):
            found.lender = None if found.has("year", "yearword") else following


def merge_clocks(all_found: Sequence[Found]) -> Iterator[Found]:
    """Make one expression of a clock time and the day that stands right beside it: "8 p.m. Wednesday"."""
    waiting: Found | None = None
    for found in all_found:
        if waiting is not None and _beside(waiting, found):
            found, waiting = _merged(waiting, found), None
        if waiting is not None:
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


def _beside(found: Found, following: Found) -> bool:
    """Do a clock time and a day stand side by side, with a comma between them at most?"""
    night = following.read == "relative" and following.has("part")  # "10.30 p.m. last night"
    if "clock" not in (found.read, following.read) or not ({found.read, following.read} & _DAYS or night):
        return False
    gap = following.words[0].i - found.words[-1].i
    return gap == 1 or (gap == 2 and found.after is not None and found.after.text == "," and found.read == "clock")


def _merged(found: Found, following: Found) -> Found:
    clock, day = (found, following) if found.read == "clock" else (following, found)
    between = [found.after] if following.words[0].i - found.words[-1].i == 2 and found.after is not None else []
    words = [*found.words, *between, *following.words]
    return replace(clock, words=words, lender=day, before=found.before, after=following.after)


def _in_its_year(found: Found, following: Found) -> bool:
    """Is it a feast with its year behind a preposition: "Easter in 2015"?"""
    if found.read != "holiday" or found.has("year") or following.read != "calendar" or not following.has("year"):
        return False
    if found.after is None or found.after.lower not in ("in", "of"):
        return False
    return following.words[0].i - found.words[-1].i == 2 and not following.has("month")


def _touch(found: Found, following: Found) -> bool:
    """Do the two stand side by side, with one joining word between them at most?"""
    gap = following.words[0].i - found.words[-1].i
    return gap == 1 or (gap == 2 and found.after is not None and found.after.lower in _JOINTS)


def _in_block(words: Sequence[Word], lexicon: TimeLexicon) -> Iterator[Found]:
    symbols = "".join([lexicon.symbol(word.lower, word.tag) for word in words])
    i = 0
    while i < len(words):
        found, end = None, i + 1
        if words[i].lower in lexicon.holidays:
            found = _holiday_at(words, i, lexicon)
        if found is None and symbols[i] != NONE:
            found = _pattern_at(words, i, symbols, lexicon)
        if found is not None:
            end = i + len(found.words)
            _extend(found, words, i, end, lexicon)
            yield found
        i = end


def _pattern_at(words: Sequence[Word], i: int, symbols: str, lexicon: TimeLexicon) -> Found | None:
    best, pattern = None, None
    for candidate in lexicon.patterns.get(symbols[i], ()):
        match = candidate.symbols.match(symbols, i)
        if match is not None and (best is None or match.end() > best.end()):
            best, pattern = match, candidate
    if best is None or pattern is None or best.end() == i:
        return None
    fields: dict[str, list[Word]] = {}
    for group, names in enumerate(pattern.fields, 1):
        start, end = best.span(group)
        if start >= 0:
            classes = lexicon.classes(words[start].lower, words[start].tag) if len(names) > 1 else names
            for name in names:
                if name in classes:
                    fields.setdefault(name, []).extend(words[start:end])
    return Found(list(words[i : best.end()]), pattern.read, fields)


def _holiday_at(words: Sequence[Word], i: int, lexicon: TimeLexicon) -> Found | None:
    for holiday in lexicon.holidays[words[i].lower]:
        size = len(holiday.words)
        if i + size <= len(words) and all(words[i + k].lower == holiday.words[k] for k in range(size)):
            end = i + size
            if words[i].text[0].islower() or not _fits(holiday, words, end):
                continue
            year = _year_at(words, end, lexicon)
            fields = {"year": [year]} if year is not None else {}
            return Found(
                list(words[i : year.i - words[0].i + 1 if year is not None else end]), "holiday", fields, holiday
            )
    return None


def _fits(holiday: Holiday, words: Sequence[Word], end: int) -> bool:
    """Does what follows let the words name this day: "Sept. 11 attacks"?"""
    return not holiday.followed or (end < len(words) and words[end].lower in holiday.followed)


def _year_at(words: Sequence[Word], end: int, lexicon: TimeLexicon) -> Word | None:
    """The year behind a named day, with or without a comma: "Christmas Day, 1970"."""
    for word in words[end : end + 2]:
        if "year" in lexicon.classes(word.lower, word.tag):
            return word
        if word.text != ",":
            break
    return None


def _extend(found: Found, words: Sequence[Word], first: int, end: int, lexicon: TimeLexicon) -> None:
    """Take in the words before that belong to the expression, and note its neighbours."""
    while first > 0 and (edge := _edge_before(words, first, lexicon, found)) is not None:
        first -= len(edge.words)
        found.edges.append(edge)
    found.words = list(words[first:end])
    found.before = words[first - 1] if first else None
    found.after = words[end] if end < len(words) else None


def _edge_before(words: Sequence[Word], first: int, lexicon: TimeLexicon, found: Found) -> Edge | None:
    if found.read in ("fixed", "soon"):
        return _degree_before(words, first, lexicon, found)
    length = found.read in ("duration", "offset") and found.words[0].lower != "the"
    for edge in lexicon.edges.get(words[first - 1].lower, ()):
        size = len(edge.words)
        if (edge.kind == "hedge") == length and size <= first:
            if all(words[first - size + k].lower == edge.words[k] for k in range(size)):
                return edge
    return None


def _degree_before(words: Sequence[Word], first: int, lexicon: TimeLexicon, found: Found) -> Edge | None:
    """Reads "More" in "more recently", "right" in "right now"; not in "most recent"."""
    if found.words[0].tag != "RB" or len(found.words) > 1:
        return None
    edges = lexicon.edges.get(words[first - 1].lower, ())
    return next((edge for edge in edges if edge.kind == "degree" and len(edge.words) == 1), None)
