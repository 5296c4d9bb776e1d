"""The lexicon of time expressions: word classes, the patterns they make, what stands before them, and named days.

A text is matched as a string with one character a word: every set of classes that a word can have is a character, its
symbol, and a pattern is a regular expression over symbols. Most words have no class and the symbol ".".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from dateline.knowledge.files import DataFiles, Entry
from dateline.knowledge.numbers import Numbers

NONE = "."
"""The symbol of a word that no time expression is made of."""

_SAMPLES = (
    "5",
    "07",
    "11",
    "20",
    "28",
    "45",
    "333",
    "1999",
    "1,000",
    "2.5",
    "16:15",
    "3rd",
    "45th",
    "1990s",
    "'82",
    "'90s",
    "mid-2007",
    "10:30am",
    "2016/12/05",
    "22/03/2013",
    "fy2013",
    "1998–2003",
    "0930",
    "1030",
)
"""One word of digits for each set of classes."""
_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d")
_NTH = re.compile(r"(\d{1,2})(st|nd|rd|th)")
_DECADE = re.compile(r"(?:mid-?|['’])?(\d{1,2})?(\d)0['’]?s")
_CLOCK_12 = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?([ap])\.?m\.?")
_ISO = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.\d{4}")
_YEARS = re.compile(r"(1\d{3}|20\d\d)[–—/](\d\d(?:\d\d)?)")
_FISCAL = re.compile(r"fy-?(\d{4}|\d\d)")
_MID_YEAR = re.compile(r"mid-?(1\d{3}|20\d\d)")
_SHORT_YEAR = re.compile(r"['’](\d\d)")
_ELEMENT = re.compile(r"(?:([\w-]+):)?([\w|-]+)(\?)?")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of word classes. `fields`: for each group of the regular expression, the classes of its word."""

    id: str
    read: str
    symbols: re.Pattern[str]
    fields: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """Words that stand before a time expression and belong to it: kind edge, part (of the day) or hedge."""

    words: tuple[str, ...]
    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day: MM-DD (or a full date), or a rule to reckon it, or neither.

    With `followed` the words name it only before one of those.
    """

    words: tuple[str, ...]
    date: str
    rule: str
    followed: frozenset[str]


_Phrase = TypeVar("_Phrase", Edge, Holiday)


class TimeLexicon:
    """All that is known of time expressions. Keys are lower-case words."""

    def __init__(self, files: DataFiles, numbers: Numbers) -> None:
        """Read `times/*.toml`; number words come from the lexicon of numbers."""
        self._always: dict[str, dict[str, str]] = {}
        self._tagged: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
        for entry in files.entries("times/words.toml"):
            self._learn(entry)
        for word in chain(numbers.unit, numbers.magnitude, ["half"]):
            self._always.setdefault(word, {})["number"] = word
        for word in chain(numbers.magnitude, ["half"]):
            self._always.setdefault(word, {})["round"] = word
        for word in chain(numbers.vague, numbers.loose, ["many", "numerous"]):
            self._always.setdefault(word, {})["vague"] = word
        self._symbols: dict[frozenset[str], str] = {}
        self._classes: dict[str, frozenset[str]] = {}
        self._number_symbols()
        self._fixed = {
            word: self._symbols[frozenset(found)] for word, found in self._always.items() if word not in self._tagged
        }
        self.entries = files.entries("times/patterns.toml")
        self.patterns: dict[str, tuple[Pattern, ...]] = self._index()
        """By the symbol that a pattern can begin with, in the order of the file."""
        self.edges = _by(-1, (edge for entry in files.entries("times/edges.toml") for edge in _edges(entry)))
        """By their last word, the longest first."""
        self.holidays = _by(0, (day for entry in files.entries("times/holidays.toml") for day in _holidays(entry)))
        """By their first word, the longest first."""

    def symbol(self, lower: str, tag: str) -> str:
        """The symbol of a word with this part of speech (Penn tag)."""
        found = self._fixed.get(lower)
        if found is not None:
            return found
        if lower in self._tagged or lower[0].isdecimal() or lower[0] in "'’" or lower.startswith(("mid", "fy")):
            return self._symbols.get(frozenset(self.classes(lower, tag)), NONE)
        return NONE

    def classes(self, lower: str, tag: str) -> dict[str, str]:
        """The classes of a word, and its value in each."""
        tagged = {name: value for name, value, tags in self._tagged.get(lower, ()) if tag in tags}
        return {**self._always.get(lower, {}), **tagged} or _digit_classes(lower)

    def _learn(self, entry: Entry) -> None:
        entry.only("id", "class", "words", "tags")
        name, tags, words = entry.text("class"), frozenset(entry.texts("tags")), entry.values.get("words")
        if not isinstance(words, dict) or not all(isinstance(value, str) for value in words.values()):
            raise entry.wrong("'words' has to map words to strings", 'Write words = { march = "03" }')
        for word, value in words.items():
            if tags:
                self._tagged.setdefault(word, []).append((name, value, tags))
            else:
                self._always.setdefault(word, {})[name] = value

    def _number_symbols(self) -> None:
        """Give every set of classes that a word can have a symbol."""
        tags = sorted({tag for guarded in self._tagged.values() for _, _, tags in guarded for tag in tags} | {""})
        seen = chain(
            self._always.values(),
            (self.classes(word, tag) for word in self._tagged for tag in tags),
            (_digit_classes(sample) for sample in _SAMPLES),
        )
        for classes in map(frozenset, seen):
            if classes and classes not in self._symbols:
                symbol = chr(0xE000 + len(self._symbols))
                self._symbols[classes], self._classes[symbol] = symbol, classes

    def _index(self) -> dict[str, tuple[Pattern, ...]]:
        found: dict[str, list[Pattern]] = {}
        for entry in self.entries:
            entry.only("id", "pattern", "read", "examples")
            elements = [self._element(entry, text) for text in entry.text("pattern").split()]
            symbols = re.compile("".join(f"({regex}){'?' if optional else ''}" for _, regex, optional, _ in elements))
            pattern = Pattern(
                entry.id, entry.text("read"), symbols, tuple(tuple(name.split("|")) for name, *_ in elements)
            )
            for symbol in _first(elements):
                found.setdefault(symbol, []).append(pattern)
        return {symbol: tuple(patterns) for symbol, patterns in found.items()}

    def _element(self, entry: Entry, text: str) -> tuple[str, str, bool, str]:
        """Name, regular expression, whether it may be missing, and the symbols that it can begin with."""
        match = _ELEMENT.fullmatch(text)
        if match is None:
            raise entry.wrong(f"'{text}' is no element of a pattern", "Write class, class|class, class? or name:class")
        name, optional = match[1] or match[2], match[3] is not None
        if match[2] == "count":
            return name, self._count(), optional, self._of("number") + self._of("vague") + self._of("a")
        symbols = "".join(self._of(one) for one in match[2].split("|"))
        if not symbols:
            raise entry.wrong(f"no word has the class '{match[2]}'", "Classes are given in times/words.toml")
        return name, f"[{symbols}]", optional, symbols

    def _of(self, name: str) -> str:
        return "".join(symbol for symbol, classes in self._classes.items() if name in classes)

    def _count(self) -> str:
        """A number phrase: "two hundred and fifty", "two and a half", "several thousand", "a few", "two or three"."""
        number, vague, a = f"[{self._of('number')}]", f"[{self._of('vague')}]", f"[{self._of('a')}]"
        dash = f"[{self._of('dash')}]"
        joint, of, to = f"[{self._of('dash')}{self._of('and')}]", f"[{self._of('of')}]", f"[{self._of('to')}]"
        exact = f"(?:{number}|{a}[{self._of('round')}])(?:{joint}{{0,3}}{a}?{dash}?{number})*"
        return f"(?:{exact}(?:{to}{exact})?|{a}?{vague}{of}?(?:{number}|{vague})*)"


def _digit_classes(lower: str) -> dict[str, str]:
    """The classes of a word made of digits."""
    if lower.isascii() and lower.isdecimal():
        return _integer_classes(lower)
    if (match := _CLOCK.fullmatch(lower)) is not None:
        return {"clock": lower}
    if (match := _NTH.fullmatch(lower)) is not None:
        return {"nth": str(int(match[1]))} if int(match[1]) else {}
    if (match := _DECADE.fullmatch(lower)) is not None:
        return {"decade-digits": (match[1] or "") + match[2]}
    if (match := _SHORT_YEAR.fullmatch(lower)) is not None:
        return {"short-year": match[1]}
    if (match := _CLOCK_12.fullmatch(lower)) is not None and int(match[1]) <= 12:
        return {"clock-12": f"{int(match[1]) % 12 + 12 * (match[3] == 'p'):02d}:{match[2] or '00'}"}
    if (match := _ISO.fullmatch(lower)) is not None:
        return {"iso": f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"}
    if (match := _MID_YEAR.fullmatch(lower)) is not None:
        return {"mid-year": match[1]}
    if _SLASHED.fullmatch(lower) is not None:
        return {"slashed": lower.replace(".", "/")}
    if (match := _YEARS.fullmatch(lower)) is not None:
        return _year_span(match[1], match[2])
    if (match := _FISCAL.fullmatch(lower)) is not None:
        return {"fiscal-year": match[1]}
    return {"number": lower} if lower[0].isdecimal() and lower.replace(",", "").replace(".", "").isdecimal() else {}


def _year_span(first: str, last: str) -> dict[str, str]:
    """Two years in one word: "1998–2003", "2011/12"."""
    last = first[:-2] + last if len(last) == 2 else last
    return {"years-span": f"{first}/{last}"} if first < last else {}


def _integer_classes(lower: str) -> dict[str, str]:
    found, value = {"number": lower}, int(lower) if len(lower) < 9 else 0
    if len(lower) == 4 and 1000 <= value <= 2199:
        found["year"] = lower
    if len(lower) == 4 and value // 100 < 25 and value % 100 < 60:
        found["four-digit-clock"] = lower
    if len(lower) <= 2:
        if 1 <= value <= 31:
            found["day"] = lower
        if 1 <= value <= 12:
            found["month-number"] = lower
        if value <= 24:
            found["hour"] = lower
        if len(lower) == 2:
            found["two"] = lower
    return found


def _first(elements: list[tuple[str, str, bool, str]]) -> str:
    """The symbols that a pattern can begin with, each once."""
    found: dict[str, None] = {}
    for _, _, optional, symbols in elements:
        found.update(dict.fromkeys(symbols))
        if not optional:
            break
    return "".join(found)


def _edges(entry: Entry) -> Iterator[Edge]:
    entry.only("id", "kind", "part", "phrases", "examples")
    for phrase in entry.texts("phrases"):
        yield Edge(tuple(phrase.split()), entry.text("kind"), entry.text("part", ""))


def _holidays(entry: Entry) -> Iterator[Holiday]:
    entry.only("id", "date", "rule", "phrases", "followed")
    followed = frozenset(entry.texts("followed"))
    for phrase in entry.texts("phrases"):
        yield Holiday(tuple(phrase.split()), entry.text("date", ""), entry.text("rule", ""), followed)


def _by(place: int, phrases: Iterator[_Phrase]) -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[place], []).append(phrase)
    return {word: tuple(sorted(group, key=lambda phrase: -len(phrase.words))) for word, group in found.items()}
