"""What relative times count from: the publication date in news, the time last spoken of in a narrative.

News tells days ("on Wednesday", "last week") and counts from its own date. A history tells years, and "in April", "the
following day" go on from the date before. Which of the two a document is, is read off its own time expressions.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import takewhile

from dateline.parsing import Word
from dateline.parsing.clauses import verb_above
from dateline.parsing.modality import PROSPECTIVE_ADJECTIVES, auxiliaries, future, is_limit_ahead, modal, past
from dateline.records import BlockKind
from dateline.resolving.times.moments import Moment, day_of, valid_day
from dateline.resolving.times.recognition import Found

_FORWARD = 6
"""In a narrative a bare month lies up to so many months before or after the time last spoken of."""
_SOON = range(-1, 5)
"""Months from the last dated time within which a date goes on from it, though a bare year was told in between."""
_NEWS_READS = frozenset({"deictic", "relative", "day_part", "tonight", "earlier"})


@dataclass(slots=True)
class Timeline:
    """Where the reader stands: when the report was published, and what time was spoken of last."""

    publication: Moment | None
    narrative: bool = False
    then: Moment | None = None
    dated: Moment | None = None
    """The last time spoken of that is known to the month."""
    period: Moment | None = None
    """The last quarter or half of a year spoken of: what "the quarter" and "the year-ago period" count from."""
    block: int = -1
    """The block that `then` was read in."""

    @property
    def speaking(self) -> Moment | None:
        """What "ago", "last" and "this" count from."""
        return self.then if self.narrative and self.then is not None else self.publication

    @property
    def story(self) -> Moment | None:
        """What "that", "the previous" and "earlier" count from: a day told before, sooner than the report's."""
        lately = self.dated if self.dated is not None and self.dated.size == "D" else None
        return self.then or lately or self.publication

    @property
    def told(self) -> Moment | None:
        """What "later" and "the following" count from: a time told before, never the report's own date."""
        return self.then if self.then is not None else self.dated

    def enter(self, block: int) -> None:
        """In news a time carries on within its paragraph only; in a narrative through the text."""
        if block != self.block and not self.narrative:
            self.then = None
        self.block = block

    def advance(self, moment: Moment) -> None:
        """Go on to the time just spoken of. The bare year of the date at hand takes nothing away from it."""
        if moment.size == "Y" and self.then is not None and self.then.month and self.then.year == moment.year:
            return
        self.then = moment
        if moment.month:
            self.dated = moment
        if moment.size in ("Q", "H"):
            self.period = moment

    def base(self) -> Moment | None:
        """What a date without a year is read against: in news another year that the paragraph speaks of, too."""
        if self.narrative or self.publication is None:
            return self.story
        if self.then is not None and self.then.year != self.publication.year and self.then.coarseness > 0:
            return self.then
        return self.publication

    def month(self, month: int, day: int, direction: int) -> Moment | None:
        """A month, or a day of it, whose year is not given."""
        base = self.base()
        if base is None:
            return None
        if base is self.publication:
            year = _year_by_tense(base, month, day, direction)
        else:
            year = self._narrated_year(base, month)
        if day:
            return Moment("D", year, month, day) if valid_day(year, month, day) else None
        return Moment("M", year, month)

    def _narrated_year(self, base: Moment, month: int) -> int:
        """The year of a month in a narrative: on from the last dated time, unless another year was told since."""
        dated = self.dated if self.dated is not None else base
        if not dated.month:
            return base.year
        ahead = month - dated.month
        on = _moved(dated.year, 1 if ahead < _FORWARD - 12 else -1 if ahead > _FORWARD else 0)
        if base is dated or base.year == on:
            return on
        return on if base.size == "Y" and (on - dated.year) * 12 + ahead in _SOON else base.year

    def season(self, season: str, direction: int) -> Moment | None:
        """A season whose year is not given: in news the one that has begun last, or comes next."""
        base = self.base()
        if base is None or base is not self.publication or base.first is None:
            return Moment("S", base.year, season=season) if base is not None else None
        found = Moment("S", base.year, season=season)
        begun = found.first is not None and found.first <= base.first
        if direction > 0:
            return found if found.last is not None and found.last >= base.first else replace(found, year=base.year + 1)
        return found if begun else replace(found, year=base.year - 1)

    def weekday(self, weekday: int, direction: int) -> Moment | None:
        """The day of this name (1 Monday to 7 Sunday): the last one up to today, or the next from today on."""
        base = self.story if self.narrative else self.publication
        if base is None or (day := base.exact) is None or base.size != "D":
            return None
        ahead = (weekday - day.isoweekday()) % 7
        if ahead and direction <= 0 and not self.narrative:
            ahead -= 7
        return day_of(day + timedelta(days=ahead))

    def nth(self, size: str, nth: int, direction: int) -> Moment | None:
        """A quarter or half of the year at hand; in news the last one that has begun, unless the clause looks ahead."""
        base = self.base()
        if base is None:
            return None
        found = Moment(size, base.year, nth=nth)
        late = found.first is not None and base.first is not None and found.first > base.first
        return replace(found, year=base.year - 1) if late and base is self.publication and direction <= 0 else found


