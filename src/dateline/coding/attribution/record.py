"""An attribution in the making, and what the forms of attribution share while a document is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.coding.attribution.quotations import Quotation, find_quotations
from dateline.knowledge.cues import CueLexicon, CueSense
from dateline.parsing import Parse, Word
from dateline.records import Mention, Span, Stance
from dateline.resolving import Draft


@dataclass(slots=True, eq=False)
class Attribution:
    """A statement before its speaker, channel and links are known."""

    content: list[Span]
    rule: str
    source: Span | None = None
    voice: Word | None = None
    """The head word of the source."""
    cue: Span | None = None
    cue_word: Word | None = None
    sense: CueSense | None = None
    stance: Stance = Stance.ASSERTS
    negated: bool = False
    continues: "Attribution | None" = None
    """The statement whose unnamed speaker goes on here."""
    parent: "Attribution | None" = None
    repeats: "Attribution | None" = None
    speaker: Mention | None = None
    via: list[Mention] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the content begins."""
        return min(span.start for span in self.content)

    @property
    def end(self) -> int:
        """Where the content ends."""
        return max(span.end for span in self.content)


class Reading:
    """One document while its statements are found: its parse, its quotations, and the words already given away."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse: Parse = draft.parse
        self.text = draft.text
        self.cues: CueLexicon = draft.knowledge.cues
        self.quotations: dict[int, list[Quotation]] = find_quotations(draft.document, draft.parse)
        """The quotations of each block, by the block's index."""
        self.quoted: dict[int, Quotation] = {
            i: quotation for block in self.quotations.values() for quotation in block for i in quotation.indexes
        }
        """The quotation that a word stands in, by the word's index."""
        self.owner: dict[int, Attribution] = {}
        """The attribution whose content a word belongs to."""
        self.used: set[int] = set()
        """Words that are cues already."""

    def words(self, first: int, last: int) -> list[Word]:
        """The words `first` to `last`, inclusive."""
        return self.parse.words[first : last + 1]

    def claim(self, found: Attribution) -> None:
        """Give the words of an attribution's content to it."""
        for span in found.content:
            for word in self.parse.words_in(span.start, span.end):
                self.owner.setdefault(word.i, found)

    def stretch(self, first: int, last: int) -> Span | None:
        """The stretch of words without the punctuation around it; a quotation that it runs into is taken whole."""
        words = self.parse.words
        while first <= last and words[first].text in _OUTER and first not in self.quoted:
            first += 1
        while first <= last and words[last].text in _OUTER and last not in self.quoted:
            last -= 1
        if first > last:
            return None
        start, end = words[first].start, words[last].end
        if (begun := self.quoted.get(first)) is not None and begun.indexes[0] == first:
            start = begun.start
        if (open_ := self.quoted.get(last)) is not None:
            end = open_.end
        return Span(start, end)


_OUTER = frozenset({",", ".", ";", ":", "-", "--", "—", "–", "?", "!", "..."})


def without_holes(reading: Reading, first: int, last: int, holes: Iterable[tuple[int, int]]) -> list[Span]:
    """The stretch `first` to `last` as spans, with the stretches of `holes` taken out."""
    spans, at = [], first
    for left, right in sorted(holes):
        if right < at or left > last:
            continue
        if left > at and (span := reading.stretch(at, left - 1)) is not None:
            spans.append(span)
        at = max(at, right + 1)
    if at <= last and (span := reading.stretch(at, last)) is not None:
        spans.append(span)
    return spans
