"""PETRARCH's dictionaries of verbs: blocks of synonymous verbs with CAMEO codes, and patterns on them.

    --- PARLEY [040] ---
    PARLEY {PARLEYED PARLEYING}
    +SIT_DOWN {+SAT_DOWN}
    - * (WITH +) [040]
    - * &WARES [061:061]

`*` stands for the verb, `+` for the target (before a verb: its first word is the one that is inflected), `&` for a set
of words that is defined elsewhere in the file; the same code twice is reciprocal. A pattern of dateline is the verb and
what hangs on it: an object, a preposition, the preposition's object. Others are skipped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from dateline.knowledge.cameo import Cameo
from dateline.knowledge.codebook import LINKS
from dateline.knowledge.importing.lines import Line
from dateline.knowledge.importing.overlay import Overlay, Row, slug

_CODE = re.compile(r"\[([^\]]*)\]")
_VERB = re.compile(r"^\+?(?P<verb>[A-Za-z'_ -]+?)\s*(?:\{[^}]*\})?\s*(?:\[(?P<code>[^\]]*)\])?\s*$")
_PATTERN = re.compile(r"^-\s*(?P<before>[^*]*?)\s*\*{1,2}\s*(?P<after>[^*\[]*?)\s*\[(?P<code>[^\]]*)\]\s*$")
_NULL = "---"
_ARTICLES = frozenset({"a", "an", "the"})
_MOST = 4
"""Elements of a pattern."""


class _Inexpressible(Exception):
    """A pattern asks for what a frame can't: the argument says what."""


@dataclass(slots=True)
class _Block:
    """Verbs that share patterns."""

    code: str
    verbs: list[str] = field(default_factory=list)
    closed: bool = False
    """A pattern has come: the next verb begins another block."""


def read_verbs(path: Path, lines: Sequence[Line], cameo: Cameo, overlay: Overlay) -> None:
    """Read a dictionary of verbs into frames, one for each code and choice of prepositions, and word classes."""
    source = slug(path.stem)
    sets = dict(_sets(lines, overlay))
    frames: dict[str, Row] = {}
    used: set[str] = set()
    for line, code, pattern in _patterns(lines, sets, overlay):
        frame = _frame(source, code, pattern, cameo, line, overlay)
        if frame is not None:
            words = " ".join(f"[{source}-{slug(word)}]" if word.startswith("&") else word for word in pattern)
            used.update(word for word in pattern if word.startswith("&"))
            verbs = frames.setdefault(frame["id"], frame)["verbs"]
            verbs.extend([words] if words not in verbs else [])
    overlay.frames.setdefault(source, []).extend(frames.values())
    overlay.classes.setdefault(source, []).extend(
        {"id": f"{source}-{slug(name)}", "words": sets[name]} for name in sorted(used)
    )


def _sets(lines: Sequence[Line], overlay: Overlay) -> Iterator[tuple[str, list[str]]]:
    """The sets of words by name; members of several words can't be in a class."""
    words: list[str] | None = None
    for line in lines:
        text = line.text.strip()
        if text.startswith("&"):
            words = []
            yield _set_name(text), words
        elif text.startswith("+") and words is not None:
            member = text[1:].strip().strip("_").replace("_", " ").lower()
            if " " in member:
                overlay.skip(line, "a class holds single words")
            else:
                words.append(member)
        else:
            words = None


def _set_name(text: str) -> str:
    return text.split()[0].rstrip("_")


def _patterns(
    lines: Sequence[Line], sets: dict[str, list[str]], overlay: Overlay
) -> Iterator[tuple[Line, str, tuple[str, ...]]]:
    """Line, CAMEO code and words of every pattern that can be expressed, verbs alone included."""
    block, in_set = _Block(""), False
    for line in lines:
        text = line.text.strip()
        if text.startswith("---"):
            codes = _CODE.findall(text)
            block, in_set = _Block(codes[0] if codes else ""), False
            if len(codes) > 1:
                overlay.skip(line, "a block has one code: the first is kept")
        elif text.startswith("-"):
            block.closed, in_set = True, False
            yield from _of_block(block, line, sets, overlay)
        elif text.startswith("&") or (in_set and text.startswith("+")):
            in_set = True
        else:
            block, in_set = _Block("") if block.closed else block, False
            yield from _of_verb(block, line, overlay)