def _year_by_tense(base: Moment, month: int, day: int, direction: int) -> int:
    """The year of a date in news: the last one before publication, or the next one where the clause looks ahead.

    A day of the last weeks is not meant for almost a year ahead, whatever the clause looks like.
    """
    at, here = (month, day), (base.month or 12, base.day if day else 0)
    if direction > 0:
        return base.year + (at < here and here[0] - month > _JUST_PAST)
    if direction < 0 or month - here[0] > 6:
        return base.year - (at > here)
    return base.year


_JUST_PAST = 2
"""Months back that a month without a year is the last one, and none of the next year."""


def _moved(year: int, amount: int) -> int:
    return year + amount if year + amount else year + 2 * amount


_PUT_OFF = frozenset(
    {"adjourned", "postponed", "delayed", "rescheduled", "deferred", "extended", "moved", "slated", "planned", "booked"}
)
_SCHEDULED = frozenset(
    {"arrive", "be", "begin", "close", "depart", "end", "expire", "fly", "go", "leave", "mature", "open", "reopen",
     "resume", "return", "run", "start", "take", "travel", "visit"}
)  # fmt: skip
"""In the present tense these tell what is on the calendar: "the trial starts Monday"."""
_PUT_TO = frozenset({"until", "till", "to", "for"})
"""Behind these a date that something was put off to lies ahead: "was adjourned until 9 April"."""


_BROUGHT_ABOUT = frozenset(
    {"manage", "force", "fail", "help", "begin", "start", "continue", "have", "compel", "oblige", "cause", "enable",
     "proceed", "go", "come", "prompt", "lead", "drive", "spur", "rush", "get", "try", "attempt", "refuse", "decline",
     "able"}
)  # fmt: skip
"""In the past tense these say that what they stand over was done, or not done: "managed to leave in March"."""

_LETTING = frozenset({"allow", "let", "permit"})
"""In the past tense these stand over what was done, or over what is still to be."""
_EARLIER = frozenset({"previous", "earlier", "past", "prior", "former"})
_ATTEMPTS = frozenset({"attempt", "bid", "try"})


def direction(found: Found) -> int:
    """Does the clause around look back (-1) or ahead (1)? 0 where it has no verb."""
    verb = _verb(found.words[-1])
    if verb is None:
        return 0
    if verb.lower in _PUT_OFF and found.before is not None and found.before.lower in _PUT_TO:
        return 1
    if _is_behind(found, verb):
        return -1
    infinitive = any(aux.lower == "to" for aux in auxiliaries(verb))
    if infinitive and found.has("month") and found.has("day") and _is_purpose_of_past(verb):
        return 0
    if infinitive and verb.dep in ("xcomp", "ccomp") and verb.head.lemma in _LETTING and _is_past_above(verb):
        return 0
    if infinitive and _is_attempt(verb):
        return -1
    if infinitive and verb.dep == "xcomp" and verb.head.lemma in _BROUGHT_ABOUT and _is_past_above(verb):
        return -1
    if (
        infinitive
        or verb.lower in PROSPECTIVE_ADJECTIVES
        or future(verb)
        or modal(verb) in ("would", "may", "might", "could", "can", "must", "should")
    ):
        return 1
    if _is_past(verb):
        return -1
    if is_limit_ahead(verb):
        return 1  # "will press him when they meet on Friday"
    if verb.tag in ("VB", "VBP", "VBZ") and verb.dep in ("xcomp", "acl"):
        return 1
    if _is_scheduled(found, verb):
        return 1
    above = verb_above(verb)
    if verb.tag == "VBG" and above is not None and past(above):
        return -1
    return 0


