"""PETRARCH's dictionaries of agents: nouns that name actors, with their plural in braces and a code.

    WATER_WARDEN {WATER_WARDENS} [~COP]
    !PERSON! = MAN, MEN, WOMAN, WOMEN

Without braces the plural is regular; empty braces say that there is none. `~` only says on which side of a country's
code the agent's goes, which makes no difference here.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.knowledge import Knowledge
from dateline.knowledge.importing.lines import Line
from dateline.knowledge.importing.overlay import Overlay, Row, slug

_ENTRY = re.compile(r"^(?P<noun>[^{\[]+?)\s*(?:\{(?P<plural>[^}]*)\})?\s*\[\s*~?(?P<code>[A-Za-z]+)~?\s*[\]}]\s*$")
_MARKER = re.compile(r"!\w+!")
_MOST = 2
"""Words of a noun: itself and the one before it."""


def read_agents(path: Path, lines: Sequence[Line], knowledge: Knowledge, overlay: Overlay) -> None:
    """Read a dictionary of agents into an entry for each kind of noun and code."""
    source, sets = slug(path.stem), dict[str, list[str]]()
    nouns: dict[str, Row] = {}
    for line in lines:
        marker, defines, members = line.text.partition("=")
        found = _ENTRY.match(line.text.strip())
        if defines and _MARKER.fullmatch(marker.strip()):
            sets[marker.strip()] = [member.strip() for member in members.split(",") if "!" not in member]
        elif found is None:
            overlay.skip(line, "not in the form NOUN {PLURAL} [~CODE]")
        else:
            for noun in _expanded(found["noun"], sets):
                _add(noun, found, line, knowledge, overlay, nouns)
    overlay.agents.setdefault(source, []).extend(_entries(source, nouns))


def _add(
    noun: str, found: re.Match[str], line: Line, knowledge: Knowledge, overlay: Overlay, nouns: dict[str, Row]
) -> None:
    """Add a noun and its irregular plural with what its code says."""
    code, words = knowledge.cameo.actor(found["code"].upper()), noun.replace("_", " ").lower().split()
    if code.unknown:
        overlay.skip(line, f"no counterpart for {', '.join(code.unknown)}")
    if not code.sectors and not code.country:
        overlay.skip(line, "the code gives neither sector nor country")
    elif len(words) > _MOST:
        overlay.skip(line, "nouns are known by one word and the word before it")
    elif " ".join(words) in nouns:
        overlay.skip(line, "the noun is there already: its first code is kept")
    else:
        agent: Row = {"kind": _kind(words, found["plural"], knowledge), "sectors": list(code.sectors)}
        agent |= {"country": code.country} if code.country else {}
        nouns.update(dict.fromkeys((" ".join(words), *_plurals(found["plural"])), agent))


def _entries(source: str, nouns: dict[str, Row]) -> Iterator[Row]:
    """An entry for all nouns that say the same."""
    alike: dict[str, Row] = {}
    for noun, agent in nouns.items():
        key = slug("-".join([source, *agent["sectors"], agent.get("country", ""), agent["kind"]]))
        alike.setdefault(key, {"id": key, **agent, "words": []})["words"].append(noun)
    yield from alike.values()


def _expanded(noun: str, sets: dict[str, list[str]]) -> Iterator[str]:
    """The noun with every member of the set that it names: CONGRESS!PERSON!."""
    marker = _MARKER.search(noun)
    members = sets.get(marker[0]) if marker else None
    if marker is None or members is None:
        yield noun
        return
    for member in members:
        yield from _expanded(noun.replace(marker[0], member, 1), sets)


def _plurals(plural: str | None) -> Iterator[str]:
    if plural and plural.strip():
        yield " ".join(plural.replace("_", " ").lower().split())


def _kind(words: list[str], plural: str | None, knowledge: Knowledge) -> str:
    """What the noun names: what its last word does if that is known, else people where it has no plural."""
    known = knowledge.agents.noun(words[-1])
    if known is not None:
        return known.kind.value
    if knowledge.agents.ends_name(words[-1]):
        return "body"
    return "group" if plural is not None and not plural.strip() else "person"
