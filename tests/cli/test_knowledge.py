import json
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


def test_an_empty_dump_leaves_the_old_gazetteer(command: Command, tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(ROW, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    command("knowledge", "build", tmp_path, "--geonames", tmp_path / "SY.txt")
    before = (tmp_path / GAZETTEER).read_bytes()
    result = command("knowledge", "build", tmp_path, "--geonames", tmp_path / "empty.txt")
    assert result.exit_code == 1
    assert [path.name for path in (tmp_path / GAZETTEER).parent.iterdir()] == [Path(GAZETTEER).name]
    assert (tmp_path / GAZETTEER).read_bytes() == before


def test_names_without_a_dump_are_an_error(command: Command, tmp_path: Path) -> None:
    """They were passed over once, and the packaged gazetteer built."""
    result = command("knowledge", "build", tmp_path, "--alternate", tmp_path / "alternateNamesV2.txt")
    assert result.exit_code == 1
    assert "--geonames" in result.stderr


ACTORS = "LORVAN_RIVER_FRONT_ [TCDREB]\n+FRONT_OF_LORVAN_\nLORVANIA_ [TCD]\n"
VERBS = "--- BESMIRCH [110] ---\nBESMIRCH\n- * $ WITH [112]\n"


def test_dictionaries_are_added_and_used(command: Command, tmp_path: Path) -> None:
    (tmp_path / "actors.txt").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "verbs.txt").write_text(VERBS, encoding="utf-8")
    (tmp_path / "report.txt").write_text("The Lorvan River Front besmirched France on Monday.\n", encoding="utf-8")
    mine = tmp_path / "mine"
    added = command("knowledge", "add", mine, tmp_path / "actors.txt", tmp_path / "verbs.txt")
    assert added.exit_code == 0
    assert "actors.txt:3" in added.stdout
    assert "verbs.txt:3" in added.stdout
    assert "1 organisations" in added.stderr
    assert command("knowledge", "check", mine).exit_code == 0
    done = command("code", "--knowledge", mine, tmp_path / "report.txt", "--format", "jsonl")
    coding = json.loads(done.stdout)
    mentions = {mention["id"]: mention for mention in coding["mentions"]}
    event = next(event for event in coding["events"] if event["rule"] == "verbs.110")
    assert [(mentions[key]["country"], mentions[key]["sectors"]) for key in event["actors"]] == [("TCD", ["REB"])]
    command("add", "--knowledge", mine, tmp_path / "war.ledger", tmp_path / "report.txt")
    assert "verbs.110" in command("events", tmp_path / "war.ledger", "--format", "jsonl").stdout


def test_what_is_no_dictionary_is_not_added(command: Command, tmp_path: Path) -> None:
    (tmp_path / "prose.txt").write_text("Nothing of the kind.\n", encoding="utf-8")
    done = command("knowledge", "add", tmp_path / "mine", tmp_path / "prose.txt")
    assert done.exit_code == 1
    assert "prose.txt" in done.stderr
    assert not (tmp_path / "mine").exists()


def test_a_folder_of_lexicons_that_is_not_there_is_an_error(command: Command, tmp_path: Path, report: Path) -> None:
    done = command("code", "--knowledge", tmp_path / "none", report)
    assert done.exit_code == 1
    assert "no such folder" in done.stderr
