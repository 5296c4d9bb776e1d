"""Datelines: where a report was filed, when and by which agency, at the head of a paragraph.

    BEIRUT (Reuters) -                       ALEPPO, Syria —
    SAN SALVADOR, 3 JAN 90 (ACAN-EFE) --     MOSCOW, December 8. /TASS/.
    Damascus, SANA –                         (CNN) --
    MOGADISHU, Somalia:

Capitals and a dash, an agency's name or a date have to be there: a capitalised name and a dash alone may be a person.
"""

import re

from dateline.knowledge.agencies import Agencies

_NO_PLACE = (
    r"(?!(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b)"
)
_NAME = r"[^\W\d_a-z][\w.'’/-]*"
_WORD = rf"(?:{_NAME}|al-\w+|of|the|de|el|la|and|near|in)"
_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’/-])*"
_COUNTRY = rf"(?:\s*\([^()]{{2,30}}\))?(?:,\s*{_WORD}(?:\s+{_WORD}){{0,3}}){{0,2}}"
_PLACE = rf"{_NO_PLACE}{_NAME}(?:\s+{_WORD}){{0,4}}{_COUNTRY}"
_LOOSE_PLACE = rf"{_NO_PLACE}{_NAME}(?:\s+\w[\w.'’/-]*){{0,4}}{_COUNTRY}"
_PLACE_IN_CAPITALS = rf"{_NO_PLACE}{_CAPITALS}(?:\s+{_CAPITALS}){{0,4}}{_COUNTRY}"
_PLACE_IN_CAPITALS_AND_STATE = rf"{_NO_PLACE}{_CAPITALS}(?:\s+{_CAPITALS}){{0,4}},\s*{_WORD}(?:\s+{_WORD}){{0,3}}"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?:\d{{1,2}}\s+{_MONTH}(?:\s+\d{{2,4}})?|{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}}|\s+\d{{2}})?|no\s+date))"
)
_DASH = r"(?:--+|[-–—―_\ufffd])"
_TAGS = re.compile(r"(?:\s*\[[^\[\]]{1,120}\])*\s*")
_READ = 240
"""How many characters at the head of a paragraph are looked at."""


class DatelineFinder:
    """Finds the dateline at the head of a paragraph."""

    def __init__(self, agencies: Agencies) -> None:
        """`agencies`: names that can stand in a dateline."""
        name = agencies.pattern
        credit = rf"(?:\([^()]{{0,30}}(?<!\w){name}(?!\w)[^()]{{0,30}}\)|/{name}/|\[{name}\])"
        self._forms = [
            re.compile(rf"(?:{_PLACE},?\s*(?:,?\s*{_DATE}[.,]?\s*)?)?{credit}\.?\s*(?:{_DASH}|:)?"),
            re.compile(rf"(?:{_PLACE},\s*)?{name}\s*(?:[-–—―]|_|--)\s"),
            re.compile(rf"{_LOOSE_PLACE},?\s+{_DATE}[.,]?\s*(?:\([^()]{{2,60}}\)\s*)?(?:{_DASH}\s|:\s)"),
        ]
        self._in_capitals = re.compile(
            rf"{_PLACE_IN_CAPITALS}(?:,?\s*{_DATE})?\s*(?:\s{_DASH}\s|[—–]\s?|--\s?)|{_PLACE_IN_CAPITALS_AND_STATE}:\s"
        )

    def end(self, words: str) -> int:
        """How many characters at the head of the words are the dateline and what sets it off; 0 if there is none."""
        head = words[:_READ]
        # Where all is in capitals they mean nothing.
        forms = self._forms if head.upper() == head else [*self._forms, self._in_capitals]
        found = next((match for match in (form.match(head) for form in forms) if match), None)
        tags = _TAGS.match(words, found.end()) if found else None
        return tags.end() if tags else 0
