"""Credits: the lines by which pictures and reports name who made them."""

import re

from dateline.knowledge.agencies import Agencies

_LAST_BRACKET = re.compile(r"\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_PICTURE = re.compile(
    r"\b(?:photos?|photograph|picture|image|file|courtesy|handout|screen\s?grab|screenshot|supplied|social media)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][\"'”’]*$")
_MAKER = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3}"
_OUTLET = re.compile(rf"[^\W\d_a-z]{{2,6}}(?:\s?/\s?{_MAKER})?$|[^\W\d_a-z][\w.'’ -]{{2,40}}\s?/\s?{_MAKER}$")
"""An outlet's initials, or a name and a name with a slash between: "QM", "QM/Jane Doe", "Jane Doe/QM"."""
_NAMED = re.compile(r"[^\W\d_a-z]\w*[a-z]\w*(?: [^\W\d_a-z]\w+){0,2}$")
"""Up to three words with capitals, not initials alone: these may explain the words before them."""
_LABELS = ("Update", "Updated", "Video", "Watch", "Photos", "Pictures", "Opinion", "Analysis", "Live", "Exclusive")
"""What stands in brackets behind a headline."""
_JOINING = ("and", "with", "via", "in", "by", "agencies", "news", "dpa", "staff")
_LONGEST_CAPTION, _SHORTEST_CAPTION = 70, 6
"""In words: a longer line with an agency's name at its end is a paragraph; a shorter one may explain its initials."""

_MOST_CHARACTERS = 1_000
"""No caption is longer, and a line without a blank must not be searched for one."""


class CreditFinder:
    """Tells captions and credit lines by the agencies and makers that they name."""

    def __init__(self, agencies: Agencies) -> None:
        """`agencies`: whose names count."""
        self._agencies = agencies
        name = agencies.pattern
        self._slash = re.compile(
            rf"(?:\b{name}(?:\s(?:PHOTO|Photo|Images))?\s?/\s?{_MAKER}(?:\s?/\s?{_MAKER})*"
            rf"|(?:{_MAKER}\s?/\s?)+{name}(?:\s?/\s?{_MAKER})*|\b{name}\s(?:PHOTO|Photo)"
            rf"|[©|]\s?(?:{_MAKER}\s?[/,-]\s?)?{name}"
            rf"|\b(?i:photo|image|picture|photograph)(?i:\sby|\scredit)?\s?:\s?\S.{{1,60}})\.?$"
        )
        self._dash = re.compile(rf"\s[-–—]\s?(?P<credit>{name})$")

    def is_caption(self, words: str) -> bool:
        """Is it the line under a picture: words, then who made the picture?"""
        if len(words) > _MOST_CHARACTERS or len(words.split()) > _LONGEST_CAPTION:
            return False
        if found := self._slash.search(words):
            return found.start() > 0
        found = _LAST_BRACKET.search(words) or self._dash.search(words)
        if not found or not found.start():
            return False
        credit, before = found["credit"], words[: found.start()]
        if _PICTURE.search(credit) and (self._agencies.names_any(credit) or len(credit.split()) <= 8):
            return True
        if _STOP.search(before) or words.endswith("."):
            return False
        return self._names_only(credit) or _is_outlet(credit, before)

    def may_be_caption(self, words: str) -> bool:
        """Does it end in what may be an agency that the lexicon does not know: "... on Monday (Halyard)"?"""
        found = _LAST_BRACKET.search(words)
        if not found or words.endswith(".") or not _SHORTEST_CAPTION <= len(words.split()) <= _LONGEST_CAPTION:
            return False
        credit, before = found["credit"], words[: found.start()]
        named = _NAMED.match(credit) and credit not in _LABELS and credit not in before
        return bool(named) and not _STOP.search(before) and before.upper() != before

    def is_picture_credit(self, words: str) -> bool:
        """Does the line name only who made a picture?"""
        return self._slash.match(words.strip("()[] ")) is not None

    def is_of_picture(self, words: str) -> bool:
        """Does a credit line speak of a picture, not of the report?"""
        return self.is_picture_credit(words) or _PICTURE.search(words) is not None

    def is_agencies(self, words: str) -> bool:
        """Is the line nothing but agencies, in brackets or with "and", a slash or an outlet's short name between?"""
        return len(words.split()) <= 8 and self._names_only(words.strip("()[]-–— "))

    def trailing(self, words: str) -> int:
        """Where the agencies after the last sentence begin ("... on Monday. (AFP)"); 0: there are none."""
        found = _LAST_BRACKET.search(words) or self._dash.search(words)
        if found and self._names_only(found["credit"]) and _STOP.search(words[: found.start()]):
            return len(words) - len(words[found.start() :].lstrip())
        return 0

    def _names_only(self, words: str) -> bool:
        """Only names with an initial capital or short outlets' names beside at least one agency."""
        if not self._agencies.names_any(words):
            return False
        parts = re.findall(r"[^\s/,;+&]+", words)
        return all(part in _JOINING or part[:1].isupper() for part in parts)


def _is_outlet(credit: str, before: str) -> bool:
    """Is it an outlet that the lexicon does not know? Initials may also explain the words before them."""
    words = before.split()
    initials = "".join(word[0] for word in words).upper()
    explained = credit.isupper() and "/" not in credit and credit[-1] in initials[-3:]
    simple = len(words) >= _SHORTEST_CAPTION and before.upper() != before and not re.search(r"[\n\[(]", before)
    return simple and _OUTLET.match(credit) is not None and not explained
