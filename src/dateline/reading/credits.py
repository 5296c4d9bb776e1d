"""Credits: the lines by which pictures and reports name who made them."""

import re

from dateline.knowledge.agencies import Agencies

_LAST_BRACKET = re.compile(r"\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_PICTURE = re.compile(
    r"\b(?:photo|photos|photograph|picture|image|file|courtesy|handout|screengrab|screenshot)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?][\"'”’]*$")
_LONGEST_CAPTION = 70
"""In words: a longer line with an agency's name at its end is a paragraph."""


class CreditFinder:
    """Tells captions and credit lines by the agencies and makers that they name."""

    def __init__(self, agencies: Agencies) -> None:
        """`agencies`: whose names count."""
        self._agencies = agencies
        name = agencies.pattern
        maker = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3}"
        self._slash = re.compile(
            rf"(?:\b{name}(?:\s(?:PHOTO|Photo|Images))?\s?/\s?{maker}(?:\s?/\s?{maker})*|(?:{maker}\s?/\s?)+{name}(?:\s?/\s?{maker})*"
            rf"|\b{name}\s(?:PHOTO|Photo)|[©|]\s?(?:{maker}\s?[/,-]\s?)?{name}|\b(?i:photo|image|picture|photograph)(?i:\sby|\scredit)?\s?:\s?\S.{{1,60}})\.?$"
        )

    def is_caption(self, words: str) -> bool:
        """Is it the line under a picture: words, then who made the picture?"""
        if len(words.split()) > _LONGEST_CAPTION:
            return False
        if found := self._slash.search(words):
            return found.start() > 0
        found = _LAST_BRACKET.search(words)
        if not found or not found.start():
            return False
        credit, before = found["credit"], words[: found.start()]
        if _PICTURE.search(credit) and (self._agencies.names_any(credit) or len(credit.split()) <= 8):
            return True
        return not _STOP.search(before) and self._names_only(credit)

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
        """Where the agencies in brackets after the last sentence begin ("... on Monday. (AFP)"); 0: there are none."""
        found = _LAST_BRACKET.search(words)
        if found and self._names_only(found["credit"]) and _STOP.search(words[: found.start()]):
            return len(words) - len(words[found.start() :].lstrip())
        return 0

    def _names_only(self, words: str) -> bool:
        """Only names with an initial capital or short outlets' names beside at least one agency."""
        if not self._agencies.names_any(words):
            return False
        rest = re.findall(r"[^\s/,;+&]+", words)
        return all(
            part in ("and", "with", "via", "in", "by", "agencies", "news", "dpa", "staff") or part[:1].isupper()
            for part in rest
        )
