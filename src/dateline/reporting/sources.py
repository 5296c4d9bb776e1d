"""One report as the situation report reads it: its records by id, what they are called, and whose words they are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from dateline.ledger.keys import document_key, full
from dateline.linking.copies import copies_among, runs
from dateline.records import Block, BlockKind, Coding, Event, Figure, Mention, MentionType, Position, Span, Statement
from dateline.reporting.labels import private_label
from dateline.reporting.situation import Evidence

Record = Event | Figure | Position | Statement
STORY = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH})
"""The blocks that tell the story; related links, captions, credits and pull quotes don't."""
NO_NAMES = frozenset(
    {"a", "an", "the", "this", "that", "one", "two", "some", "many", "my", "his", "her", "our", "their", "your", "its"}
)
"""Words that begin a description, not a name."""
_SENTENCE_END = re.compile(r"""[.!?]["'”’)]*\s+(?=["'“‘(]?[A-Z0-9])""")
WIDTH = 180
"""Words shown beside a record are cut to about this many characters."""


class Source:
    """A coding with its records looked up by id. Private persons go without their names unless `keep_private`."""

    def __init__(self, coding: Coding, *, keep_private: bool = False) -> None:
        self.coding = coding
        self.key = document_key(coding.document)
        self.keep_private = keep_private
        self._mentions = {mention.id: mention for mention in coding.mentions}
        self._statements = {statement.id: statement for statement in coding.statements}
        self._events = {event.id: event for event in coding.events}
        self._hidden = None if keep_private else _private_names(coding)
        self.copies: frozenset[str] = frozenset()

    @property
    def published(self) -> str | None:
        """The day of publication, where it is known to the day."""
        published = self.coding.document.published
        return published.day if published else None

    def order(self) -> tuple[str, str]:
        """Reports are read in the order of publication."""
        return self.published or "9999", self.key

    def record(self, record: Record) -> str:
        """The ledger's id of a record, for `dateline explain`."""
        return full(self.key, record.id)

    def mention(self, id: str | None) -> Mention | None:
        """The mention of this id."""
        return self._mentions.get(id) if id else None

    def party(self, position: Position) -> Mention:
        """The party of a position."""
        return self._mentions[position.party]

    def in_story(self, span: Span) -> bool:
        """Does the span stand in the story, not in a caption, a link or a notice?"""
        block = self._block(span)
        return block is None or block.kind in STORY

    def _block(self, span: Span) -> Block | None:
        start, end = span.start, span.end  # asked for every record: no span is made of a block here
        return next((block for block in self.coding.document.blocks if start < block.end and block.start < end), None)

    def called(self, id: str | None) -> str | None:
        """What a mention is called: its name, else its words; a private person by what he or she is."""
        mention = self.mention(id)
        if mention is None:
            return None
        if is_named_in_private(mention) and not self.keep_private:
            return private_label(mention)
        if mention.name and mention.type is MentionType.LOCATION:
            return mention.name
        return _plain(mention.name or self.words(mention.span))

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What several mentions are called, each name once."""
        return tuple(dict.fromkeys(name for name in map(self.called, ids) if name))

    def keys(self, ids: Iterable[str]) -> frozenset[str]:
        """Keys of what mentions stand for, the same in every report."""
        return frozenset(self.thing(mention) for mention in map(self.mention, ids) if mention)

    def thing(self, mention: Mention) -> str:
        """The key of what a mention stands for, the same in every report."""
        if mention.place and mention.place.geonameid and mention.type is MentionType.LOCATION:
            return f"place:{mention.place.geonameid}"
        return mention.entity or (mention.name or _plain(mention.span.of(self.coding.document.text))).casefold()

    def place(self, id: str | None) -> str | None:
        """What a place is called: as the report calls it ("Palmyra"), unless the gazetteer says more.

        "Old City of Aleppo" says more than "Old City", "Tadmur" does not say more than "Palmyra".
        """
        mention, called = self.mention(id), self.called(id)
        known = mention.place.name if mention and mention.place else None
        fuller = known is not None and (called is None or mention is None or not mention.name or called in known)
        return known if fuller else called

    def is_place(self, id: str) -> bool:
        """Is it a place, not a government or group that is named by one?"""
        mention = self.mention(id)
        return mention is not None and mention.type is MentionType.LOCATION

    def lies_in(self, ids: Iterable[str | None]) -> frozenset[str]:
        """The names and codes that places may be asked by: their own, their regions' and countries'."""
        places = [mention.place for mention in map(self.mention, ids) if mention and mention.place]
        given = (self.called(id) for id in ids)
        found = (name for p in places for name in (p.name, p.admin1, p.country, p.country_name))
        return frozenset(name for name in (*given, *found) if name)

    def codes(self, ids: Iterable[str | None]) -> frozenset[str]:
        """The codes of the countries that parties belong to."""
        return frozenset(mention.country for mention in map(self.mention, ids) if mention and mention.country)

    def statement(self, id: str | None) -> Statement | None:
        """The statement of this id."""
        return self._statements.get(id) if id else None

    def said_by(self, statement: str | None) -> str | None:
        """Who says so, and who passes it on; None where it is the report itself, or nobody is named."""
        found = self.statement(statement)
        if found is None:
            return None
        speaker = self.called(found.speaker) or (_plain(self.words(found.source)) if found.source else None)
        channels = [name for name in self.names(found.via) if name != speaker]
        return f"{speaker or 'unnamed'} (through {', '.join(channels)})" if channels else speaker

    @cached_property
    def _file(self) -> str:
        """The report's file; its key where the file's name holds a private person's."""
        file = self.coding.document.name
        parts = set(re.split(r"[\W_\d]+", file.casefold()))
        private = (m.name or "" for m in self.coding.mentions if is_named_in_private(m))
        named = any(parts & set(name.casefold().split()) for name in private)
        return self.key if named and not self.keep_private else file

    def words(self, span: Span) -> str:
        """The words of a span on one line, private names left out."""
        return self._shown(" ".join(span.of(self.coding.document.text).split()))

    def _shown(self, words: str) -> str:
        return self._hidden.sub(self._described, words) if self._hidden else words

    def _described(self, name: re.Match[str]) -> str:
        text = self.coding.document.text
        persons = (m for m in self.coding.mentions if is_named_in_private(m) and m.span.of(text) == name.group())
        return next((f"[{private_label(person)}]" for person in persons), "[a private person]")

    def evidence(self, record: Record, span: Span, focus: Span | None = None) -> Evidence:
        """The words that a record rests on, cut to a line or two around its `focus`."""
        document = self.coding.document
        statement = record.id if isinstance(record, Statement) else getattr(record, "statement", None)
        saying = self.statement(statement)
        return Evidence(
            words=self._quote(self._whole_title(span), focus or span),
            record=self.record(record),
            report=self._file,
            title=self._shown(document.title) if document.title else None,
            publisher=document.publisher,
            published=self.published,
            said_by=self.said_by(statement),
            codes=self.codes((saying.speaker, *saying.via)) if saying else frozenset(),
        )

    def _whole_title(self, span: Span) -> Span:
        """A title is shown whole: it is short, and its parts don't read as sentences."""
        block = self._block(span)
        whole = block is not None and block.kind is BlockKind.TITLE and block.span.holds(span)
        return block.span if block and whole else span

    def _quote(self, span: Span, focus: Span) -> str:
        cut = _clipped(self.coding.document.text, span, focus)
        before, after = ("… " if cut.start > span.start else ""), (" …" if cut.end < span.end else "")
        return f"{before}{self.words(cut)}{after}"

    def telling(self, event: Event) -> Span:
        """The words that tell of an event: the whole saying that it stands in, else the evidence with its trigger."""
        statement = self.statement(event.statement)
        spans = (self.saying(statement), *event.evidence) if statement else event.evidence
        return next((span for span in spans if span.holds(event.trigger)), event.trigger)

    def claiming(self, figure: Figure) -> Span:
        """The words that give a figure: the whole saying that it stands in, else its sentence."""
        statement = self.statement(figure.statement)
        saying = self.saying(statement) if statement else None
        return saying if saying and saying.holds(figure.quote) else self.around(figure.quote)

    def paragraph(self, span: Span) -> tuple[str, int]:
        """The report and paragraph that a span stands in."""
        block = self._block(span)
        return self.key, block.start if block else span.start

    def around(self, span: Span) -> Span:
        """The sentence, or sentences, that a span stands in: what is shown with it, so a near guess will do."""
        block = self._block(span)
        if block is None:
            return span
        text = self.coding.document.text
        ends = [block.start, *(m.end() for m in _SENTENCE_END.finditer(text, block.start, block.end)), block.end]
        return Span(
            max((end for end in ends if end <= span.start), default=span.start),
            min((end for end in ends if end >= span.end), default=span.end),
        )

    def ground(self, record: str) -> Span | None:
        """The words of an event or statement that a position rests on."""
        if event := self._events.get(record):
            return self.telling(event)
        statement = self._statements.get(record)
        return self.saying(statement) if statement else None

    def saying(self, statement: Statement) -> Span:
        """A statement from the first to the last of source, cue and content, as far as they stand in one block."""
        spans = [*statement.content, *(span for span in (statement.source, statement.cue) if span)]
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        block = self._block(statement.content[0])
        return whole if block and block.span.holds(whole) else statement.content[0]


