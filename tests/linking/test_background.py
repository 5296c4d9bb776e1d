"""What a report only recalls pulls no incidents together: court cases, anniversaries, what was counted over months."""

from pathlib import Path

import pytest

import dateline
from dateline import Ledger
from dateline.linking import find_incidents
from dateline.records import Document
from handmade import document

NEWS = "DAMASCUS, 21 August 2013 - Government forces shelled Zamalka on Wednesday, killing 40 people, residents said."
AGAIN = "At least 40 people died on Wednesday when government forces shelled Zamalka, rescuers said."


def report(text: str, name: str, day: str) -> Document:
    return document(text, name, day, publisher=name)


def told_together(coder: dateline.Coder, path: Path, *documents: Document) -> list[set[str]]:
    """The reports of each incident that two or more tell of."""
    with Ledger(path) as ledger:
        ledger.add(coder.code(document) for document in documents)
        return [set(found.documents) for found in find_incidents(ledger) if len(found.documents) > 1]


def test_two_reports_of_an_attack_are_one_incident(coder: dateline.Coder, tmp_path: Path) -> None:
    found = told_together(coder, tmp_path / "a", report(NEWS, "A", "2013-08-21"), report(AGAIN, "B", "2013-08-21"))
    assert {"A", "B"} in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Two years after government forces shelled Zamalka and killed 40 people, residents gathered on Friday to"
            " mourn them.",
            "2015-08-21",
        ),
        (
            "A court in Koblenz on Monday opened the trial of an officer who is accused of ordering the shelling of"
            " Zamalka, in which 40 people died in August 2013.",
            "2013-12-02",
        ),
        ("More than 900 people have been killed in the shelling of Zamalka since March, residents said.", "2013-08-30"),
    ],
    ids=["anniversary", "court", "total since March"],
)
def test_what_is_recalled_is_not_the_news(coder: dateline.Coder, tmp_path: Path, text: str, day: str) -> None:
    found = told_together(coder, tmp_path / "a", report(NEWS, "A", "2013-08-21"), report(text, "B", day))
    assert {"A", "B"} not in found
