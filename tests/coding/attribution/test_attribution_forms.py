"""Every form that makes a statement can be told in plain words."""

import re
from pathlib import Path

import pytest
from passages import passages

import dateline
import dateline.coding.attribution
from dateline.knowledge.attribution_forms import AttributionForms
from dateline.knowledge.files import DataFiles

FORMS = AttributionForms(DataFiles(()))


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        ("call-for/+for", '"for"'),
        ("accuse/object +of", '"of"'),
        ("headline/behind", "headline"),
        ("say/headline/behind", "headline"),
        ("say/quotation/after", "behind the quotation"),
        ("transcript", "transcript"),
        ("claim-noun/colon", "colon"),
    ],
)
def test_a_rule_is_told_in_words(rule: str, word: str) -> None:
    assert word in (FORMS.meaning(rule) or "")


def test_other_rules_are_not() -> None:
    assert FORMS.meaning("assault/strike") is None


def test_all_rules_of_the_passages_are_told(coder: dateline.Coder) -> None:
    for passage in passages():
        for statement in coder.code(dateline.read(passage.text.encode())).statements:
            assert FORMS.meaning(statement.rule), statement.rule


def test_all_forms_that_the_code_names_are_told() -> None:
    folder = Path(dateline.coding.attribution.__file__).parent
    code = "".join(path.read_text() for path in folder.glob("*.py"))
    named = re.findall(r'"((?:headline|quotation|dash|colon)/[a-z]+|transcript|pull-quote)"', code)
    assert len(set(named)) >= 9
    for form in named:
        assert FORMS.meaning(form), form
