"""Names of one thing: a surname with the full name, an acronym with the name that it stands for."""

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from dateline.knowledge.phrases import split
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.draft import Draft

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "al"})


def join_names(draft: Draft) -> None:
    """Give the mentions of one person or organisation one entity, name and codes."""
    _join_people(draft)
    _join_acronyms(draft)
    _join_short_names(draft)
    _share_codes(draft)


def _join_people(draft: Draft) -> None:
    """A part of a full name, a surname or a given name, is the person of that full name: the one named last before."""
    people = [(m, split(m.name or "")) for m in draft.mentions if m.type is MentionType.PERSON and m.name]
    bearers: dict[str, list[tuple[Mention, list[str]]]] = defaultdict(list)
    for mention, parts in people:
        if len(parts) > 1:
            bearers[parts[0]].append((mention, parts))
            bearers[parts[-1]].append((mention, parts))
    for mention, parts in people:
        full = [m for m, whole in bearers.get(parts[-1], ()) if len(whole) > len(parts) and _is_part(parts, whole)]
        if full and all(mention.entity != m.entity for m in full):
            at = bisect_left(full, mention.start, key=_start)
            _take(draft, mention, full[max(at - 1, 0)])


def _start(mention: Mention) -> int:
    return mention.start


def _is_part(parts: list[str], whole: list[str]) -> bool:
    """Is it the end of the full name, with or without an article, or its given name?"""
    return whole[-len(parts) :] == parts or (len(parts) == 1 and whole[0] == parts[0])


def _join_acronyms(draft: Draft) -> None:
    """An acronym is the organisation behind whose name it stands in brackets, or whose initials it is."""
    bodies = [m for m in draft.mentions if m.type is MentionType.ORGANISATION and m.name]
    meant: dict[str, Mention] = {}
    for body, after in pairwise(bodies):
        if draft.text[body.end : after.start].strip() == "(" and _is_acronym(_said(draft, after)):
            meant[_said(draft, after)] = body
    for body in bodies:
        for initials in _initials(body.name or ""):
            meant.setdefault(initials.upper(), body)
    for body in bodies:
        said = _said(draft, body)
        source = meant.get(said) if _is_acronym(said) else None
        if (
            source is not None
            and source.entity != body.entity
            and (not body.sectors or said in _bracketed(draft, source))
        ):
            _take(draft, body, source)


def _join_short_names(draft: Draft) -> None:
    """A body called by the head of its name ("the Observatory") is the one of that name that was named before."""
    long: dict[str, Mention] = {}
    for mention in draft.mentions:
        if mention.type is not MentionType.ORGANISATION or not mention.name:
            continue
        said = split(_said(draft, mention))
        if len(said) > 1:
            long.update((word, mention) for word in said if draft.knowledge.agents.ends_name(word))
        elif said and mention.entity == entities.organisation(said[0]) and (source := long.get(said[0])) is not None:
            _take(draft, mention, source)


def _said(draft: Draft, mention: Mention) -> str:
    """The words of a mention as an acronym is written: no article, no full stops."""
    return draft.text[mention.start : mention.end].replace(".", "").removeprefix("the ").removeprefix("The ")


def _is_acronym(said: str) -> bool:
    return said.isupper() and 1 < len(said) <= 6


def _bracketed(draft: Draft, mention: Mention) -> str:
    """What stands in brackets behind a mention."""
    behind = draft.text[mention.end : mention.end + 12].lstrip()
    return behind[1:].split(")")[0].replace(".", "") if behind.startswith("(") else ""


def _initials(name: str) -> set[str]:
    words = split(name)
    if len(words) < 2:
        return set()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}


def _share_codes(draft: Draft) -> None:
    """What one mention of a person says, a title or an office, holds for all."""
    best: dict[str, Mention] = {}
    for mention in draft.mentions:
        if mention.type is MentionType.PERSON and mention.entity and mention.name:
            known = best.get(mention.entity)
            if known is None or (mention.sectors and (not known.sectors or (known.private and not mention.private))):
                best[mention.entity] = mention
    for mention in draft.mentions:
        source = best.get(mention.entity or "")
        if source is not None and mention.sectors != source.sectors:
            _take(draft, mention, source)


def _take(draft: Draft, mention: Mention, source: Mention) -> None:
    draft.mentions.update(
        mention.id,
        name=source.name,
        entity=source.entity,
        country=source.country,
        sectors=source.sectors,
        private=source.private,
    )
