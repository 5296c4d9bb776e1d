"""Setting: when and where an event takes place, and whether it is history by the time of the report."""

import re
from datetime import date, timedelta

from dateline.coding.eventing.composition import CLAIMING, Composed
from dateline.coding.eventing.evidence import clause_of, is_answered, over_alone
from dateline.coding.eventing.sameness import REAL
from dateline.coding.eventing.topics import topics
from dateline.parsing.clauses import verb_above
from dateline.parsing.modality import is_simple_past
from dateline.parsing.tree import Word
from dateline.records import EventType, MentionType, Span, Statement, Status
from dateline.resolving import Draft
from dateline.resolving.placing import event_place
from dateline.resolving.timing import edtf, event_date, governing_time, narrative_time

_SPOKEN = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
)
_ABOUT_DEEDS = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN})
_DONE = frozenset({EventType.COERCE, EventType.SANCTION})
"""Types of what is done on account of something else."""
_PHYSICAL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.MOBILIZE, EventType.PROTEST})
_OF_THE_STORY = _PHYSICAL | {EventType.CONSULT, EventType.SANCTION}
"""Types of what a paragraph goes on to tell of the same day; words are told of other days too."""
_MET = frozenset({EventType.CONSULT, EventType.COOPERATE})
_GROUND = frozenset({"ceasefire", "withdrawal", "evacuation", "aid access"})
"""Issues of the place that the report is about."""
_LONG_AGO = 365
"""Days from which on an event is background: older than the news that tells of it."""
_OVERNIGHT = "overnight"
_COUNTED_FROM = frozenset({"after", "since"})
_YEARS = re.compile(r"P[\dX.]+(Y|DE|CE)")
_NEWS = 7
"""Days before publication that a report tells of as its news."""


def date_of(draft: Draft, composed: Composed, said: Statement | None) -> tuple[str | None, str | None]:
    """The id of the time that dates the event, and its date in EDTF; None where the text gives none.

    `said` is the statement that it stands in: a day of the saying is none of what is said.
    """
    for word in dict.fromkeys(_dated(composed)):
        mention, found = event_date(draft, word)
        if mention is None or found is None:
            continue
        time = draft.parse.word_at(draft.mentions.get(mention).head.start)
        if time is None or not (
            _is_of_deed(time, composed)
            or _is_of_words(time, composed, said)
            or _is_of_reason(draft, time, composed)
            or _is_deadline(time, composed)
        ):
            return mention, found
    told, day = _of_the_story(draft, composed)
    return (told, day) if day is not None else _of_last_night(draft, composed)


def _is_of_deed(time: Word, composed: Composed) -> bool:
    """Does a time date the deed that is only spoken of: "called on them to march on 1 September"?"""
    deed = composed.core.anchor
    if composed.type not in _ABOUT_DEEDS or deed is composed.outer.anchor:
        return False
    return time.is_below(deed) or verb_above(time) is deed


def _is_of_reason(draft: Draft, time: Word, composed: Composed) -> bool:
    """Does a time date the earlier deed that this one answers: "fired rockets to avenge the killing last month"?"""
    answering, over = draft.knowledge.codebook.words("answering"), over_alone(time, composed.core.anchor)
    return is_answered(draft, over) or any(word.pos == "VERB" and word.lemma in answering for word in over)


def _is_deadline(time: Word, composed: Composed) -> bool:
    """Does a time say until when somebody has to do what is asked: "gave them until Friday to leave"?"""
    return composed.type in _ABOUT_DEEDS and time.dep == "pobj" and time.head.lower == "until"


def _is_of_words(time: Word, composed: Composed, said: Statement | None) -> bool:
    """Does a time date what was said of the deed: Monday for "on Monday condemned the raid", "claimed the attack"?

    Behind the deed ("condemned the raid on Monday") it may date either, and is the deed's.
    """
    verb, deed = verb_above(time), composed.core.anchor
    if verb is None or verb is deed:
        return False
    if verb is composed.outer.anchor and composed.outer.frame.id == CLAIMING:
        return True
    cue = said.cue if said is not None else None
    return time.i < deed.i and cue is not None and cue.holds(Span(verb.start, verb.end))


def _of_last_night(draft: Draft, composed: Composed) -> tuple[str | None, str | None]:
    """The day of publication and the one before, for what happened "overnight"."""
    time, published = governing_time(draft, composed.core.anchor), draft.document.published
    if time is None or time.span.of(draft.text).lower() != _OVERNIGHT or composed.status not in REAL:
        return None, None
    if published is None or published.day is None:
        return None, None
    day = date.fromisoformat(published.day)
    return time.id, f"{day - timedelta(days=1)}/{day}"


