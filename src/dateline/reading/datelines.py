"""Datelines: where a report was filed, when and by which agency, at the head of a paragraph.

    BEIRUT (Reuters) -                       ALEPPO, Syria —
    SAN SALVADOR, 3 JAN 90 (ACAN-EFE) --     MOSCOW, December 8. /TASS/.
    Damascus, SANA –                         (CNN) --

Capitals and a dash, an agency's name or a date have to be there: a capitalised name and a dash alone may be a person.
"""

import re

from dateline.knowledge.agencies import Agencies

_WORD = r"[^\W\d_][\w.'’-]*"
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z.'’-]*"
_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s+\d{2,4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,\s+\d{4})?)"
)
_DASH = r"(?:--+|[-–—―_])"
_TAGS = r"(?:\s*\[[^\[\]]{1,120}\])*\s*"


class DatelineFinder:
    """Finds the dateline at the head of a paragraph."""

    def __init__(self, agencies: Agencies) -> None:
        """`agencies`: names that can stand in a dateline."""
        place = rf"{_WORD}(?:\s+{_WORD}){{0,4}}(?:\s*\([^()]{{2,30}}\))?(?:,\s*{_WORD}(?:\s+{_WORD}){{0,3}}){{0,2}}"
        capitals = rf"{_CAPITALS}(?:\s+{_CAPITALS}){{0,4}}(?:,\s*{_WORD}(?:\s+{_WORD}){{0,3}}){{0,2}}"
        name = agencies.pattern
        credit = rf"(?:\([^()]{{0,30}}(?<!\w){name}(?!\w)[^()]{{0,30}}\)|/{name}/|\[{name}\])"
        date = rf"(?i:{_DATE})"
        self._forms = [
            re.compile(form)
            for form in (
                rf"(?:{place},?\s*(?:,?\s*{date}[.,]?\s*)?)?{credit}\.?\s*(?:{_DASH}|:)?",
                rf"(?:{place},\s*)?{name}\s*(?:\s[-–—―]|_|--)\s",
                rf"{place},?\s+{date}[.,]?\s*(?:\([^()]{{2,60}}\)\s*)?(?:{_DASH}\s|:\s)",
                rf"{capitals}(?:,?\s*{date})?\s*(?:\s{_DASH}\s|[—–]\s?|--\s?|:\s)",
            )
        ]
        self._tags = re.compile(_TAGS)

    def end(self, words: str) -> int:
        """How many characters at the head of the words are the dateline and what sets it off; 0 if there is none."""
        head = words[:240]
        for form in self._forms[: 3 if _all_capitals(head) else 4]:
            if found := form.match(head):
                tags = self._tags.match(words, found.end())
                return tags.end() if tags else found.end()
        return 0


def _all_capitals(words: str) -> bool:
    """Is there no lower case at all, so that capitals mean nothing?"""
    return words.upper() == words
