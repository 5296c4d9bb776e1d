from pathlib import Path

from running import Command

from dateline.knowledge.toponyms import GAZETTEER

ROW = "5\tAnadan\tAnadan\t\t36.3\t37.0\tP\tPPL\tSY\t\t09\t\t\t\t11000\t\t400\tAsia/Damascus\t2024-01-01\n"


def test_the_packaged_lexicons_are_sound(command: Command) -> None:
    result = command("knowledge", "check")
    assert result.exit_code == 0
    assert result.stdout == ""


def test_a_fault_is_named_by_file_and_line(command: Command, tmp_path: Path) -> None:
    (tmp_path / "place_words.toml").write_text('[[entry]]\nid = "x"\nuse = "none"\nwords = []\n', encoding="utf-8")
    result = command("knowledge", "check", tmp_path)
    assert result.exit_code == 1
    assert "place_words.toml:1" in result.stdout


def test_a_gazetteer_is_built_from_a_dump(command: Command, tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(ROW, encoding="utf-8")
    result = command("knowledge", "build", tmp_path / "mine", "--geonames", tmp_path / "SY.txt")
    assert result.exit_code == 0
    assert (tmp_path / "mine" / GAZETTEER).exists()


def test_a_dump_that_is_not_there_is_an_error(command: Command, tmp_path: Path) -> None:
    result = command("knowledge", "build", tmp_path, "--geonames", tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
