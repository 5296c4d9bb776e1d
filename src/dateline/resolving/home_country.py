"""The country that a report is about, where it is clearly one."""

from collections import Counter

from dateline.knowledge.known_names import Known, KnownKind
from dateline.records import MentionType
from dateline.resolving.draft import Draft
from dateline.resolving.sighted import Sighted

_SHARE = 0.4
"""The share of all countries named that the report's own has to reach."""


def home_country(draft: Draft) -> str | None:
    """The country that most places, nationalities and leaders of a report belong to; None where none stands out."""
    counts: Counter[str] = Counter()
    for mention in draft.mentions:
        if mention.place is not None and mention.place.country:
            if draft.text[mention.start - 5 : mention.start].endswith(("anti-", "pro-")):
                continue
            counts[mention.place.country] += 1
    for sighted in draft.sighted.all:
        known = sighted.of(KnownKind.PEOPLE, KnownKind.LEADER) or _country_alone(draft, sighted)
        before = draft.parse.words[sighted.first - 1].lower if sighted.first else ""
        if known is not None and known.country is not None and len(known.country) == 3 and before != "ethnic":
            counts[known.country] += 1
    for code in ("IGO", "NGO", "MNC"):
        counts.pop(code, None)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < _SHARE * sum(counts.values()):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def _country_alone(draft: Draft, sighted: Sighted) -> Known | None:
    """The country that a name stands for where it is no place in the text: "the Mozambique government"."""
    known = sighted.of(KnownKind.COUNTRY)
    whole = draft.mentions.at(draft.parse.words[sighted.last])
    inside = whole is not None and whole.type is MentionType.ORGANISATION and whole.place is None
    return known if inside else None
