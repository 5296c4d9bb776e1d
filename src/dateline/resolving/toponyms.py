"""Where a report may name a place: every stretch in capitals that the gazetteer knows, longest first."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.placenames import normalise
from dateline.knowledge.toponyms import Candidate, Toponyms
from dateline.parsing.tree import Parse, Word

LONGEST = 6
"""Words in the longest place name that is looked for."""
_LARGE = 100_000
"""People in a town whose name of three letters is looked for."""
DIVISIONS = (Kind.REGION, Kind.DISTRICT)
"""Kinds that reports don't keep apart: a district can be a province, and a province a district."""
_LINKS = frozenset(
    {"-", "–", "'", "’", ".", "of", "the", "and", "de", "la", "le", "les", "du", "des", "del", "da", "do", "dos", "el",
     "al", "ash", "ad", "as", "an", "ar", "on", "upon", "sur", "am", "en", "au", "aux", "sous", "in", "by", "i", "e",
     "y", "a", "à", "et", "di", "van", "der", "den", "bei", "zu", "az", "ez", "at", "ath", "adh", "ed", "er",
     "es", "ul"}
)  # fmt: skip
_ARTICLES = frozenset({"al", "el", "ash", "ad", "as", "an", "ar", "az", "at", "l'", "l’"})


@dataclass(slots=True, eq=False)
class Sighting:
    """A stretch of words that may name a place."""

    first: Word
    last: Word
    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]
    abbreviated: bool = False
    """A short form such as "Ky.": its meaning is certain."""
    clues: list[str] = field(default_factory=list)
    """What speaks for and against its being a place name here."""
    evidence: float = 0.0
    """The clues' weights together: above 0, it is one."""
    kind: Kind | None = None
    """What the words around call it: TOWN for "the city of Aleppo"."""
    listed_as: Kind | None = None
    """What a list of its like makes of it: REGION in "Georgia, Oklahoma and Pennsylvania"."""
    container: "Sighting | None" = None
    """The place that the text says it lies in: Texas for "Paris, Texas"."""
    holds: bool = False
    """Does the text put another place into it?"""

    @property
    def key(self) -> str:
        """What all sightings of one name share: "NEW YORK" and "New York" are the same."""
        return normalise(self.name)

    def can_be_called(self) -> bool:
        """Do the words around call it what one of its candidates is?"""
        kinds = DIVISIONS if self.kind in DIVISIONS else (self.kind,)
        return any(candidate.feature.kind in kinds for candidate in self.candidates)


def sightings(parse: Parse, toponyms: Toponyms) -> list[Sighting]:
    """All sightings of a document, in the order of the text, none overlapping another."""
    found: list[Sighting] = []
    at, words = 0, parse.words
    while at < len(words):
        word = words[at]
        sighting = _sighting(parse, word, toponyms) if _opens(word, words, toponyms) else None
        if sighting is not None and word.text == "The" and sighting.last is not word:
            sighting = _without_article(parse, sighting, toponyms)
        if sighting is not None:
            found.append(sighting)
            at = sighting.last.i + 1
        else:
            at += 1
    return found


