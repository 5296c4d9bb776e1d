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


def read_agents(path: Path, lines: Sequence[Line], knowledge: Knowledge, overlay: Overlay) -> None:
    """Read a dictionary of agents into an entry for each kind of noun and code."""
    sets: dict[str, list[str]] = {}
    entries: dict[str, Row] = {}
    for line in lines:
        marker, defines, members = line.text.partition("=")
        found = _ENTRY.match(line.text.strip())
        if defines and _MARKER.fullmatch(marker.strip()):
            sets[marker.strip()] = [member.strip() for member in members.split(",") if "!" not in member]
        elif found is None:
            overlay.skip(line, "not in the form NOUN {PLURAL} [~CODE]")
        else:
            _add(found, line, slug(path.stem), sets, knowledge, overlay, entries)
    overlay.agents.setdefault(slug(path.stem), []).extend(entries.values())


def _add(
    found: re.Match[str],
    line: Line,
    stem: str,
    sets: dict[str, list[str]],
    knowledge: Knowledge,
    overlay: Overlay,
    entries: dict[str, Row],
) -> None:
    code = knowledge.cameo.actor(found["code"].upper())
    if code.unknown:
        overlay.skip(line, f"no counterpart for {', '.join(code.unknown)}")
    if not code.sectors and not code.country:
        return
    for noun in _expanded(found["noun"], sets):
        words = noun.replace("_", " ").lower().split()
        if len(words) > 2:
            overlay.skip(line, "nouns are known by one word and the word before it")
            continue
        kind = _kind(words, found["plural"], knowledge)
        key = f"{stem}-{slug(found['code'])}-{kind}"
        entry = entries.setdefault(key, {"id": key, "kind": kind, "sectors": list(code.sectors), "words": []})
        if code.country:
            entry["country"] = code.country
        entry["words"].extend(
            form for form in (" ".join(words), *_plurals(found["plural"])) if form not in entry["words"]
        )


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
