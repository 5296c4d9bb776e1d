"""Private persons go without their names, and nothing else changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from reports import DAILY, GROUP, PERSON, daily
from tests.strategies import codings

from dateline import Ledger
from dateline.records import Coding
from dateline.reporting.exports import Format, export
from dateline.reporting.exports.private import MARK, MASK, PrivateNames, without_private
from handmade import CODER, document, mention

NAMES = ("Mariam", "Haddad", "mariam", "haddad")


@pytest.mark.parametrize("format", sorted(Format))
def test_no_export_names_a_private_person(format: Format, ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / "made"
    export(ledger, format, made)
    for file in made.iterdir() if made.is_dir() else [made]:
        text = file.read_bytes().decode(errors="replace")
        assert not [name for name in NAMES if name in text], file.name


@pytest.mark.parametrize("format", sorted(set(Format) - {Format.PARQUET, Format.GDELT_EVENTS, Format.GDELT_MENTIONS}))
def test_with_private_names_them_and_says_so(format: Format, ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / "made"
    page = export(ledger, format, made, keep_private=True)
    files = list(made.iterdir()) if made.is_dir() else [made]
    assert any("Haddad" in file.read_text(encoding="utf-8") for file in files)
    assert "not for publication" in page.read_text(encoding="utf-8")


def test_every_span_stands_where_it_stood() -> None:
    hidden = without_private(daily())
    assert len(hidden.document.text) == len(DAILY)
    kept = [n for n, (one, other) in enumerate(zip(DAILY, hidden.document.text, strict=True)) if one != other]
    assert "".join(DAILY[n] for n in kept) == "MariamHaddadHaddad"
    named = {mention.id: mention.span.of(hidden.document.text) for mention in hidden.mentions}
    assert named["m1"] == "Russian jets"
    assert named["m3"] == f"{MASK * 6} {MASK * 6}"


def test_the_name_is_gone_from_name_key_title_and_address() -> None:
    coding = daily()
    told = replace(coding.document, url="https://daily.example/mariam-haddad-speaks", name="mariam_haddad.txt")
    hidden = without_private(replace(coding, document=told))
    assert hidden.document.url is None
    assert hidden.document.name == hidden.document.id
    assert "Haddad" not in (hidden.document.title or "")
    (person,) = [m for m in hidden.mentions if m.id == "m3"]
    assert (person.name, person.entity, person.private) == (MARK, "private:1", True)


def test_bug_a_name_known_in_capitals_was_left_in_the_text() -> None:
    text = "Mariam Haddad fled. MARIAM HADDAD spoke of Haddad's house."
    fields = {"name": "MARIAM HADDAD", "private": True}
    named = (
        mention("m1", text, "Mariam Haddad", PERSON, **fields),
        mention("m2", text, "MARIAM HADDAD", PERSON, **fields),
    )
    hidden = without_private(Coding(document(text), named, (), (), (), (), CODER))
    assert not [name for name in ("mariam", "haddad") if name in hidden.document.text.lower()]


def test_a_public_person_who_shares_a_name_stays() -> None:
    text = "Omar Nasser, a baker, fled before President Omar Bashar came."
    baker = mention("m1", text, "Omar Nasser", PERSON, name="Omar Nasser", entity="per:omar-nasser", private=True)
    president = mention("m2", text, "Omar Bashar", PERSON, name="Omar Bashar", entity="per:omar-bashar")
    hidden = without_private(Coding(document(text), (baker, president), (), (), (), (), CODER))
    assert hidden.document.text == f"{MASK * 4} {MASK * 6}, a baker, fled before President Omar Bashar came."
    assert hidden.mentions[1] == president


def test_a_crowd_is_private_but_has_no_name() -> None:
    text = "Twelve civilians fled."
    crowd = mention("m1", text, "Twelve civilians", GROUP, name="12 civilians", private=True)
    coding = Coding(document(text), (crowd,), (), (), (), (), CODER)
    assert not PrivateNames(coding)
    assert without_private(coding) is coding


@given(codings())
def test_records_and_lengths_stay(coding: Coding) -> None:
    hidden = without_private(coding)
    assert len(hidden.document.text) == len(coding.document.text)
    assert [(m.id, m.span, m.place, m.time) for m in hidden.mentions] == [
        (m.id, m.span, m.place, m.time) for m in coding.mentions
    ]
    assert (hidden.statements, hidden.events, hidden.figures, hidden.positions) == (
        coding.statements,
        coding.events,
        coding.figures,
        coding.positions,
    )