def _is_behind(found: Found, verb: Word) -> bool:
    """Does it date what has been: "since Monday", "since the outbreak of war on 15 April", "earlier raids"?"""
    if found.before is not None and found.before.lower == "since":
        return True
    over = takewhile(lambda above: above is not verb, found.words[-1].ancestors())
    return any(above.lower == "since" or any(c.lower in _EARLIER for c in above.children_in("amod")) for above in over)


def _is_purpose_of_past(verb: Word) -> bool:
    """Does the infinitive say what a past deed was for: "launched an assault to retake the town on 22 September"?

    The day may be that of the deed, so the nearest one is meant, not one ahead.
    """
    above = verb_above(verb)
    return verb.dep in ("acl", "advcl", "relcl") and above is not None and past(above)


def _is_attempt(verb: Word) -> bool:
    """Is it what was tried, and told as past: "were killed in an attempt to enter the capital on Monday"?"""
    above = verb_above(verb)
    return verb.dep == "acl" and verb.head.lemma in _ATTEMPTS and above is not None and _is_past(above)


def _is_past_above(infinitive: Word) -> bool:
    """Is what the infinitive hangs on told as past: "tried to", "were trying to", "were able to"?"""
    above = infinitive.head if infinitive.head.pos == "VERB" else infinitive.head.head
    return _is_past(above)


def _is_past(verb: Word) -> bool:
    return past(verb) or verb.tag == "VBN"


def reaches_on(found: Found) -> bool:
    """Is it an end that the story has not come to: "lasted until the fall of the town in February 1945"?"""
    word = found.words[-1]
    for above in (word, *word.ancestors()):
        if above.pos in ("VERB", "AUX"):
            return False
        if above.lower in ("until", "till"):
            return True
    return False


def _is_scheduled(found: Found, verb: Word) -> bool:
    """Is it the day of a verb in the present tense that tells a plan? Headlines tell the past so."""
    if verb.tag not in ("VBP", "VBZ") or verb.lemma not in _SCHEDULED or verb.sentence.kind is not BlockKind.PARAGRAPH:
        return False
    word = found.words[-1]
    if word.dep == "pobj":
        word = word.head
        if word.lower not in ("on", "in", "at"):
            return False
    return word.head is verb and word.i > verb.i


def _verb(word: Word) -> Word | None:
    return word if word.pos in ("VERB", "AUX") else verb_above(word)


def is_narrative(all_found: list[Found]) -> bool:
    """Does a text tell a history? It says years far more often than "on Wednesday", "last week" or "today"."""
    years = sum(found.read in ("calendar", "holiday") and found.has("year", "era") for found in all_found)
    news = sum(_of_news(found) for found in all_found)
    return years >= 5 and years > 3 * news


def _of_news(found: Found) -> bool:
    if found.read == "calendar":
        return "weekday" in found.fields and not found.has("month", "year")
    return found.read in _NEWS_READS and not found.has("that", "following", "previous", "next")


def publication_moment(at: str | None) -> Moment | None:
    """The publication date, as closely as it is known."""
    parts = [int(part) for part in (at or "")[:10].split("-") if part.isdecimal()]
    if not parts or not parts[0]:
        return None
    year, month, day = (*parts, 0, 0)[:3]
    if day and valid_day(year, month, day):
        return Moment("D", year, month, day)
    return Moment("M", year, month) if 1 <= month <= 12 else Moment("Y", year)
