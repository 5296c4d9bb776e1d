"""When something happens: the time expression that governs a verb or noun, and its date.

A time governs a word when it hangs on it ("attacked on Wednesday", "Wednesday's attack"), or on the rest of the same
clause ("held talks with Kerry on Wednesday" dates the talks). The time of another clause never does: in "said on
Thursday that troops had entered the city", Thursday dates the saying only. Where the text gives no time there is no
date; the publication date is never put in its place.
"""

import re
from collections.abc import Iterator

from dateline.parsing import Sentence, Word
from dateline.parsing.clauses import own_subject, verb_above
from dateline.records import Mention, MentionType, Timex
from dateline.resolving.draft import Draft
from dateline.resolving.times.moments import day_of
from dateline.resolving.times.timeline import publication_moment

_DIRECT = frozenset({"npadvmod", "advmod", "tmod", "nmod", "compound", "poss", "amod", "nummod", "dep"})
_BEFORE = frozenset({"poss", "compound", "nmod", "amod"})
_PREPOSITIONAL = frozenset({"prep", "agent"})
_PHRASAL = frozenset(
    {"dobj", "pobj", "attr", "nsubj", "nsubjpass", "dative", "oprd", "acomp", "conj", "appos", "pcomp", "prt"}
)
"""Relations that stay inside the clause."""
_OWN_CLAUSE = frozenset({"ccomp", "relcl", "advcl", "acl", "csubj", "csubjpass", "parataxis"})
"""A verb in one of these relations heads a clause of its own: the time above it is another's."""
_MEANWHILE = frozenset({"as", "while", "when"})
"""Words that open a clause of the same time as the one above."""
_BACK = 2
"""Sentences over which the day of the story carries on into other paragraphs, many of which are one sentence."""
_PAPERS = frozenset({"statement", "communique", "declaration", "resolution", "letter", "message", "note", "tweet"})
_OUT = frozenset({"publish", "issue", "release", "broadcast", "air", "post", "date", "print", "give"})
"""Participles of when something is said in writing or on the air: "in an interview published on Monday"."""
_FROM = frozenset({"since", "after", "from"})
_OTHER_TIME = frozenset({"after", "before", "since", "following", "until"})
"""Prepositions whose noun happens at another time than the verb above."""
_UP_TO = frozenset({"until", "till", "by", "before"})
_DASHES = frozenset({"-", "–"})
"""What joins the ends of a range: "2011-16"."""
_RANGE_JOINTS = _DASHES | {"and", "to", "until", "till", "through"}
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}|\d{4}/\d{4}")


def governing_time(draft: Draft, word: Word) -> Mention | None:
    """The mention of the time that governs a verb or noun, None where its clause gives none."""
    elapsed = _counted_from(draft, word) or _day_when(draft, word)
    if elapsed is not None:
        return elapsed
    undated = None
    for step in (*_doing(draft, word), *_upwards(word)):
        found = _below(draft, step, word)
        if found is not None and _is_dated(found):
            return found
        undated = undated or found
    return undated


def _is_dated(mention: Mention) -> bool:
    """Is the day known, not only the hour: Tuesday in "overnight in Tripoli on Tuesday"?"""
    return mention.time is not None and (mention.time.timex is not Timex.TIME or mention.time.start is not None)


def event_date(draft: Draft, word: Word) -> tuple[str | None, str | None]:
    """The id of the governing time's mention, and its date in EDTF: a day, month, year or range; None where not given.

    "Since 2011" and "until Friday" give ranges open at one end ("2011/..", "../2016-12-09"). A length of time dates
    its event only where it reaches to or from a known day ("in the past several days"). For "the five years since the
    protests" the protests are dated five years back.
    """
    mention = governing_time(draft, word)
    if mention is None or mention.time is None:
        return None, None
    if _counted_from(draft, word) is not None:
        return mention.id, _years_back(draft, mention)
    if _day_when(draft, word) is mention:
        return mention.id, edtf(mention)  # "since 2015, when the army intervened"
    return mention.id, _bounded(draft, mention, edtf(mention))


