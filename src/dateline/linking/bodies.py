"""Bodies: which organisation somebody speaks for, as the report itself says.

A short form ("the Observatory") is the organisation that the report names in full, a person the one that the words for
him or her name ("Observatory director Rami Abdel Rahman"), and whoever belongs to a monitor ("a monitoring group") the
one that the report names next.
"""

from collections.abc import Iterable, Mapping, Sequence

from dateline.records import Coding, Mention, MentionType, Span

MONITOR = "NGO"
"""The code of non-governmental organisations, in the place of a country's."""


def bodies(coding: Coding) -> dict[str, Mention]:
    """Entities of a report that stand for an organisation which it names more fully, or at all."""
    named = [mention for mention in coding.mentions if is_body(mention)]
    organisations = {mention.entity or "": mention for mention in named}
    short = _short_forms(organisations)
    monitors = [body for key, body in organisations.items() if key not in short and body.country == MONITOR]
    found = dict(short)
    for speaker, source in _speakers(coding):
        inside = named_in(source, named)
        if speaker.entity in organisations:
            continue
        if inside is not None and inside.country == speaker.country:
            found[speaker.entity or ""] = short.get(inside.entity or "", inside)
        elif speaker.country == MONITOR and monitors:
            found.setdefault(speaker.entity or "", _next_named(speaker, monitors))
    return found


def is_body(mention: Mention) -> bool:
    """Does a mention name an organisation?"""
    return mention.type is MentionType.ORGANISATION and (mention.entity or "").startswith("org:")


def named_in(source: Span | None, named: Iterable[Mention]) -> Mention | None:
    """The first organisation in the words for a source: "a new toll from the Observatory"."""
    return next((mention for mention in named if source is not None and source.holds(mention.span)), None)


def _next_named(speaker: Mention, monitors: Sequence[Mention]) -> Mention:
    """The monitor that is named next: reports open with "a monitoring group" and name it below."""
    after = [monitor for monitor in monitors if monitor.start > speaker.start]
    return min(after, key=lambda monitor: monitor.start, default=monitors[0])


def _speakers(coding: Coding) -> list[tuple[Mention, Span | None]]:
    mentions = {mention.id: mention for mention in coding.mentions}
    found = ((mentions.get(statement.speaker or ""), statement.source) for statement in coding.statements)
    return [(speaker, source) for speaker, source in found if speaker is not None and speaker.entity]


def _short_forms(organisations: Mapping[str, Mention]) -> dict[str, Mention]:
    """Organisations whose name is a part of just one other's."""
    found = {}
    for key, short in organisations.items():
        fuller = [other for other in organisations.values() if _is_part(short.name, other.name)]
        if len(fuller) == 1:
            found[key] = fuller[0]
    return found


def _is_part(short: str | None, full: str | None) -> bool:
    return bool(short and full and short != full and f" {short} " in f" {full} ")
