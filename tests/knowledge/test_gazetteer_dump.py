from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge.gazetteer import Country, Gazetteer, Kind
from dateline.knowledge.gazetteer_build import build
from dateline.knowledge.gazetteer_dump import read_alternates, read_places

SYRIA = Country("SY", "SYR", "Syria", 101, ())


def row(id_: int, name: str, class_: str, code: str, *, admin1: str = "", admin2: str = "", people: int = 0) -> str:
    cells = [str(id_), name, name, f"{name} also,Иначе", "36.2", "37.1", class_, code, "SY", "", admin1, admin2]
    return "\t".join([*cells, "", "", str(people), "", "400", "Asia/Damascus", "2024-01-01"])


DUMP = [
    row(101, "Syria", "A", "PCLI", admin1="00"),
    row(102, "Halab", "A", "ADM1", admin1="09"),
    row(103, "Jabal Saman", "A", "ADM2", admin1="09", admin2="0901"),
    row(104, "Anadan", "P", "PPL", admin1="09", admin2="0901", people=11000),
    row(105, "Euphrates", "H", "STM", admin1="09"),
    row(106, "Jabal Aqra", "T", "MT", admin1="00"),
    row(107, "Nayrab Air Base", "S", "AIRB", admin1="09"),
    row(108, "M5", "R", "RD"),
    row(109, "Hanano", "P", "PPLX", admin1="09"),
]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "SY.txt"
    path.write_text("\n".join(DUMP) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def alternates(tmp_path: Path) -> Path:
    path = tmp_path / "alternateNamesV2.txt"
    rows = [
        "1\t104\ten\t'Andan\t\t\t\t",
        "2\t104\tru\tАнадан\t\t\t\t",
        "3\t104\ten\tOldname\t\t\t\t1",
        "4\t102\t\tAleppo",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_kinds_follow_the_feature_codes(dump: Path) -> None:
    kinds = {place.name: place.kind for place in read_places(dump, {}, lambda read: None)}
    assert kinds == {
        "Syria": Kind.COUNTRY,
        "Halab": Kind.REGION,
        "Jabal Saman": Kind.DISTRICT,
        "Anadan": Kind.TOWN,
        "Euphrates": Kind.WATER,
        "Jabal Aqra": Kind.MOUNTAIN,
        "Nayrab Air Base": Kind.SITE,
        "Hanano": Kind.QUARTER,
    }


def test_a_dump_becomes_a_gazetteer(dump: Path, alternates: Path, tmp_path: Path) -> None:
    more = read_alternates(alternates, lambda read: None)
    number = build(read_places(dump, more, lambda read: None), [SYRIA], tmp_path / "own.bin")
    gazetteer = Gazetteer(tmp_path / "own.bin")
    assert number == len(gazetteer) == 8
    anadan = gazetteer.find("Anadan")[0][0]
    assert (anadan.country, anadan.population) == ("SYR", 11000)
    assert anadan.within is not None
    assert anadan.within.name == "Jabal Saman"
    assert anadan.region is not None
    assert anadan.region.name == "Halab"
    assert gazetteer.find("Andan")
    assert gazetteer.find("Aleppo")
    assert not gazetteer.find("Oldname")


def test_every_byte_is_reported(dump: Path) -> None:
    read: list[int] = []
    list(read_places(dump, {}, read.append))
    assert sum(read) == dump.stat().st_size


def test_a_line_of_another_form_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text(DUMP[0] + "\nid,name,country\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"wrong\.txt:2"):
        list(read_places(path, {}, lambda read: None))


def test_a_number_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text(DUMP[0].replace("36.2", "north"), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"wrong\.txt:1"):
        list(read_places(path, {}, lambda read: None))
