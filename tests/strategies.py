"""Hypothesis strategies for records: codings that are whole, so that every reference in them leads somewhere."""

import hashlib

from hypothesis import strategies as st

from dateline.records import (
    Block,
    BlockKind,
    CoderVersion,
    Coding,
    Document,
    Event,
    EventType,
    Figure,
    Mention,
    MentionType,
    Place,
    Position,
    PositionStance,
    Precision,
    Published,
    Quantity,
    Scope,
    Span,
    SpeechKind,
    Stance,
    Statement,
    Status,
    Time,
    Timex,
)

CHARACTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
WORDS = st.text(CHARACTERS, max_size=12)
MAYBE_WORDS = st.none() | WORDS
TEXT = st.text(CHARACTERS, min_size=1, max_size=80)
DATES = st.none() | st.sampled_from(["2016-12-07", "2016-12", "2016", "2016-12-05/2016-12-08", "../2016", "nonsense"])
PUBLISHED = st.builds(Published, st.sampled_from(["2016-12-08", "2016-12-08T12:23:00Z", "2016-12"]), st.just("given"))
COUNTS = st.none() | st.integers(0, 2**63 - 1)
NUMBERS = st.floats(0, 1e12)
COUNTRIES = st.none() | st.sampled_from(["SYR", "RUS", "IGO"])
PLACES = st.builds(
    Place,
    WORDS,
    st.none() | st.integers(1, 10**8),
    COUNTRIES,
    MAYBE_WORDS,
    MAYBE_WORDS,
    st.none() | st.floats(-90, 90),
    st.none() | st.floats(-180, 180),
    st.none() | st.sampled_from(Precision),
    st.lists(st.integers(1, 10**8), max_size=3).map(tuple),
    MAYBE_WORDS,
)
TIMES = st.builds(Time, st.sampled_from(Timex), WORDS, DATES, DATES, DATES)
QUANTITIES = st.builds(Quantity, NUMBERS, st.none() | NUMBERS, MAYBE_WORDS, MAYBE_WORDS)
CODERS = st.builds(CoderVersion, st.sampled_from(["0.1", "0.2"]), st.sampled_from(["k1", "k2"]), st.just("model 1"))


def spans(text: str) -> st.SearchStrategy[Span]:
    """Spans of a text, none of them empty."""
    return st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda ends: Span(min(ends[0], ends[1] - 1), ends[1])
    )


def ids(prefix: str, count: int) -> list[str]:
    """The ids of `count` records of a kind."""
    return [f"{prefix}{n}" for n in range(1, count + 1)]


def one_of(known: list[str]) -> st.SearchStrategy[str | None]:
    """One of the ids, or none."""
    return st.sampled_from([None, *known])


def some_of(known: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of the ids."""
    return st.lists(st.sampled_from(known), max_size=3).map(tuple) if known else st.just(())


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A report with a few blocks."""
    text = draw(TEXT)
    kinds = draw(st.lists(st.sampled_from(BlockKind), max_size=3))
    blocks = tuple(Block(kind, span.start, span.end) for kind in kinds for span in [draw(spans(text))])
    return Document(
        f"sha256:{hashlib.sha256(text.encode()).hexdigest()}",
        draw(WORDS),
        text,
        blocks,
        draw(MAYBE_WORDS),
        draw(MAYBE_WORDS),
        draw(MAYBE_WORDS),
        draw(st.lists(WORDS, max_size=2).map(tuple)),
        draw(MAYBE_WORDS),
        draw(st.none() | PUBLISHED),
        draw(MAYBE_WORDS),
    )


@st.composite
def mentions(draw: st.DrawFn, key: str, text: str) -> Mention:
    """A mention of any type."""
    span = draw(spans(text))
    return Mention(
        key,
        span.start,
        span.end,
        draw(spans(text)),
        draw(st.sampled_from(MentionType)),
        draw(MAYBE_WORDS),
        draw(MAYBE_WORDS),
        draw(COUNTRIES),
        draw(st.lists(WORDS, max_size=2).map(tuple)),
        draw(st.booleans()),
        draw(st.none() | PLACES),
        draw(st.none() | TIMES),
        draw(st.none() | QUANTITIES),
    )


@st.composite
def codings(draw: st.DrawFn) -> Coding:
    """A whole coding."""
    document = draw(documents())
    m, s, e, f, p = (ids(kind, draw(st.integers(0, 3))) for kind in "msefp")
    a_span, maybe_span = spans(document.text), st.none() | spans(document.text)
    some_spans = st.lists(a_span, min_size=1, max_size=3).map(tuple)
    names = st.lists(WORDS, max_size=2).map(tuple)
    return Coding(
        document,
        tuple(draw(mentions(key, document.text)) for key in m),
        tuple(
            Statement(
                key,
                draw(st.sampled_from(SpeechKind)),
                draw(some_spans),
                draw(maybe_span),
                draw(maybe_span),
                draw(one_of(m)),
                draw(some_of(m)),
                draw(one_of(s)),
                draw(one_of(s)),
                draw(st.sampled_from(Stance)),
                draw(st.booleans()),
                draw(DATES),
                draw(WORDS),
            )
            for key in s
        ),
        tuple(
            Event(
                key,
                draw(st.sampled_from(EventType)),
                draw(MAYBE_WORDS),
                draw(names),
                draw(MAYBE_WORDS),
                draw(a_span),
                draw(some_spans),
                draw(some_of(m)),
                draw(some_of(m)),
                draw(one_of(m)),
                draw(one_of(m)),
                draw(DATES),
                draw(st.sampled_from(Status)),
                draw(st.booleans()),
                draw(one_of(s)),
                draw(names),
                draw(some_of(f)),
                draw(WORDS),
                draw(st.floats(0, 1)),
                draw(st.none() | st.floats(0, 1)),
            )
            for key in e
        ),
        tuple(
            Figure(
                key,
                draw(a_span),
                draw(WORDS),
                draw(COUNTS),
                draw(COUNTS),
                draw(st.none() | st.floats(0, 1)),
                draw(WORDS),
                draw(one_of(m)),
                draw(one_of(m)),
                draw(DATES),
                draw(st.sampled_from(Scope)),
                draw(one_of(s)),
                draw(WORDS),
            )
            for key in f
        ),
        tuple(
            Position(
                key,
                draw(st.sampled_from(m)),
                draw(WORDS),
                draw(st.sampled_from(PositionStance)),
                draw(maybe_span),
                draw(one_of(m)),
                draw(some_of(s + e)),
            )
            for key in p
            if m
        ),
        draw(CODERS),
    )
