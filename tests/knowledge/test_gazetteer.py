from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.gazetteer import Country, Gazetteer, Kind
from dateline.knowledge.gazetteer_build import RawPlace, build, spellings
from dateline.knowledge.placenames import normalise
from dateline.knowledge.toponyms import GAZETTEER
from dateline.records import Precision

SYRIA = Country("SY", "SYR", "Syria", 1, ("TUR",))
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def packaged() -> Gazetteer:
    return Knowledge().toponyms.gazetteer


@pytest.fixture
def built(tmp_path: Path) -> Callable[[list[RawPlace]], Gazetteer]:
    def make(places: list[RawPlace]) -> Gazetteer:
        build(places, [SYRIA], tmp_path / "small.bin")
        return Gazetteer(tmp_path / "small.bin")

    return make


def town(geonameid: int, name: str, **more: object) -> RawPlace:
    fields = {"names": (), "kind": Kind.TOWN, "country": "SY", "lat": 36.2, "lon": 37.2, "population": 0, **more}
    return RawPlace(geonameid, name, **fields)  # type: ignore[arg-type]


def test_the_packaged_file_is_small() -> None:
    path = Knowledge().files.packaged(GAZETTEER)
    assert path.stat().st_size <= 20 * MEGABYTE


def test_the_packaged_file_names_its_licence(packaged: Gazetteer) -> None:
    assert "CC BY 4.0" in packaged.source


def test_a_town_has_its_id_point_and_divisions(packaged: Gazetteer) -> None:
    aleppo = next(feature for feature, _ in packaged.find("Aleppo") if feature.kind is Kind.TOWN)
    assert (aleppo.geonameid, aleppo.country, aleppo.precision) == (170063, "SYR", Precision.TOWN)
    assert aleppo.lat == pytest.approx(36.20, abs=0.01)
    assert aleppo.region is not None
    assert aleppo.region.name == "Aleppo Governorate"
    assert aleppo.lies_in(packaged.country("SYR"))  # type: ignore[arg-type]


def test_a_division_without_a_point_of_its_own_lies_amid_its_towns(packaged: Gazetteer) -> None:
    texas = next(feature for feature, main in packaged.find("Texas") if main)
    assert (texas.kind, texas.precision) == (Kind.REGION, Precision.REGION)
    assert texas.lat is not None
    assert 26 < texas.lat < 36


def test_many_counties_share_a_name(packaged: Gazetteer) -> None:
    states = {f.region.name for f, _ in packaged.find("Jefferson County") if f.region}
    assert {"Alabama", "Kentucky", "Washington"} <= states


@pytest.mark.parametrize("name", ["", " ", "zzyzzyva", "\ud800", "x" * 5000, "🏙"])
def test_what_is_no_name_finds_nothing(packaged: Gazetteer, name: str) -> None:
    assert packaged.find(name) == []
    assert not packaged.find(name)


def test_most_people_come_first(built: Callable[[list[RawPlace]], Gazetteer]) -> None:
    gazetteer = built([town(3, "Duma", population=10), town(9, "Duma", population=100), town(4, "Duma", population=50)])
    assert [feature.geonameid for feature, _ in gazetteer.find("duma")] == [9, 4, 3]


def test_a_name_beside_the_main_one_is_found_as_such(built: Callable[[list[RawPlace]], Gazetteer]) -> None:
    gazetteer = built([town(7, "Tadmur", names=["Palmyra", "Пальмира", "TDM"])])
    assert [(f.name, main) for f, main in gazetteer.find("Palmyra")] == [("Tadmur", False)]
    assert not gazetteer.find("TDM")


def test_a_missing_point_stays_missing(built: Callable[[list[RawPlace]], Gazetteer]) -> None:
    feature = built([town(7, "Nowhere", lat=None, lon=None)]).by_id(7)
    assert feature is not None
    assert (feature.lat, feature.lon) == (None, None)


def test_what_holds_a_place_is_found_by_its_code(built: Callable[[list[RawPlace]], Gazetteer]) -> None:
    gazetteer = built(
        [
            town(8, "Douma", inside="SY.08.77"),
            town(2, "Rif Dimashq", kind=Kind.REGION, code="SY.08", inside="SY"),
            town(1, "Syria", kind=Kind.COUNTRY, code="SY"),
        ]
    )
    douma = gazetteer.by_id(8)
    assert douma is not None
    assert douma.within is not None
    assert [douma.within.name, douma.within.within and douma.within.within.name] == ["Rif Dimashq", "Syria"]


names = st.lists(
    st.text(st.characters(min_codepoint=65, max_codepoint=0x24F, categories=["Lu", "Ll", "Zs", "Pd"]), min_size=1),
    min_size=1,
    max_size=6,
)


rows_of_towns = st.tuples(names, st.integers(0, 2_000_000), st.floats(-90, 90), st.floats(-180, 180))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(st.lists(rows_of_towns, min_size=1, max_size=8))
def test_all_that_is_put_in_is_found_again(
    built: Callable[[list[RawPlace]], Gazetteer], rows: list[tuple[list[str], int, float, float]]
) -> None:
    places = [
        town(number + 1, given[0], names=given[1:], population=people, lat=lat, lon=lon)
        for number, (given, people, lat, lon) in enumerate(rows)
    ]
    gazetteer = built(places)
    assert len(gazetteer) == len(places)
    for place in places:
        feature = gazetteer.by_id(place.geonameid)
        assert feature is not None
        assert (feature.name, feature.population) == (place.name, place.population)
        assert feature.lat == pytest.approx(place.lat, abs=1e-5)
        for key, main in spellings(place):
            assert (feature, main) in gazetteer.find_key(key)
            assert normalise(key) == key


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="knowledge build"):
        Gazetteer(tmp_path / "none.bin")


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"PK\3\4" * 100)
    with pytest.raises(KnowledgeError, match="not a gazetteer"):
        Gazetteer(tmp_path / "other.bin")
