"""The part of the demo's output that README.md shows: `make readme` puts it there.

dateline demo | python tests/demo/readme.py
"""

import sys
from itertools import pairwise
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- demo: made by `make readme` -->", "<!-- end of demo -->"
PARTS = (
    "WHO HOLDS WHAT POSITION",
    "Syria",
    "WHAT HAPPENED",
    "Thursday 8 December 2016",
    "FIGURES BY SOURCE",
    "killed",
    "WHAT DOES NOT AGREE",
    "fighters, in “Evacuation of Aleppo suspended amid gunfire and blame”",
)
"""The parts shown, by their first lines and in their order; the report's head comes before them."""


def excerpt(output: str) -> str:
    """The parts as a block of Markdown, with "..." where something is left out."""
    parts = output.strip("\n").split("\n\n")
    kept, wanted = [parts[0]], list(PARTS)
    for before, part in pairwise(parts):
        if wanted and part.partition("\n")[0].strip() == wanted[0]:
            kept += [part] if before is kept[-1] else ["...", part]
            del wanted[0]
    lines = [line.rstrip() for line in "\n\n".join([*kept, "..."]).splitlines()]
    return "\n".join([BEGIN, "```text", *lines, "```", END])


def shown() -> str:
    """What README.md shows now."""
    text = README.read_text(encoding="utf-8")
    return text[text.index(BEGIN) : text.index(END) + len(END)]


if __name__ == "__main__":
    README.write_text(README.read_text(encoding="utf-8").replace(shown(), excerpt(sys.stdin.read())), encoding="utf-8")
