"""Private persons left out of a coding, for exports that are meant to be passed on.

A name is masked in the text letter by letter ("Mariam" becomes "██████"), so that every span still stands where it
stood; where a name is a field of its own it becomes `MARK`. Ids stay as they are.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from dateline.records import Coding, Document, Mention, MentionType
from dateline.reporting.sources import NO_NAMES, is_named_in_private

MARK = "[private person]"
"""What stands in place of a private person's name."""

MASK = "█"
"""What stands in the text in place of each letter of it."""

_PUBLIC = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.LOCATION, MentionType.NATIONALITY)


class PrivateNames:
    """The names of a report's private persons, and what is left of words without them."""

    def __init__(self, coding: Coding) -> None:
        """Find the private persons of a coding: those whom it names and who hold no public role."""
        self._text = coding.document.text
        self._public = [mention for mention in coding.mentions if _is_public_name(mention)]
        private = [mention for mention in coding.mentions if is_named_in_private(mention)]
        self.entities = {
            entity: f"private:{n}" for n, entity in enumerate(dict.fromkeys(m.entity for m in private if m.entity), 1)
        }
        self._names = _names(private, self._text)

    def __bool__(self) -> bool:
        return bool(self._names)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._names, key=lambda name: (-len(name), name))
        return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def masked_text(self) -> str:
        """The report's text, of the same length; a public person's or a place's name that holds the same word stays."""
        spared = {n for m in self._public if self._pattern.search(m.span.of(self._text)) for n in range(m.start, m.end)}
        return self._pattern.sub(lambda found: found[0] if found.start() in spared else _masked(found[0]), self._text)

    def masked(self, words: str | None) -> str | None:
        """Words of the same length."""
        return self._pattern.sub(lambda found: _masked(found[0]), words) if words and self else words

    def marked(self, words: str) -> str:
        """Words with `MARK` in place of names."""
        return self._pattern.sub(MARK, words) if self else words

    def are_in(self, address: str) -> bool:
        """Does a file's name or a web address hold one of the names, in any case?"""
        parts = set(re.split(r"[\W_\d]+", address.casefold()))
        return any(set(re.split(r"\W+", name.casefold())) <= parts for name in self._names)


def without_private(coding: Coding, names: PrivateNames | None = None) -> Coding:
    """The coding with the names of private persons left out; `names` where they were found already."""
    names = names or PrivateNames(coding)
    if not names:
        return coding
    return replace(
        coding,
        document=_document(coding.document, names),
        mentions=tuple(_mention(mention, names) for mention in coding.mentions),
    )


def _document(document: Document, names: PrivateNames) -> Document:
    """The document masked; an address that holds a name is left out, a file's name gives way to the document's id."""
    return replace(
        document,
        name=document.id if names.are_in(document.name) else document.name,
        text=names.masked_text(),
        title=names.masked(document.title),
        byline=names.masked(document.byline),
        url=None if document.url and names.are_in(document.url) else document.url,
    )


def _mention(mention: Mention, names: PrivateNames) -> Mention:
    return replace(mention, name=_name(mention, names), entity=_entity(mention.entity, names))


def _name(mention: Mention, names: PrivateNames) -> str | None:
    if mention.name is None or _is_public_name(mention):
        return mention.name
    return MARK if is_named_in_private(mention) else names.marked(mention.name)


def _entity(entity: str | None, names: PrivateNames) -> str | None:
    """The key without the name in it; that of several persons ("per:mariam+per:samir") part by part."""
    return entity and "+".join(names.entities.get(part, part) for part in entity.split("+"))


def _is_public_name(mention: Mention) -> bool:
    """Is this the proper name of somebody public, or of a place?"""
    name = mention.name or (mention.place.name if mention.place else "")
    return (
        not mention.private and mention.type in _PUBLIC and name[:1].isupper() and "'" not in name and "’" not in name
    )


def _names(private: Iterable[Mention], text: str) -> set[str]:
    """Every form of the names: in full, each part of them, in capitals and without."""
    found: set[str] = set()
    for mention in private:
        name = mention.name or ""
        words = mention.span.of(text)
        parts = [part for part in re.split(r"[\s,]+", name) if _is_part(part)]
        found.update((name, *parts), [words] if set(words.split()) & set(parts) and words[:1].isupper() else ())
    return found | {form for name in found for form in (name.upper(), name.title())}


def _is_part(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word.lower() not in NO_NAMES


def _masked(words: str) -> str:
    return re.sub(r"\w", MASK, words)
