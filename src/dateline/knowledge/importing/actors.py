"""PETRARCH's dictionaries of actors: a name, its synonyms behind +, its codes with the dates for which they hold.

    ORLA_TENN_ [XYZELI]
    +TENN_
        [XYZGOV 20010305-20090101]

Who has a given name, or offices that come and go, is a person (`leaders.csv`), anybody else an organisation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.knowledge import Knowledge
from dateline.knowledge.agents import AgentKind
from dateline.knowledge.cameo import ActorCode
from dateline.knowledge.importing.lines import Line
from dateline.knowledge.importing.names import spelled
from dateline.knowledge.importing.overlay import Overlay, Row, slug

_DATES = r"(?P<open>[<>])\s*(?P<day>\d{6,8})|(?P<since>\d{6,8})\s*-\s*(?P<until>\d{6,8})"
_CODE = re.compile(rf"\[\s*(?P<code>[A-Za-z]+)\s*(?:{_DATES})?\s*\]")
_CENTURY = 30
"""Years of two digits up to this one are of this century."""
_KINDS = {
    "MIL": "military", "REB": "armed", "UAF": "armed", "PRM": "armed", "PTY": "party", "OPP": "party",
    "GOV": "government", "LEG": "legislature", "JRN": "media", "BUS": "business", "IGO": "igo", "NGO": "ngo",
    "MNC": "business",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    """A code, and the days (EDTF) for which it holds; None: open."""

    code: ActorCode
    since: str | None = None
    until: str | None = None

    @property
    def dated(self) -> bool:
        """Does it hold for a time only?"""
        return bool(self.since or self.until)


@dataclass(slots=True)
class Record:
    """A name with its synonyms and roles."""

    line: Line
    name: str
    synonyms: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


def read_actors(path: Path, lines: Sequence[Line], knowledge: Knowledge, overlay: Overlay) -> None:
    """Read a dictionary of actors into leaders and organisations."""
    known = {name.lower(): body for body in knowledge.actors.organisations for name in (body.name, *body.aliases)}
    for record in _records(lines, knowledge, overlay):
        if not any(role.code.sectors or role.code.country in ("IGO", "NGO", "MNC") for role in record.roles):
            overlay.skip(record.line, "a country's code or none: names of countries and places go to countries.csv")
        elif _is_person(record, knowledge):
            overlay.leaders.extend(_person(record, slug(path.stem), overlay))
        else:
            row = _organisation(record, slug(path.stem), overlay)
            same = known.get(record.name.lower())
            if same is not None and overlay.fresh(same.id) == same.id:
                row |= {"id": same.id, "aliases": "|".join(dict.fromkeys([*same.aliases, *record.synonyms]))}
            overlay.organisations.append(row)


def _records(lines: Sequence[Line], knowledge: Knowledge, overlay: Overlay) -> Iterator[Record]:
    record: Record | None = None
    for line in lines:
        name, codes = re.split(r"[\[{]", line.text)[0].strip(), line.text.count("[")
        roles = [_role(found, line, knowledge, overlay) for found in _CODE.finditer(line.text)]
        if len(roles) < codes:
            overlay.skip(line, "a code that can't be read")
        if "{" in line.text:
            overlay.skip(line, "forms in braces are not read")
        if name.strip("+_ ") and name.startswith("+") and record is not None and not roles:
            record.synonyms.append(spelled(name[1:]))
        elif name.startswith("+"):
            overlay.skip(line, "a synonym with a code of its own, or of nothing")
        elif name:
            if record is not None:
                yield record
            record = Record(line, spelled(name), roles=roles)
        elif record is not None:
            record.roles.extend(roles)
    if record is not None:
        yield record


def _role(found: re.Match[str], line: Line, knowledge: Knowledge, overlay: Overlay) -> Role:
    code = knowledge.cameo.actor(found["code"].upper())
    if code.unknown:
        overlay.skip(line, f"no counterpart for {', '.join(code.unknown)}; the rest of the code is kept")
    since, until = found["since"], found["until"]
    if found["open"]:
        since, until = (found["day"], None) if found["open"] == ">" else (None, found["day"])
    return Role(code, _day(since), _day(until))


def _day(digits: str | None) -> str | None:
    """YYYYMMDD or YYMMDD as an EDTF day; a month or year where day or month are 00."""
    if digits is None:
        return None
    if len(digits) < 8:
        digits = digits.zfill(6)[-6:]
        digits = f"{'20' if int(digits[:2]) <= _CENTURY else '19'}{digits}"
    parts = [digits[:4], digits[4:6], digits[6:8]]
    while parts[-1] == "00":
        parts.pop()
    return "-".join(parts)


def _is_person(record: Record, knowledge: Knowledge) -> bool:
    words = record.name.split()
    if len(words) < 2 or any(_names_a_body(word, knowledge) for word in words):
        return False
    return any(role.dated for role in record.roles) or knowledge.given_names.gender(words[0]) is not None


def _names_a_body(word: str, knowledge: Knowledge) -> bool:
    agents = knowledge.agents
    noun = agents.noun(word.lower())
    return agents.ends_name(word.lower()) or (noun is not None and noun.kind is not AgentKind.PERSON)


def _person(record: Record, stem: str, overlay: Overlay) -> Iterator[Row]:
    """A row a role, with the dates for which it holds."""
    if sum(not role.dated for role in record.roles) > 1:
        overlay.skip(record.line, "several codes without dates: the first is kept")
    aliases = [name for name in record.synonyms if " " in name]
    short = [name for name in record.synonyms if " " not in name]
    for number, role in enumerate(_roles(record), 1):
        yield {
            "id": overlay.fresh(f"{stem}-{slug(record.name)}-{number}"),
            "name": record.name,
            "aliases": "|".join(aliases),
            "short": "|".join(short),
            "country": role.code.country or "",
            "sectors": "|".join(role.code.sectors),
            "role": "",
            "since": role.since or "",
            "until": role.until or "",
        }


def _roles(record: Record) -> Iterator[Role]:
    """The dated roles; the one without dates holds before, between and after them."""
    dated = sorted((role for role in record.roles if role.dated), key=lambda role: role.since or "")
    yield from dated
    default = next((role for role in record.roles if not role.dated), None)
    if default is None:
        return
    free_since: str | None = None
    for role in dated:
        if role.since and role.since > (free_since or ""):
            yield Role(default.code, free_since, role.since)
        if role.until is None:
            return
        free_since = max(free_since or "", role.until)
    yield Role(default.code, free_since)


def _organisation(record: Record, stem: str, overlay: Overlay) -> Row:
    """An organisation has one role: the one without dates, else the last."""
    role = next((role for role in record.roles if not role.dated), record.roles[-1])
    if role.dated or len(record.roles) > 1:
        kept = " ".join(filter(None, (role.code.country, *role.code.sectors)))
        overlay.skip(record.line, f"an organisation has one code here, without dates: {kept} is kept")
    kinds = (_KINDS[code] for code in (role.code.country or "", *role.code.sectors) if code in _KINDS)
    return {
        "id": overlay.fresh(f"{stem}-{slug(record.name)}"),
        "name": record.name,
        "aliases": "|".join(record.synonyms),
        "country": role.code.country or "",
        "sectors": "|".join(role.code.sectors),
        "kind": next(kinds, "organisation"),
    }