def edtf(mention: Mention) -> str | None:
    """The date of a time mention: a day, month or year as such, any other period as a range of days."""
    time = mention.time
    if time is None or time.start is None or time.end is None:
        return None
    day = time.value[:10]
    if time.timex in (Timex.DATE, Timex.TIME) and _PLAIN.fullmatch(day):
        return day
    return time.start if time.start == time.end else f"{time.start}/{time.end}"


def narrative_time(draft: Draft, sentence: Sentence) -> Mention | None:
    """The date that carries on into a sentence: the last one spoken of in it, or before it in its paragraph or nearby.

    The date of a saying ("said on Sunday") is not one of the story.
    """
    dates = [
        mention
        for mention in draft.mentions.within(_start_of_story(draft, sentence), sentence.end, MentionType.TIME)
        if mention.time is not None
        and mention.time.timex in (Timex.DATE, Timex.TIME)
        and mention.time.start is not None
        and not _dates_a_saying(draft, mention)
    ]
    return dates[-1] if dates else None


def _start_of_story(draft: Draft, sentence: Sentence) -> int:
    """Where the stretch begins over which a date carries on into a sentence: its paragraph, or a few sentences more."""
    near = draft.parse.sentences[max(sentence.i - _BACK, 0) : sentence.i + 1]
    return min(sentence.block.start, *(s.start for s in near if s.kind is sentence.kind))


def _dates_a_saying(draft: Draft, mention: Mention) -> bool:
    word = draft.parse.word_at(mention.head.start)
    verb = verb_above(word) if word is not None else None
    return verb is not None and verb.lemma in draft.knowledge.toponyms.sayings


def _doing(draft: Draft, deed: Word) -> list[Word]:
    """The participle by which a noun's deed is done: carried for "the attack carried out on Monday"."""
    words = draft.knowledge.codebook.words("doing")
    return [child for child in deed.children_in("acl") if child.tag == "VBN" and child.lemma in words]


def _upwards(word: Word) -> Iterator[Word]:
    """The word and the words above it in its clause; "after the retreat" tells another time than its verb."""
    yield word
    own = word
    while not word.is_root and (not _is_of_its_own_time(word) or (word is own and _is_in_writing(word))):
        if word.dep == "pobj" and word.head.lower in _OTHER_TIME:
            return
        word = word.head
        yield word


def _is_of_its_own_time(verb: Word) -> bool:
    """Does a verb head a clause that the time above doesn't date? That of "as rebels advanced" it does."""
    if verb.pos not in ("VERB", "AUX") or verb.dep not in _OWN_CLAUSE or _goes_along(verb):
        return False
    return verb.dep != "advcl" or not any(
        child.lower in _MEANWHILE and child.dep in ("mark", "advmod") and child.i < verb.i for child in verb.children
    )


def _is_in_writing(verb: Word) -> bool:
    """Is it done by a paper that is issued: "issued a statement condemning the raid"?"""
    return verb.dep == "acl" and verb.tag == "VBG" and verb.head.lemma in _PAPERS and verb.head.dep == "dobj"


def _goes_along(verb: Word) -> bool:
    """Is it what comes of the verb above: "fell on Jos on Friday, killing ten"?"""
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.child("mark", "nsubj", "aux") is None


def _below(draft: Draft, top: Word, word: Word) -> Mention | None:
    """The nearest time on `top` or inside its clause; one that comes before a joined verb counts for both."""
    joined = top is not word and top.pos in ("VERB", "AUX") and word.pos in ("VERB", "AUX")
    level, undated = [top], None
    for _ in range(4):
        for parent in level:
            for child in parent.children:
                mention = _time_of(draft, child)
                if mention is None or (parent is not word and _is_anothers(child)):
                    continue
                if joined and child.i > word.i and top.left > word.i:
                    continue
                if _is_dated(mention):
                    return mention
                undated = undated or mention
        level = [child for parent in level for child in parent.children if _stays(child)]
    return undated


def _is_anothers(time: Word) -> bool:
    """Does a time date the noun it stands before alone: Monday for "condemned Monday's attack"?"""
    return time.dep in _BEFORE and time.head.dep not in ("nsubj", "nsubjpass")