def is_named_in_private(mention: Mention) -> bool:
    """Is this the name of a private person? "Her mother" and "82 civilians" are private, but name nobody."""
    if not mention.private or mention.type is not MentionType.PERSON:
        return False
    first, _, _ = (mention.name or "").partition(" ")
    return first[:1].isupper() and first.lower() not in NO_NAMES


def count_texts(sources: Iterable[Source]) -> int:
    """How many texts these reports are: copies of one text are one."""
    kept: set[str] = set()
    for source in dict.fromkeys(sources):
        if source.copies.isdisjoint(kept):
            kept.add(source.key)
    return len(kept)


def mark_copies(sources: Sequence[Source]) -> None:
    """Note for each report which of the others are copies of one text with it."""
    copies: dict[str, set[str]] = defaultdict(set)
    for key, other in copies_among({source.key: runs(source.coding.document.text) for source in sources}):
        copies[key].add(other)
    for source in sources:
        source.copies = frozenset(copies[source.key])


def _clipped(text: str, span: Span, focus: Span) -> Span:
    """At most about `WIDTH` characters of `span` around `focus`, whole words."""
    if span.end - span.start <= WIDTH:
        return span
    start = max(span.start, min(focus.start - WIDTH // 4, span.end - WIDTH))
    end = min(span.end, max(start + WIDTH, focus.end))
    while start > span.start and not text[start - 1].isspace():
        start -= 1
    while end < span.end and not text[end].isspace():
        end += 1
    return Span(start, end)


def _plain(words: str) -> str:
    """Words without "the" before them, and "a" as inside a sentence: "army", "a rebel official"."""
    first, _, rest = words.partition(" ")
    if not rest or first.lower() not in ("the", "a", "an"):
        return words
    return rest if first.lower() == "the" else f"{first.lower()} {rest}"


def _private_names(coding: Coding) -> re.Pattern[str] | None:
    text = coding.document.text
    words = {m.span.of(text) for m in coding.mentions if is_named_in_private(m) and _names_itself(m, text)}
    names = sorted(words, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b") if names else None


def _names_itself(mention: Mention, text: str) -> bool:
    """Does the mention use (part of) the name, be it in capitals, not "she" or "the teacher"?"""
    words, name = mention.span.of(text), mention.name or ""
    return bool(set(words.casefold().split()) & set(name.casefold().split()))