def _of_verb(block: _Block, line: Line, overlay: Overlay) -> Iterator[tuple[Line, str, tuple[str, ...]]]:
    found = _VERB.match(line.text.strip())
    words = re.split(r"[_ ]+", found["verb"].lower().strip("_ ")) if found else []
    if not found or len(words) > _MOST - 1 or not words[0]:
        overlay.skip(line, "not in the form VERB {FORMS} [CODE], or not the first word inflected")
        return
    block.verbs.append(" ".join(words))
    code = found["code"] or block.code
    if code.strip() not in ("", _NULL):
        yield line, code.strip(), tuple(words)


def _of_block(
    block: _Block, line: Line, sets: dict[str, list[str]], overlay: Overlay
) -> Iterator[tuple[Line, str, tuple[str, ...]]]:
    found = _PATTERN.match(line.text.strip())
    try:
        if found is None:
            raise _Inexpressible("not in the form - * WORDS [CODE]")
        if found["before"]:
            raise _Inexpressible("words before the verb")
        elements = tuple(_elements(found["after"], sets))
        _check(elements)
    except _Inexpressible as error:
        overlay.skip(line, str(error))
        return
    for verb in block.verbs:
        yield line, found["code"].strip(), (*verb.split(), *elements)


def _elements(text: str, sets: dict[str, list[str]]) -> Iterator[str]:
    for phrase in re.findall(r"\{[^}]*\}|\S+", text.replace("(", " ").replace(")", " ")):
        words = [word for word in re.split(r"[\s_]+", phrase.strip("{}").lower()) if word and word not in _ARTICLES]
        if len(words) > 1:
            raise _Inexpressible("a phrase of several words")
        yield from (_element(word, sets) for word in words)


def _element(word: str, sets: dict[str, list[str]]) -> str:
    if word == "+":
        return "[party]"
    if word.startswith("&"):
        name = _set_name(word.upper())
        if not sets.get(name):
            raise _Inexpressible(f"there is no set of single words {name}")
        return "/".join(sets[name]) if LINKS.issuperset(sets[name]) else name
    if not word.replace("-", "").replace("'", "").isalnum():
        raise _Inexpressible(f"'{word}' has no counterpart")
    return word


def _check(elements: Sequence[str]) -> None:
    """Raise for what is more than an object and prepositions with theirs."""
    if not elements:
        raise _Inexpressible("nothing behind the verb")
    if len(elements) > _MOST:
        raise _Inexpressible(f"more than {_MOST} words behind the verb")
    for one, other in pairwise(elements):
        if not _is_link(one) and not _is_link(other):
            raise _Inexpressible("two words behind the verb without a preposition between them")


def _is_link(element: str) -> bool:
    return LINKS.issuperset(element.split("/"))


def _frame(source: str, code: str, pattern: Sequence[str], cameo: Cameo, line: Line, overlay: Overlay) -> Row | None:
    """The frame that a pattern belongs to, still without patterns; None where its code has no counterpart."""
    if code == _NULL:
        return {"id": f"{source}.none", "verbs": []}
    code, _, back = code.partition(":")
    event = cameo.event(code) if code.isalnum() and back in ("", code) else None
    if event is None or event.type is None:
        overlay.skip(line, f"no event type for the code {':'.join(filter(None, (code, back)))}")
        return None
    links = list(dict.fromkeys(word for element in pattern[1:] if _is_link(element) for word in element.split("/")))
    frame: Row = {
        "id": ".".join([source, "-".join([code, *(["mutual"] if back else []), *links])]),
        "type": event.type.value,
        "cameo": code,
        "verbs": [],
        "recipient": [*links, "object"],
    }
    return (
        frame
        | ({"mode": event.mode} if event.mode else {})
        | ({"reciprocal": True} if event.reciprocal or back else {})
    )