def _stays(child: Word) -> bool:
    if child.dep in _PREPOSITIONAL:
        return True
    if child.dep == "conj":
        return child.pos not in ("VERB", "AUX") or own_subject(child) is None
    if child.dep == "acl" and child.tag == "VBN" and child.lemma in _OUT:
        return child.head.dep == "pobj" and child.head.head.lower == "in"
    if child.dep in ("xcomp", "advcl") and child.tag in ("VB", "VBG"):
        return any(aux.lower == "to" for aux in child.children) or child.dep == "xcomp"
    return child.dep in _PHRASAL and child.pos not in ("VERB", "AUX")


def _time_of(draft: Draft, child: Word) -> Mention | None:
    """The time that a child is, or that stands behind it as a preposition."""
    if child.dep in _PREPOSITIONAL:
        inner = child.child("pobj", "pcomp")
        return _time_at(draft, inner) if inner is not None else None
    return _time_at(draft, child) if child.dep in _DIRECT else None


def _time_at(draft: Draft, word: Word) -> Mention | None:
    mention = draft.mentions.at(word, MentionType.TIME)
    if mention is None or mention.time is None or mention.time.timex is Timex.SET:
        return None
    return None if mention.time.value == "PAST_REF" and word.dep == "amod" else mention


def _counted_from(draft: Draft, word: Word) -> Mention | None:
    """The length of time since the word: "the five years since the protests", "... since protests began"."""
    since = _since(word)
    if since is None or since.i == 0:
        return None
    mention = draft.mentions.at(draft.parse.words[since.i - 1], MentionType.TIME)
    return mention if mention is not None and mention.time and mention.time.timex is Timex.DURATION else None


def _day_when(draft: Draft, verb: Word) -> Mention | None:
    """The day of which a clause tells what happened on it: "on 15 December, when the king accused his cousin"."""
    if verb.dep != "relcl" or not any(child.lower == "when" for child in verb.children_in("advmod")):
        return None
    return _time_at(draft, verb.head)


def _since(word: Word) -> Word | None:
    """The "since" before a noun, or at the head of the clause of a verb or its subject."""
    if word.dep == "pobj" and word.head.lower == "since":
        return word.head
    verb = word.head if word.dep in ("nsubj", "nsubjpass") else word
    return next((child for child in verb.children if child.dep == "mark" and child.lower == "since"), None)


def _years_back(draft: Draft, mention: Mention) -> str | None:
    """The period so many units before publication; None for a vague length or without a publication date."""
    published, time = draft.document.published, mention.time
    length = re.fullmatch(r"P(\d+)([YMWD])", time.value) if time is not None else None
    base = publication_moment(published.at if published else None)
    if length is None or base is None:
        return None
    moved = base.shifted(length[2], -int(length[1]))
    if moved is None or moved.first is None or moved.last is None:
        return None
    return moved.value if moved.size != "W" else f"{day_of(moved.first).value}/{day_of(moved.last).value}"


def _bounded(draft: Draft, mention: Mention, date: str | None) -> str | None:
    """A range behind "between" and "from", one open at an end behind "since" and "until"."""
    before = draft.parse.word_at(max(mention.start - 2, 0))
    if date is None or before is None or before.end > mention.start:
        return date
    first, last = date.split("/")[0], date.split("/")[-1]
    opened = before.lower in ("between", "from")
    if (end := _range_end(draft, mention, _RANGE_JOINTS if opened else _DASHES)) is not None:
        return f"{first}/{end.split('/')[-1]}"
    clock = mention.time is not None and mention.time.timex is Timex.TIME
    if before.lower in _FROM:
        return date if clock and before.lower == "after" else f"{first}/.."  # "entered the camp just after midnight"
    return f"../{last}" if before.lower in _UP_TO else date


def _range_end(draft: Draft, mention: Mention, joints: frozenset[str]) -> str | None:
    """The date behind "and", "to" or a dash that closes a range."""
    last = draft.parse.word_at(mention.end - 1)
    following = draft.parse.words[last.i + 1 : last.i + 3] if last is not None else []
    if len(following) < 2 or following[0].lower not in joints:
        return None
    other = draft.mentions.at(following[1], MentionType.TIME)
    return edtf(other) if other is not None else None
