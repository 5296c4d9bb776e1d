from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.files import DataFiles
from dateline.knowledge.gazetteer import Country, Kind
from dateline.knowledge.gazetteer_build import RawPlace, build
from dateline.knowledge.toponyms import GAZETTEER, NAMES, Toponyms

HEADER = "id,names,kind,country,within,lat,lon,geonameid,source\n"


@pytest.fixture(scope="module")
def toponyms() -> Toponyms:
    return Knowledge().toponyms


def overlay(folder: Path, *rows: str) -> Toponyms:
    (folder / NAMES).write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return Toponyms(DataFiles([folder]))


@pytest.mark.parametrize(
    ("name", "country"),
    [("DRC", "COD"), ("Burma", "MMR"), ("Ivory Coast", "CIV"), ("the Netherlands", "NLD"), ("U.S.", "USA")],
)
def test_a_country_has_its_other_names(toponyms: Toponyms, name: str, country: str) -> None:
    first = toponyms.candidates(name)[0]
    assert (first.feature.kind, first.feature.country) == (Kind.COUNTRY, country)


def test_a_place_of_our_own_lies_in_one_of_the_gazetteer(toponyms: Toponyms) -> None:
    safa = toponyms.candidates("al-Safa")[0].feature
    assert safa.geonameid is None
    assert safa.within is not None
    assert safa.within.name == "Aleppo"
    assert safa.country == "SYR"


def test_a_name_is_offered_once_for_a_place(toponyms: Toponyms) -> None:
    ids = [c.feature.geonameid for c in toponyms.candidates("Aleppo") if c.feature.geonameid]
    assert len(ids) == len(set(ids))


def test_every_row_says_where_it_is_from() -> None:
    assert all(row.text("source") for row in DataFiles().rows(NAMES))


def test_points_of_our_own_are_on_the_earth_and_in_their_country(toponyms: Toponyms) -> None:
    for row in DataFiles().rows(NAMES):
        if row.text("lat"):
            assert -90 <= float(row.text("lat")) <= 90
            assert -180 <= float(row.text("lon")) <= 180


def test_an_abbreviation_stands_for_its_division(toponyms: Toponyms) -> None:
    assert toponyms.abbreviations["Ky."].feature.name == "Kentucky"
    assert toponyms.abbreviations["N.J."].alone
    assert not toponyms.abbreviations["Miss."].alone


def test_a_users_own_place_is_found(tmp_path: Path) -> None:
    own = overlay(tmp_path, "checkpoint-9,Checkpoint Nine,site,SYR,170063,36.21,37.15,,our notes")
    feature = own.candidates("Checkpoint Nine")[0].feature
    assert (feature.kind, feature.lat, feature.within and feature.within.name) == (Kind.SITE, 36.21, "Aleppo")


def test_a_users_gazetteer_stands_beside_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "gazetteer").mkdir()
    place = RawPlace(99_000_001, "Tellqatar", (), Kind.TOWN, "SY", 36.0, 37.0, 10)
    build([place], [Country("SY", "SYR", "Syria", 163843, ())], tmp_path / GAZETTEER)
    own = Toponyms(DataFiles([tmp_path]))
    assert own.candidates("Tellqatar")[0].feature.geonameid == 99_000_001
    assert own.candidates("Aleppo")


@pytest.mark.parametrize(
    "row",
    [
        "x,X,volcano,SYR,,1,2,,notes",
        "x,X,town,SY,,1,2,,notes",
        "x,X,town,SYR,,north,2,,notes",
        "x,X,town,SYR,1,1,2,,notes",
        "x,X,,,,,,999999999,notes",
    ],
)
def test_a_wrong_row_is_named_by_file_and_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(KnowledgeError, match=r"places\.csv:2"):
        overlay(tmp_path, row)


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("SYR", "Sakhour, Hanano, Jobar, Tadamon, Khalidiyeh, Fuah, Roj camp, Jabal al-Zawiya, Nassib crossing"),
        ("IRQ", "Zanjili, Nabi Younis, al-Nuri mosque, Jurf al-Sakhar, Taji, Sadr City, Camp Speicher"),
        ("PSE", "Shejaiya, al-Shifa hospital, Jenin camp, Nur Shams, Qalandia, Karni crossing, Netzarim corridor"),
        ("LBN", "Khiam, Maroun al-Ras, Nahr al-Bared, Bab al-Tabbaneh, Ain al-Hilweh"),
        ("UKR", "Donetsk airport, Savur-Mohyla, Klishchiivka, Robotyne, Azovstal, Snake Island"),
        ("SDN", "Ombada, Jebel Aulia, Zamzam, Abu Shouk, Heglig"),
        ("YEM", "Faj Attan, Noqum, al-Anad"),
        ("LBY", "Tajoura, Mitiga, Abu Salim, Ganfouda, Es Sider, Bin Jawad"),
        ("SOM", "Bakara market, Villa Somalia, KM4, Barawe, Lower Shabelle"),
        ("AFG", "Wazir Akbar Khan, Dasht-e-Barchi, Pul-e-Charkhi, Marjah"),
        ("COD", "Congo, Bunagana, Kibumba"),
    ],
)
def test_places_of_conflicts_are_known(toponyms: Toponyms, country: str, names: str) -> None:
    missing = [
        name
        for name in names.split(", ")
        if country not in {candidate.feature.country for candidate in toponyms.candidates(name)}
    ]
    assert not missing
