import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from dateline.errors import EmptyInput, InputError, MissingInput, UnreadableInput
from dateline.reading import Failure, Input, read, read_all
from dateline.reading.files import unreadable

STORY = "Rebels left the town of Saltwick on Monday, the mayor said.\n"


def failures(*sources: Path | str) -> list[InputError]:
    return [item.error for item in read_all(sources) if isinstance(item, Failure)]


def origins(*sources: Path | str) -> list[str]:
    return [item.origin for item in read_all(sources)]


def rows(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_bug_a_line_without_a_blank_took_hours() -> None:
    assert len(read("x" * 200_000 + "\n").blocks) == 10


def test_a_row_carries_what_is_given(tmp_path: Path) -> None:
    row = {
        "id": "a-1",
        "text": STORY,
        "title": "Siege ends",
        "published": "2018-05-08T10:00:00+02:00",
        "publisher": "QM",
        "url": "https://example.org/1",
        "language": "en",
    }
    (item,) = read_all([rows(tmp_path / "a.jsonl", json.dumps(row))])
    assert isinstance(item, Input)
    document = item.document
    assert (document.name, document.title, document.publisher) == ("a-1", "Siege ends", "QM")
    assert (document.url, document.language, document.text) == ("https://example.org/1", "en", STORY)
    assert document.published is not None
    assert (document.published.at, document.published.found) == ("2018-05-08T08:00:00Z", "given")


def test_a_row_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", "", json.dumps({"text": STORY}))
    assert [item.document.name for item in read_all([path]) if isinstance(item, Input)] == [f"{path}:2"]


def test_bad_rows_are_reported_and_the_others_read(tmp_path: Path) -> None:
    good = json.dumps({"id": 7, "text": STORY})
    path = rows(tmp_path / "a.jsonl", good, "{broken", '{"id": "3"}', "[1]", '{"id": [], "text": "Left."}', good)
    assert [isinstance(item, Failure) for item in read_all([path])] == [False, True, True, True, True, False]
    errors = failures(path)
    assert [error.where for error in errors] == [f"{path}:{line}" for line in (2, 3, 4, 5)]
    assert [type(error) for error in errors] == [UnreadableInput, EmptyInput, UnreadableInput, UnreadableInput]
    assert "{" in str(errors[1])


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert read(b'{"id": "1", "text": "Rebels \\ud800 left."}').text == "Rebels \ufffd left."


def test_newlines_and_blanks_of_the_input_are_kept() -> None:
    assert read(b"\xef\xbb\xbfRebels left.\r\n\r\n Troops came.\r\n").text == "Rebels left.\r\n\r\n Troops came.\r\n"


def test_a_string_with_a_line_break_is_the_report() -> None:
    assert read(STORY).text == STORY


def test_any_other_string_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    assert read(str(path)).name == "a.txt"
    with pytest.raises(MissingInput, match="line break"):
        read("Rebels left the town.")


def test_the_same_text_has_the_same_id() -> None:
    assert read(STORY).id == read(STORY.encode()).id
    assert read(STORY).id.startswith("sha256:")


def test_gzip_of_anything(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": "b", "text": STORY}).encode()))
    assert [item.document.text for item in read_all([tmp_path]) if isinstance(item, Input)] == [STORY, STORY]


def test_a_gzip_that_is_cut_off(tmp_path: Path) -> None:
    whole = gzip.compress("".join(json.dumps({"id": str(n), "text": STORY * n}) + "\n" for n in range(1, 300)).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    items = list(read_all([tmp_path]))
    assert isinstance(items[0], Input)
    assert isinstance(items[-1], Failure)
    assert "cut off" in str(items[-1].error)


def test_folders_are_read_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/d.txt", "picture.png", "a/bare"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert [Path(origin).relative_to(tmp_path).as_posix() for origin in origins(tmp_path)] == [
        "b.txt",
        "a/bare",
        "a/c.txt",
    ]


def test_a_folder_with_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (error,) = failures(tmp_path)
    assert isinstance(error, EmptyInput)
    assert ".jsonl" in error.remedy


def test_a_run_goes_on_after_each_kind_of_failure(tmp_path: Path) -> None:
    (tmp_path / "a-empty.txt").touch()
    (tmp_path / "b-pdf.txt").write_bytes(b"%PDF-1.5")
    (tmp_path / "c-page.html").write_text("<html><body><a href='/'>Home</a></body></html>")
    (tmp_path / "d-story.txt").write_text(STORY)
    found = list(read_all([tmp_path / "missing", tmp_path]))
    assert [type(item) for item in found] == [Failure, Failure, Failure, Failure, Input]
    errors = [type(item.error) for item in found if isinstance(item, Failure)]
    assert errors == [MissingInput, EmptyInput, UnreadableInput, EmptyInput]


def test_permission_denied_is_said() -> None:
    error = unreadable(PermissionError(13, "Permission denied"), "a.txt")
    assert isinstance(error, UnreadableInput)
    assert "permission denied" in str(error)


def test_a_name_that_no_file_can_have_is_missing() -> None:
    (error,) = failures("a\0b")
    assert isinstance(error, MissingInput)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.write(writing, json.dumps({"id": "x", "text": STORY}).encode() + b"\n")
    os.close(writing)
    with os.fdopen(reading) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert [item.origin for item in read_all(["-"])] == ["-:1"]


def test_rows_in_another_encoding_are_one_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps({"id": "1", "text": STORY}) + "\n").encode("utf-16") * 3)
    (error,) = failures(path)
    assert "utf-16" in str(error)


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", json.dumps({"id": "1", "text": STORY}), "{broken")
    stream = read_all([path, tmp_path / "missing"])
    first = next(stream)
    assert isinstance(first, Input)
    assert first.document.name == "1"
    assert len(list(stream)) == 2


@pytest.mark.parametrize(
    "text", ['[\n {"id": "1", "text": "Troops left."},', '[{"text": "a\nb"}]', '{\n "articles": [\n']
)
def test_bug_json_that_is_no_jsonl_was_read_as_prose(tmp_path: Path, text: str) -> None:
    path = tmp_path / "articles.json"
    path.write_text(text)
    with pytest.raises(UnreadableInput, match="not one article a line"):
        read(path)


def test_brackets_at_the_head_of_a_report_are_no_json() -> None:
    assert read('[Updated] "They left": troops quit Salma\n\nThe army said so.\n').blocks
