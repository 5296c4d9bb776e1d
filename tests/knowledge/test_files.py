from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge.files import DataFiles, Entry


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "words.toml").write_text('[[entry]]\nid = "a"\nwords = ["x"]\n\n[[entry]]\nid = "b"\n')
    return tmp_path


def test_an_entry_knows_its_line(overlay: Path) -> None:
    first, second = DataFiles([overlay]).entries("words.toml")
    assert (first.line, second.line) == (1, 5)
    assert second.where == f"{overlay / 'words.toml'}:5"


def test_a_later_overlay_replaces_removes_and_adds(overlay: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    top = tmp_path_factory.mktemp("top")
    (top / "words.toml").write_text(
        '[[entry]]\nid = "a"\nremove = true\n[[entry]]\nid = "b"\nwords = ["y"]\n[[entry]]\nid = "c"\n'
    )
    found = DataFiles([overlay, top]).entries("words.toml")
    assert [(entry.id, entry.texts("words")) for entry in found] == [("b", ("y",)), ("c", ())]


def test_the_same_id_twice_in_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('[[entry]]\nid = "a"\n[[entry]]\nid = "a"\n')
    with pytest.raises(KnowledgeError, match=r"words\.toml:3: 'a' is there twice \(first in line 1\)"):
        DataFiles([tmp_path]).entries("words.toml")


def test_broken_toml_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("[[entry]]\nid = \n")
    with pytest.raises(KnowledgeError, match=r"words\.toml: not a readable TOML file"):
        DataFiles([tmp_path]).entries("words.toml")


def test_a_csv_row_knows_its_line_and_has_to_fit_the_header(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id,name\na,Alpha\nb\n")
    with pytest.raises(KnowledgeError, match=r"actors\.csv:3"):
        DataFiles([tmp_path]).rows("actors.csv")


@pytest.mark.parametrize(
    ("values", "ask"),
    [
        ({"id": 3}, lambda entry: entry.text("id")),
        ({"words": "x"}, lambda entry: entry.texts("words")),
        ({"on": "yes"}, lambda entry: entry.flag("on")),
        ({"wrods": []}, lambda entry: entry.only("id", "words")),
    ],
)
def test_wrong_values_point_to_the_entry(values: dict[str, object], ask: object) -> None:
    entry = Entry(values, Path("lexicon.toml"), 7)
    with pytest.raises(KnowledgeError, match=r"lexicon\.toml:7: "):
        ask(entry)  # type: ignore[operator]


def test_an_overlay_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="there is no such folder"):
        DataFiles([tmp_path / "nowhere"])


def test_the_digest_changes_with_an_overlay(overlay: Path) -> None:
    with_overlay = DataFiles([overlay]).digest()
    assert DataFiles().digest() == DataFiles().digest() != with_overlay
    (overlay / "words.toml").write_text('[[entry]]\nid = "a"\n')
    assert DataFiles([overlay]).digest() != with_overlay
