"""The country that a report is about, where it is clearly one."""

from collections import Counter
from collections.abc import Sequence

from dateline.knowledge.known_names import Known, KnownKind
from dateline.records import MentionType, Precision
from dateline.resolving.draft import Draft
from dateline.resolving.sighted import Sighted

_SHARE, _OPEN_SHARE = 0.3, 0.4
"""The share of all countries named that the report's own has to reach; where another is named nearly as often."""
_LEAD = 1.25
"""How many times as often as the next country one is named that clearly leads."""
_PART, _TOWNS, _MORE_TOWNS = 0.2, 2, 1.5
"""Of the country where things happen, though another is named as often: its share, its towns, and how many times the
other's towns these have to be."""
_WIDE = frozenset({None, Precision.COUNTRY})
_SEATS = frozenset({"New York", "Geneva", "Vienna", "Brussels", "The Hague", "Hague"})
"""Where bodies of several states sit, and speak of what happens elsewhere."""


def home_country(draft: Draft) -> str | None:
    """The country that most places, nationalities and leaders of a report belong to; None where none stands out.

    A power that acts abroad is not where things happen: of the two named most, the one with far more towns is.
    """
    ranked, ground = _named(draft)
    total = sum(count for _, count in ranked)
    if (there := _scene(ranked, ground)) is not None and dict(ranked)[there] >= _PART * total:
        return there
    if not ranked or ranked[0][1] < (_SHARE if _leads(ranked) else _OPEN_SHARE) * total:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def theatre(draft: Draft) -> str | None:
    """The country whose rebels a report speaks of where its own is a power that fights abroad; None where not clear."""
    powers = draft.knowledge.actor_words.powers
    if draft.home is None or draft.home.lower() not in powers:
        return draft.home
    ranked, _ = _named(draft)
    others = [(country, count) for country, count in ranked if country.lower() not in powers]
    if not others or others[0][1] < _PART * sum(count for _, count in ranked):
        return None
    return others[0][0] if len(others) == 1 or others[0][1] > others[1][1] else None


def _named(draft: Draft) -> tuple[list[tuple[str, int]], Counter[str]]:
    """The countries that a report names, the most named first, with how often, and how many of their towns it names."""
    counts: Counter[str] = Counter()
    ground: Counter[str] = Counter()
    bodies = any(_is_body(one.of(KnownKind.ORGANISATION)) for one in draft.sighted.all)
    for mention in draft.mentions:
        if mention.place is not None and mention.place.country and not (bodies and mention.name in _SEATS):
            if draft.text[mention.start - 5 : mention.start].endswith(("anti-", "pro-")):
                continue
            counts[mention.place.country] += 1
            lies = mention.type is MentionType.LOCATION  # no capital that acts
            ground[mention.place.country] += lies and mention.place.precision not in _WIDE
    for sighted in draft.sighted.all:
        known = sighted.of(KnownKind.PEOPLE, KnownKind.LEADER) or _country_alone(draft, sighted)
        before = draft.parse.words[sighted.first - 1].lower if sighted.first else ""
        if known is not None and known.country is not None and len(known.country) == 3 and before != "ethnic":
            counts[known.country] += 1
    for code in ("IGO", "NGO", "MNC"):
        counts.pop(code, None)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])), ground


def _is_body(known: Known | None) -> bool:
    """Is it a body of several states: the UN, NATO?"""
    return known is not None and known.country == "IGO"


def _scene(ranked: Sequence[tuple[str, int]], ground: Counter[str]) -> str | None:
    """The one of the two countries named most where things happen: with far more towns than the other."""
    if len(ranked) == 1 or not ranked:
        return None
    there, other = sorted((country for country, _ in ranked[:2]), key=lambda country: -ground[country])
    return there if ground[there] >= max(_TOWNS, _MORE_TOWNS * ground[other]) else None


def _leads(ranked: Sequence[tuple[str, int]]) -> bool:
    return len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]


def _country_alone(draft: Draft, sighted: Sighted) -> Known | None:
    """The country that a name stands for where it is no place in the text: "the Mozambique government"."""
    known = sighted.of(KnownKind.COUNTRY)
    whole = draft.mentions.at(draft.parse.words[sighted.last])
    inside = whole is not None and whole.type is MentionType.ORGANISATION and whole.place is None
    return known if inside else None