def _of_the_story(draft: Draft, composed: Composed) -> tuple[str | None, str | None]:
    """The day of the news that the paragraph has reached, for what is told to have happened on the ground."""
    word, clause = composed.core.anchor, clause_of(composed)
    if composed.type not in _OF_THE_STORY or composed.status is not Status.HAPPENED or not is_simple_past(clause):
        return None, None
    if composed.type is EventType.ASSAULT and clause.tag == "VBN":
        return None, None  # "nine were killed": tolls are told of other days too
    if clause.dep == "advcl" and any(mark.lower in _COUNTED_FROM for mark in clause.children_in("mark")):
        return None, None  # "fear for their lives after troops took the town": earlier than what is told
    carried = narrative_time(draft, word.sentence)
    day = edtf(carried) if carried is not None and carried.end < word.sentence.start else None
    age = _age(draft, day) if day is not None and len(day) == len("2016-12-08") else None
    return (carried.id, day) if carried is not None and age is not None and 0 <= age < _NEWS else (None, None)


def place_of(draft: Draft, composed: Composed, historical: bool) -> str | None:
    """The id of the place where the event took place.

    Words and talks have the one they are given, and words about the ground ("demanded a ceasefire") where the story
    stands. What happened long ago stands nowhere but where the text says.
    """
    if composed.type in _MET:
        return event_place(draft, composed.core.anchor, running=False, talk=True)
    running = not historical and (composed.type not in _SPOKEN or _is_of_the_ground(draft, composed))
    if composed.outer is composed.core:
        return event_place(draft, composed.core.anchor, running=running)
    told = event_place(draft, composed.core.anchor, running=False)
    return told or event_place(draft, composed.outer.anchor, running=running)


def _is_of_the_ground(draft: Draft, composed: Composed) -> bool:
    return not _GROUND.isdisjoint(topics(composed, draft.knowledge.issues))


def _dated(composed: Composed) -> list[Word]:
    """The words whose time is the event's: not that of the deed for a word about it ("condemned Monday's attack").

    Nor is it that of the deed for what is done because of it: "banned visits over the killings of 1992".
    """
    core, outer = composed.core, composed.outer
    by_itself = outer.frame.type in _DONE and core.frame.type is not outer.frame.type
    if core.anchor is not outer.anchor and (composed.type in _ABOUT_DEEDS or by_itself):
        return [outer.anchor]
    return [core.anchor, *core.taken, outer.anchor]


def is_recalled(draft: Draft, day: str | None) -> bool:
    """Is a date from before the news that the report tells?"""
    age = _age(draft, day) if day is not None else None
    return age is not None and age >= _NEWS


def is_historical(draft: Draft, time: str | None, day: str | None) -> bool:
    """Did it end a year or more before the report was published? "A year ago" is history, whatever the day."""
    age = _age(draft, day) if day is not None else None
    return (age is not None and age >= _LONG_AGO) or (time is not None and _is_years_ago(draft, time))


def _is_years_ago(draft: Draft, time: str) -> bool:
    mention = draft.mentions.get(time)
    words = draft.parse.words_in(mention.start, mention.end)
    return words[-1].lower == "ago" and any(word.lemma in ("year", "decade", "century") for word in words)


def is_remembered(draft: Draft, composed: Composed) -> bool:
    """Is it only remembered: "the anniversary of the battle of Juba", "ten years after the army took Juba"?"""
    noun = composed.outer.anchor
    if noun.dep == "relcl":
        noun = noun.head
    above = noun.head.head if noun.dep == "pobj" else noun.head
    if above.pos == "NOUN" and above.lemma in draft.knowledge.codebook.words("remembrance"):
        return True
    return _is_years_before(draft, noun)


def _is_years_before(draft: Draft, word: Word) -> bool:
    """Does a length of years stand before the "after" or "since" of the word, or of its clause?"""
    verb = word.head if word.dep in ("nsubj", "nsubjpass") else word
    marks = [word.head] if word.dep == "pobj" else [child for child in verb.children if child.dep == "mark"]
    since = next((mark for mark in marks if mark.lower in _COUNTED_FROM and mark.i), None)
    length = draft.mentions.at(draft.parse.words[since.i - 1], MentionType.TIME) if since is not None else None
    return length is not None and length.time is not None and bool(_YEARS.fullmatch(length.time.value))


def _age(draft: Draft, day: str) -> int | None:
    """Days from the end of an EDTF date to publication; None where either isn't known."""
    published, end = draft.document.published, day.split("/")[-1]
    if published is None or published.day is None or not end or end == "..":
        return None
    try:
        return (date.fromisoformat(published.day) - date.fromisoformat(_last_day(end))).days
    except ValueError:
        return None


def _last_day(text: str) -> str:
    """The last day of a month or year, near enough: what is compared is a year."""
    return text + {4: "-12-31", 7: "-28"}.get(len(text), "")
