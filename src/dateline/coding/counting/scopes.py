"""Scopes: whether a figure counts one incident, a part of another figure, or is a running total.

A part is what a report includes in another number ("23 people, including six children"). A total runs "since" a time,
over a length of time ("in two months"), through a year or more, or is what a whole war, a campaign up to now, or many
attacks have come to.
"""

import re
from datetime import date

from dateline.coding.counting.counts import Count
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, subject, verb_above
from dateline.parsing.phrases import object_of, possessor
from dateline.records import Mention, MentionType, Scope, Timex
from dateline.resolving import Draft
from dateline.resolving.timing import governing_time

_NOT_OVER = frozenset({"for"})
"""Prepositions of a length of time that follows upon the deed: "jailed for two years"."""
_OVER = frozenset({"during", "over", "throughout", "between", "within"})
_DAY = re.compile(r"P1D|PT(?:\d|1\d|2[0-4])H|PT\d+M")
"""A length of time that is no longer than a day."""
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
"""A day of a week that is not known, as in a report without a date."""
_MANY = 20
"""Attacks that are told of by their number only."""
_PERIOD = re.compile(r"PT?\d+[YMWDH]")
_OFFICES = frozenset({"power", "office", "presidency", "leadership", "throne"})
_MONTH, _YEAR = 28, 365
"""The shortest month and year, in days."""


def scope_of(draft: Draft, count: Count) -> Scope:
    """The scope of a count."""
    if count.part:
        return Scope.PART
    about = count.fate.word if count.fate is not None else _doing(count.noun)
    if count.single:
        return Scope.INCIDENT
    total = _is_brought_to(draft, count.noun) or any(_is_total(draft, word) for word in _together(about))
    return Scope.TOTAL if total else Scope.INCIDENT


def _is_total(draft: Draft, about: Word) -> bool:
    return (
        _counts_a_time(draft, about)
        or _counts_a_war(draft, about)
        or _counts_an_epidemic(draft, about)
        or _counts_what_lasts(draft, about)
        or _counts_attacks(draft, about)
    )


def _together(word: Word) -> list[Word]:
    """The word and those counted in one breath with it: both of "left 1,000 dead and 1,500 wounded in seven days"."""
    above = word.head
    found = [word, *(child for child in above.children_in("conj") if _is_short_for(child, above))]
    return [*found, above] if word.dep == "conj" and (_is_short_for(word, above) or word.pos == "ADJ") else found


def _is_short_for(second: Word, first: Word) -> bool:
    """Is a participle behind a number short for the verb before: "left ten dead and six wounded"?"""
    number = second.child("nsubj", "nsubjpass")
    return first.pos == "VERB" and second.tag in ("VBN", "VBD") and number is not None and number.pos == "NUM"


def _counts_a_time(draft: Draft, word: Word) -> bool:
    mention = governing_time(draft, word)
    if mention is None or mention.time is None:
        return False
    if mention.time.timex is Timex.SET:
        return True
    if mention.time.timex is Timex.DURATION:
        value = mention.time.value
        if word.pos == "VERB" and _preposition(draft, mention) in _NOT_OVER:
            return False
        return _PERIOD.fullmatch(value) is not None and _DAY.fullmatch(value) is None
    days = _days(mention)
    if days < _MONTH:
        return False
    if _is_over(draft, mention) or _is_perfect(word) or _is_tally(draft, word):
        return True
    return days >= _YEAR and direct_object(word) is None


def _doing(noun: Word) -> Word:
    """The verb whose object those are of whom no fate is told: "commands 8,000 men"."""
    return noun.head if noun.dep == "dobj" and noun.head.pos == "VERB" else noun


def _is_tally(draft: Draft, word: Word) -> bool:
    """Are the cases of a time counted: "killings fell to 40 in June"?"""
    lexicon = draft.knowledge.figures
    return word.tag == "NNS" and word.lemma in lexicon.counts and word.head.lemma in lexicon.moves


def _counts_attacks(draft: Draft, word: Word) -> bool:
    """Is it what many attacks have done: "in such attacks", "in 386 clashes", "set off 260 bombs, killing 190"?"""
    counted = object_of(word, "of")
    clauses = (word, *word.children_in("acl"), *(counted.children_in("acl") if counted is not None else ()))
    attacks = [object_of(clause, "in", "by") for clause in clauses]
    if word.dep == "advcl" and word.tag == "VBG":
        attacks.append(direct_object(word.head))
    many = any(noun is not None and noun.tag == "NNS" and _are_many(draft, noun) for noun in attacks)
    return many and not _is_of_a_day(draft, word)


def _is_of_a_day(draft: Draft, word: Word) -> bool:
    """Is it told of one day: "12 attacks on Monday have left 61 dead"?"""
    mention = governing_time(draft, word)
    if mention is None or mention.time is None or mention.time.timex is not Timex.DATE:
        return False
    return _days(mention) == 1 or _WEEKDAY.fullmatch(mention.time.value) is not None


def _are_many(draft: Draft, attacks: Word) -> bool:
    if any(child.lower == "such" for child in attacks.children):
        return True
    book = draft.knowledge.codebook
    number = attacks.child("nummod")
    known = draft.mentions.at(number, MentionType.QUANTITY) if number is not None else None
    many = known is not None and known.quantity is not None and (known.quantity.low or 0) >= _MANY
    return many and (attacks.lemma in book.fired or attacks.lemma in book.words("violence") | book.words("mutual"))


