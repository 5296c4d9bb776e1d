"""Sameness: by what two tellings in one report can be known to be about the same thing."""

from collections.abc import Sequence

from dateline.records import Event, Status
from dateline.resolving import Draft

REAL = frozenset({Status.HAPPENED, Status.ONGOING})
"""What is told as a fact, over or not, can be one happening."""


def keys(id_: str, draft: Draft) -> set[str]:
    """What a mention can be known again by: its entity, else its name or words; a group by its noun and country."""
    mention = draft.mentions.get(id_)
    found = {mention.entity or mention.name or _bare(mention.span.of(draft.text))}
    if mention.country is not None:
        found.add(f"{mention.head.of(draft.text).casefold()} of {mention.country}")
    return found


def without_doers(draft: Draft, actors: Sequence[str], recipients: Sequence[str]) -> tuple[str, ...]:
    """The recipients but for those named that do it: nobody for "the ELN launched one of its attacks"."""
    doing = {draft.mentions.get(id_).entity for id_ in actors if draft.mentions.get(id_).name} - {None}
    return tuple(id_ for id_ in recipients if draft.mentions.get(id_).entity not in doing)


def _bare(words: str) -> str:
    """The words of a description without the article: "the two pilots" are "two pilots"."""
    return " ".join(word for word in words.casefold().split() if word not in ("a", "an", "the"))


def lemmas(event: Event, draft: Draft) -> set[str]:
    """The trigger's words: frames without a mode are wide, and two attacks are not yet the same attack."""
    return {word.lemma for word in draft.parse.words_in(event.trigger.start, event.trigger.end)}


def are_apart(one: str | None, other: str | None) -> bool:
    """Do two dates in EDTF share no day? Where one is missing they may."""
    if not one or not other:
        return False
    return _last(one) < _first(other) or _last(other) < _first(one)


def _first(date: str) -> str:
    """The first day of a date, as far as it says; dates compare as text."""
    return date.split("/")[0].removeprefix("..")


def _last(date: str) -> str:
    """Not before the last day of a date: a month or year ends behind all of its days."""
    last = date.split("/")[-1]
    return last + "~" if last != ".." else "~"
