"""The mentions of a document while it is coded: added, looked up by word or span, and replaced as more is known."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.parsing.tree import Parse, Word
from dateline.records import Mention, MentionType

_Place = tuple[int, int, str]
"""Where a mention stands in the order of the text: start, end, id."""

_NEAR = 16
"""Mentions of a sector that are looked at on either end."""


class Mentions:
    """All mentions of one document. A word is the head of at most one mention of each type."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._by_id: dict[str, Mention] = {}
        self._at_word: dict[int, list[str]] = {}
        self._of_entity: dict[str, set[str]] = {}
        self._of_sector: dict[str, list[_Place]] = {}
        self._sequence: list[_Place] = []
        self._made = 0

    def add(self, start: int, end: int, head: Word, type: MentionType, **fields: Any) -> Mention:
        """Keep a new mention of the stretch `start` to `end` with this head word; `fields` are `Mention`'s."""
        self._made += 1
        mention = Mention(f"m{self._made}", start, end, head.span, type, **fields)
        self._by_id[mention.id] = mention
        insort(self._sequence, _order(mention))
        self._enter(mention)
        for word in self._parse.words_in(start, end):
            self._at_word.setdefault(word.i, []).append(mention.id)
        return mention

    def update(self, id: str, **fields: Any) -> Mention:
        """Replace fields of a mention other than its span; gives the new one."""
        self._leave(self._by_id[id])
        self._by_id[id] = mention = replace(self._by_id[id], **fields)
        self._enter(mention)
        return mention

    def remove(self, id: str) -> None:
        """Forget a mention."""
        mention = self._by_id.pop(id)
        self._leave(mention)
        del self._sequence[bisect_left(self._sequence, _order(mention))]
        for word in self._parse.words_in(mention.start, mention.end):
            self._at_word[word.i].remove(id)

    def get(self, id: str) -> Mention:
        """The mention of this id."""
        return self._by_id[id]

    def at(self, word: Word, *types: MentionType) -> Mention | None:
        """The longest mention that covers a word, of one of these types (any, if none is named)."""
        ids = self._at_word.get(word.i)
        if not ids:
            return None
        found = [m for m in map(self._by_id.__getitem__, ids) if not types or m.type in types]
        return max(found, key=lambda m: (m.end - m.start, m.id), default=None)

    def headed(self, word: Word, *types: MentionType) -> Mention | None:
        """The longest mention whose head is this word, of one of these types (any, if none is named)."""
        ids = self._at_word.get(word.i)
        if not ids:
            return None
        found = [
            m
            for m in map(self._by_id.__getitem__, ids)
            if m.head.start == word.start and (not types or m.type in types)
        ]
        return max(found, key=lambda m: (m.end - m.start, m.id), default=None)

    def within(self, start: int, end: int, *types: MentionType) -> list[Mention]:
        """The mentions that lie inside the stretch, in the order of the text."""
        places = self._sequence[self._first_from(start) : self._first_from(end)]
        inside = (self._by_id[id_] for _, last, id_ in places if last <= end)
        return [mention for mention in inside if not types or mention.type in types]

    def before(self, offset: int, *types: MentionType) -> Iterator[Mention]:
        """The mentions that begin before `offset`, the last one first."""
        for at in range(self._first_from(offset) - 1, -1, -1):
            mention = self._by_id[self._sequence[at][2]]
            if not types or mention.type in types:
                yield mention

    def of_entity(self, entity: str) -> list[Mention]:
        """All mentions of one thing, in the order of the text."""
        return sorted(map(self._by_id.__getitem__, self._of_entity.get(entity, ())), key=_order)

    def of_sector(self, sector: str, before: int, *types: MentionType) -> Mention | None:
        """The last mention with this sector and a country that begins before the offset, else the first one."""
        places = self._of_sector.get(sector, [])
        at = bisect_left(places, (before,))
        for place in (*reversed(places[max(at - _NEAR, 0) : at]), *places[:_NEAR]):
            if (mention := self._by_id[place[2]]).type in types:
                return mention
        return None

    def _first_from(self, offset: int) -> int:
        """The index in the sequence of the first mention that begins at `offset` or behind it."""
        return bisect_left(self._sequence, (offset,))

    def _enter(self, mention: Mention) -> None:
        if mention.entity is not None:
            self._of_entity.setdefault(mention.entity, set()).add(mention.id)
        for sector in mention.sectors if mention.country is not None else ():
            insort(self._of_sector.setdefault(sector, []), _order(mention))

    def _leave(self, mention: Mention) -> None:
        if mention.entity is not None:
            self._of_entity[mention.entity].remove(mention.id)
        for sector in mention.sectors if mention.country is not None else ():
            places = self._of_sector[sector]
            del places[bisect_left(places, _order(mention))]

    def __iter__(self) -> Iterator[Mention]:
        """All mentions in the order of the text."""
        return iter([self._by_id[id_] for _, _, id_ in self._sequence])

    def __len__(self) -> int:
        return len(self._by_id)


def _order(mention: Mention) -> _Place:
    return mention.start, mention.end, mention.id