def _counts_what_lasts(draft: Draft, word: Word) -> bool:
    """Is it what goes on for weeks has done up to now: "the offensive has left 1,000 dead", "during the campaign"?"""
    lasting = draft.knowledge.figures.lasting
    verb = word if word.pos == "VERB" else verb_above(word)
    if verb is None or not _is_perfect(verb) or _is_of_a_day(draft, verb):
        return False
    named = (subject(verb), object_of(verb, "during", "throughout"))
    return any(noun is not None and noun.lemma in lasting for noun in named)


def _is_brought_to(draft: Draft, noun: Word) -> bool:
    """Is it up to what a number has come: "this brings to 21 the number of journalists killed"?"""
    to = noun.head
    if noun.dep != "pobj" or to.lower != "to" or to.head.lemma != "bring":
        return False
    number = direct_object(to.head)
    return number is not None and number.lemma in ("number", "total", "toll", "tally")


def _preposition(draft: Draft, mention: Mention) -> str:
    """The preposition before a time."""
    head = draft.parse.word_at(mention.head.start)
    while head is not None and head.dep in ("nummod", "conj", "quantmod") and not head.is_root:
        head = head.head
    return head.head.lower if head is not None and head.dep == "pobj" else ""


def _days(mention: Mention) -> int:
    """How many days a date may be; 0 where an end is not known."""
    time = mention.time
    if (
        time is None
        or time.start is None
        or time.end is None
        or not (time.start[:1].isdigit() and time.end[:1].isdigit())
    ):
        return 0
    try:
        return (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days + 1
    except ValueError:
        return 0


def _is_over(draft: Draft, mention: Mention) -> bool:
    """Is it "during October" or "in October alone"?"""
    head, last = draft.parse.word_at(mention.head.start), draft.parse.word_at(mention.end - 1)
    if head is None or last is None:
        return False
    behind = draft.parse.words[last.i + 1 : last.i + 2]
    alone = bool(behind) and behind[0].lower == "alone"
    return alone or (head.dep == "pobj" and head.head.lower in _OVER)


def _is_perfect(verb: Word) -> bool:
    """Is it in the present perfect: "have been killed this year"?"""
    return any(aux.lower in ("have", "has") for aux in verb.children_in("aux"))


def _counts_a_war(draft: Draft, word: Word) -> bool:
    """Does it run "since" a time or "so far", or is it what a whole war has cost?

    A participle that shares another's auxiliary shares its time: "have been killed and 10 million displaced since".
    """
    shares = (verb for verb in word.children_in("conj") if _shares_auxiliary(verb))
    if any(_runs_on(draft, child) for verb in shares for child in verb.children):
        return True
    wars = draft.knowledge.figures.wars
    for step in (word, *word.ancestors()):
        if step.lemma in wars or _is_of_a_war(step, wars):
            return True
        if any(
            _runs_on(draft, child) or (_is_perfect(step) and _is_since_long(draft, child)) for child in step.children
        ):
            return True
        if step.pos == "VERB" and step.dep not in ("acl", "relcl") and not _shares_auxiliary(step):
            doer = subject(step)
            return doer is not None and (doer.lemma in wars or _is_of_a_war(doer, wars))
    return False


def _shares_auxiliary(verb: Word) -> bool:
    """Is it the second of two participles with one auxiliary: "were killed and many displaced"?"""
    if verb.dep != "conj" or not verb.head.children_in("auxpass"):
        return False
    return verb.tag in ("VBN", "VBD") and not verb.children_in("aux", "auxpass") and direct_object(verb) is None


def _counts_an_epidemic(draft: Draft, word: Word) -> bool:
    """Is it what a disease has done up to now: "cholera has killed 900"?"""
    doer = subject(word) if word.pos == "VERB" and _is_perfect(word) else None
    return doer is not None and doer.lemma.lower() in draft.knowledge.figures.diseases


def _is_of_a_war(word: Word, wars: frozenset[str]) -> bool:
    """Is it "the toll of the war", "the conflict's dead", "died in the war"?"""
    named = (possessor(word), object_of(word, "of", "in", "during", "from"))
    return any(noun is not None and noun.lemma in wars for noun in named)


def _is_since_long(draft: Draft, clause: Word) -> bool:
    """Is it "since the conflict began", "since the guerrillas took up arms in 1984"?

    What was lost since an assault began is the assault's own toll.
    """
    if clause.dep != "advcl" or not any(c.lower == "since" for c in clause.children_in("mark")):
        return False
    begun, time = subject(clause), governing_time(draft, clause)
    if begun is not None and begun.lemma in draft.knowledge.figures.wars:
        return True
    office = direct_object(clause) or object_of(clause, "to")
    if office is not None and office.lemma in _OFFICES:
        return True  # "since Borja rose to power"
    return time is not None and _days(time) >= _MONTH


def _runs_on(draft: Draft, child: Word) -> bool:
    if child.dep in ("prep", "mark") and child.lower == "since":
        return True
    return child.lower == "far" and child.i > 0 and draft.parse.words[child.i - 1].lower == "so"
