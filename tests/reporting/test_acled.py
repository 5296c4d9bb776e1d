"""ACLED's view: every rule reads its example; what ACLED does not code has no type."""

from pathlib import Path

import pytest

import dateline
from dateline.errors import KnowledgeError
from dateline.knowledge.acled import CATEGORIES, SUB_EVENTS, Acled, AcledRule
from dateline.knowledge.files import DataFiles
from dateline.reporting.acled import AcledCode, acled_view

ACLED = Acled(DataFiles())
WITHOUT_A_FRAME = {"Headquarters or base established"}


def view(coder: dateline.Coder, text: str) -> list[AcledCode | None]:
    coding = coder.code(dateline.read(text + "\n"))
    return [acled_view(event, coding, ACLED) for event in coding.events]


@pytest.mark.parametrize("rule", ACLED.rules, ids=lambda rule: rule.id)
def test_a_rule_reads_its_example(coder: dateline.Coder, rule: AcledRule) -> None:
    assert rule.id in [code.rule for code in view(coder, rule.example) if code]


def test_every_sub_event_type_has_a_rule() -> None:
    known = {name for names in SUB_EVENTS.values() for name in names}
    assert known - {rule.sub_event_type for rule in ACLED.rules} == WITHOUT_A_FRAME


def test_every_kind_of_actor_has_a_rule() -> None:
    assert {rule.category for rule in ACLED.actors} == set(CATEGORIES)


@pytest.mark.parametrize(
    "text",
    [
        "The army will attack the rebels in Goma.",
        "The army did not attack the rebels in Goma.",
        "The government condemned the rebels.",
        "The government called for talks with the rebels.",
        "The two presidents met in Juba.",
        "Workers went on strike in Lima.",
    ],
)
def test_what_acled_does_not_code_has_no_type(coder: dateline.Coder, text: str) -> None:
    assert set(view(coder, text)) <= {None}


@pytest.mark.parametrize(
    ("text", "inter1", "inter2"),
    [
        ("Russian jets bombed rebels in Idlib in Syria.", "External/Other Forces", "Rebel Groups"),
        ("Syrian troops fought with rebels in Idlib.", "State Forces", "Rebel Groups"),
        ("Peacekeepers fought with rebels in Goma.", "External/Other Forces", "Rebel Groups"),
        ("Gunmen assassinated the minister in Tripoli.", "Political Militias", "Civilians"),
        ("Boko Haram killed four villagers in Borno.", "Rebel Groups", "Civilians"),
        ("Tribal fighters killed four soldiers in Jonglei.", "Identity Militias", "State Forces"),
        ("A mob killed a soldier in Lagos.", "Rioters", "State Forces"),
        ("Students demonstrated in Santiago.", "Protesters", None),
    ],
)
def test_the_kinds_of_actor(coder: dateline.Coder, text: str, inter1: str, inter2: str | None) -> None:
    assert (inter1, inter2) in [(code.inter1, code.inter2) for code in view(coder, text) if code]


@pytest.mark.parametrize(
    ("file", "entry", "message"),
    [
        ("acled.toml", 'event_type = "Wars"\nsub_event_type = "Attack"\nexample = "x"', "'Wars' is not known"),
        ("acled.toml", 'event_type = "Riots"\nsub_event_type = "Attack"\nexample = "x"', "'Attack' is not known"),
        ("acled.toml", 'event_type = "Riots"\nsub_event_type = "Mob violence"', "'example' has to be"),
        ("acled_actors.toml", 'category = "Pirates"', "'Pirates' is not known"),
        ("acled_actors.toml", 'category = "Rioters"\nsectors = ["ARM"]', "unknown sector"),
    ],
)
def test_what_is_wrong_in_a_rule_is_told_by_file_and_line(tmp_path: Path, file: str, entry: str, message: str) -> None:
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook" / file).write_text(f'\n[[entry]]\nid = "x"\n{entry}\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message) as caught:
        Acled(DataFiles([tmp_path]))
    assert f"{file}:2" in str(caught.value)