def _without_article(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> Sighting:
    """The name behind an article that goes on further: "Green Zone" of "The Green Zone", and not "The Green"."""
    inner = _sighting(parse, parse.words[sighting.first.i + 1], toponyms)
    return inner if inner is not None and inner.last.i > sighting.last.i else sighting


def _opens(word: Word, words: list[Word], toponyms: Toponyms) -> bool:
    """Can a name begin here: with a capital, "al-" or "eastern" (eastern Ghouta is a place of its own)?"""
    if word.text[0].isupper():
        return True
    following = words[word.i + 1].text if word.i + 1 < len(words) else ""
    if word.lower in _ARTICLES:
        return following == "-"
    return word.text in toponyms.parts and following[:1].isupper()


def _sighting(parse: Parse, word: Word, toponyms: Toponyms) -> Sighting | None:
    return _abbreviation(parse, word, toponyms) or _longest(parse, word, toponyms)


def _longest(parse: Parse, word: Word, toponyms: Toponyms) -> Sighting | None:
    text = parse.document.text
    for last in reversed(list(_ends(parse, word))):
        name = text[word.start : last.end]
        if (built := _listed_with_kind(parse, word, last, toponyms)) is not None:
            return built
        candidates = toponyms.candidates(name)
        if last is word and _only_describes(parse, word, toponyms):
            return None
        if candidates and _goes_on(parse, last) and not _is_well_known(candidates):
            return None
        if candidates and (len(name.replace(".", "")) > 3 or name.isupper() or _is_known_short(name, candidates)):
            return Sighting(word, last, word.start, last.end, name, candidates)
    return _compound(word, toponyms)


def _only_describes(parse: Parse, word: Word, toponyms: Toponyms) -> bool:
    """Is it no name but an adjective: "Western officials", where a province of that name is far off?"""
    following = parse.words[word.i + 1] if word.i < word.sentence.last else None
    adjective = word.lower in toponyms.parts and word.lower.endswith("ern")
    return adjective and following is not None and following.text[0].islower() and following.pos == "NOUN"


def _listed_with_kind(parse: Parse, first: Word, last: Word, toponyms: Toponyms) -> Sighting | None:
    """The place of our own list whose name goes on in small letters: "Jenin refugee camp", "the Mosul dam"."""
    words, at = parse.words, last.i + 1
    if at < last.sentence.last and words[at].lower == "refugee":
        at += 1
    if at > last.sentence.last or words[at].text not in toponyms.divisions:
        return None
    name = f"{parse.document.text[first.start : last.end]} {words[at].text}"
    candidates = tuple(candidate for candidate in toponyms.candidates(name) if candidate.listed)
    return Sighting(first, words[at], first.start, words[at].end, name, candidates) if candidates else None


def _is_known_short(name: str, candidates: tuple[Candidate, ...]) -> bool:
    """Is a name of three letters a large town's: Jos, Osh?"""
    large = any(c.main and c.feature.population >= _LARGE and c.feature.kind is Kind.TOWN for c in candidates)
    return large and len(name) == 3 and name.isalpha()


def _goes_on(parse: Parse, last: Word) -> bool:
    """Does the name go on to one that no list holds: Khan for "Khan al-Assad"?"""
    following = parse.words[last.i + 1 : min(last.i + 4, last.sentence.last + 1)]
    if len(following) < 3 or following[0].lower not in _ARTICLES:
        return False
    return following[1].text == "-" and following[2].text[0].isupper()


def _is_well_known(candidates: tuple[Candidate, ...]) -> bool:
    """Is it a country or a large town, behind which another name may stand: "in Damascus al-Qaeda claimed"?"""
    features = [candidate.feature for candidate in candidates if candidate.main]
    return any(f.kind is Kind.COUNTRY or (f.kind is Kind.TOWN and f.population >= _LARGE) for f in features)


def _ends(parse: Parse, word: Word) -> Iterator[Word]:
    """The words at which a name that begins with `word` can end."""
    final = min(word.i + LONGEST, word.sentence.last + 1)
    for other in parse.words[word.i : final]:
        if other.text[0].isupper():
            yield other
        elif other.lower not in _LINKS and other is not word:
            return


def _compound(word: Word, toponyms: Toponyms) -> Sighting | None:
    """The place in a word joined by a hyphen: U.S. in "U.S.-led"."""
    name, hyphen, rest = word.text.partition("-")
    candidates = toponyms.candidates(name) if hyphen and rest[:1].islower() else ()
    if not candidates:
        return None
    return Sighting(word, word, word.start, word.start + len(name), name, candidates)


def _abbreviation(parse: Parse, word: Word, toponyms: Toponyms) -> Sighting | None:
    """A short form: after a comma and a name ("Hazard, Ky."), or by itself where it is clear ("N.J.")."""
    end = word.end
    if parse.document.text[end : end + 1] == "." and not word.text.endswith("."):
        end += 1
    name = parse.document.text[word.start : end]
    known = toponyms.abbreviations.get(name) or toponyms.abbreviations.get(word.text)
    if known is None or not (known.alone or _after_a_name(parse, word) or _in_a_headline(parse, word, end)):
        return None
    end = end if name in toponyms.abbreviations else word.end
    candidate = Candidate(known.feature, True)
    return Sighting(word, word, word.start, end, parse.document.text[word.start : end], (candidate,), abbreviated=True)


def _in_a_headline(parse: Parse, word: Word, end: int) -> bool:
    """Is it "Ill." in "Ill. man held": shortened with a point, and a word in small letters behind it?"""
    rest = parse.document.text[end : end + 2]
    return parse.document.text[end - 1] == "." and rest[:1] == " " and rest[1:].islower() and end < word.sentence.end


def _after_a_name(parse: Parse, word: Word) -> bool:
    if word.i - 2 < word.sentence.first or parse.words[word.i - 1].text not in (",", "("):
        return False
    return parse.words[word.i - 2].text[0].isupper()
