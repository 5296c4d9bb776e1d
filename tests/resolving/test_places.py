"""Sentences of our own: what is a place here, and which one."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dateline
from dateline.records import Mention, MentionType, Place, Precision
from dateline.resolving.places import publishers_country

Places = Callable[[str], dict[str, Place]]


@pytest.fixture
def placed(coder: dateline.Coder) -> Callable[[str], list[Mention]]:
    """All mentions with a place of a text."""
    return lambda text: [m for m in coder.code(dateline.read(text.encode())).mentions if m.place is not None]


@pytest.fixture
def places(placed: Callable[[str], list[Mention]]) -> Places:
    """The places of a text by the words of their mentions."""
    return lambda text: {text[m.start : m.end]: m.place for m in placed(text) if m.place is not None}


def test_a_town_is_found_and_placed(places: Places) -> None:
    aleppo = places("Shells fell on Aleppo on Monday.")["Aleppo"]
    assert (aleppo.geonameid, aleppo.country, aleppo.precision) == (170063, "SYR", Precision.TOWN)
    assert aleppo.admin1 == "Aleppo Governorate"
    assert aleppo.country_name == "Syria"


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        ("A storm struck Paris, Texas, on Sunday.", "Paris", "USA", "Texas"),
        ("Voters in Hazard, Ky., went to the polls.", "Hazard", "USA", "Kentucky"),
        ("Police in Houston, Miss., made an arrest.", "Houston", "USA", "Mississippi"),
        ("The fire began in Sydney, N.S., before dawn.", "Sydney", "CAN", "Nova Scotia"),
        ("Troops took the town of al-Bab, in Aleppo province.", "al-Bab", "SYR", "Aleppo Governorate"),
        ("Fighting goes on in Madaya, near Damascus in Syria.", "Madaya", "SYR", "Rif-dimashq Governorate"),
        ("Rockets hit Tripoli in northern Lebanon.", "Tripoli", "LBN", "Ash Shimāl"),
        ("Jets struck Iraq's Kirkuk and nearby Hawija.", "Hawija", "IRQ", "Kirkuk Governorate"),
    ],
)
def test_the_text_says_where_a_place_lies(places: Places, text: str, name: str, country: str, region: str) -> None:
    found = places(text)[name]
    assert (found.country, found.admin1) == (country, region)


def test_neighbours_decide(places: Places) -> None:
    text = "A bus from Lexington was hit near Frankfort. Both drivers are from Louisville, Kentucky."
    assert {place.admin1 for place in places(text).values()} == {"Kentucky"}


def test_without_company_the_largest_is_meant(places: Places) -> None:
    assert places("The two met in Paris.")["Paris"].country == "FRA"


def test_one_meaning_a_document(places: Places) -> None:
    text = "A man was shot in Moscow, Idaho.\n\nMoscow police are looking for a second man."
    found = places(text)
    assert found["Moscow"].admin1 == "Idaho"


def test_a_county_is_that_of_the_state_the_report_is_about(places: Places) -> None:
    text = "Jefferson County deputies were called to Birmingham and Bessemer, Alabama, on Friday."
    assert places(text)["Jefferson County"].admin1 == "Alabama"


def test_a_list_of_states_is_no_address(places: Places) -> None:
    found = places("Losses were heavy in Georgia, Oklahoma, Pennsylvania and California.")
    assert found["Oklahoma"].precision is Precision.REGION
    assert found["California"].geonameid == 5332921


def test_a_plural_behind_a_list_holds_for_all(places: Places) -> None:
    found = places("Roads are closed in Becker, Stearns and Otter Tail counties in Minnesota.")
    assert {found[name].precision for name in ("Becker", "Stearns", "Otter Tail")} == {Precision.DISTRICT}


def test_a_headline_shortens_a_state(places: Places) -> None:
    assert places("Missing Ill. man found in lake.")["Ill."].name == "Illinois"


def test_a_title_is_no_state(places: Places) -> None:
    assert "Miss." not in places("The prize went to Miss. Taylor of the art class.")


def test_the_kind_that_the_text_gives_decides(places: Places) -> None:
    assert places("The governor of Idlib province fled.")["Idlib"].precision is Precision.REGION
    assert places("They marched through the city of Idlib.")["Idlib"].precision is Precision.TOWN


@pytest.mark.parametrize("name", ["Khan Sheikhoun", "Khan Shaykhun", "Deir al-Zor", "Qamishli", "Kobane", "Foua"])
def test_transliterations_are_known(places: Places, name: str) -> None:
    assert places(f"Fighters entered {name} in Syria.")[name].country == "SYR"


def test_a_part_of_a_city_is_a_place_of_its_own(places: Places) -> None:
    found = places("Rebels in besieged eastern Aleppo asked for a truce.")
    assert found["eastern Aleppo"].name == "eastern Aleppo"


def test_the_old_city_is_that_of_the_city_named(places: Places) -> None:
    text = "Troops advanced in Aleppo on Monday. By night they held the Old City."
    assert places(text)["Old City"].name == "Old City of Aleppo"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("A convoy was hit near Homs.", "near"),
        ("A convoy was hit 30 km north of Homs.", "30 km north of"),
        ("They reached the outskirts of Homs.", "outskirts of"),
        ("A convoy was hit in Homs.", None),
    ],
)
def test_how_the_place_meant_lies_to_the_place_named(places: Places, text: str, relation: str | None) -> None:
    assert places(text)["Homs"].relation == relation


def test_a_person_is_no_place(places: Places) -> None:
    text = "Whitney Houston, a singer, spoke first. Houston then left the room with London Breed."
    assert "Houston" not in places(text)


def test_a_day_and_a_common_word_are_no_place(places: Places) -> None:
    assert places("Most of them left on Sunday. Reading is hard in the dark.") == {}


def test_a_name_that_no_list_holds_has_no_point(places: Places) -> None:
    assert "Zarqabad" not in places("Shells fell on Zarqabad on Monday.")


def test_a_place_of_ours_without_geonames_id_invents_none(places: Places) -> None:
    place = places("They captured al-Safa in Aleppo.")["al-Safa"]
    assert place.geonameid is None
    assert place.lat is not None


def test_alternatives_are_kept(places: Places) -> None:
    place = places("The two met in Paris.")["Paris"]
    assert place.alternatives
    assert place.geonameid not in place.alternatives


def test_an_organisation_named_after_a_place_keeps_one_mention(placed: Callable[[str], list[Mention]]) -> None:
    found = placed("Pupils of Waterford High School in Connecticut raised the money.")
    assert len([m for m in found if m.place and m.place.name.startswith("Waterford")]) == 1


def test_capitals_of_a_dateline_are_read(places: Places) -> None:
    assert places("BEIRUT (Reuters) - The ceasefire held on Friday.")["BEIRUT"].country == "LBN"


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.example.ca/news/1", "CAN"),
        ("http://example.co.uk:8080/a", "GBR"),
        ("https://example.com/ca", None),
        ("https://example.tv/", None),
        ("not an address", None),
        ("http://[::1", None),
        (None, None),
    ],
)
def test_a_country_is_read_off_the_end_of_a_host(coder: dateline.Coder, url: str | None, country: str | None) -> None:
    assert publishers_country(url, coder.knowledge.toponyms.gazetteer) == country


@pytest.mark.parametrize("text", ["Aleppo", "ALEPPO ALEPPO ALEPPO", "x-", "al-", "the of and", "Ky.", ", Ky.", "U.S.-"])
def test_scraps_do_no_harm(coder: dateline.Coder, text: str) -> None:
    document = dateline.read(text.encode())
    assert all(mention.end <= len(text) for mention in coder.code(document).mentions)


@pytest.mark.parametrize("text", ["Paris Hilton visited Rome.", "London Breed wept in Rome."])
def test_a_person_has_no_place(coder: dateline.Coder, places: Places, text: str) -> None:
    people = [m for m in coder.code(dateline.read(text.encode())).mentions if m.type is MentionType.PERSON]
    assert [(text[m.start : m.end], m.place) for m in people] == [(" ".join(text.split()[:2]), None)]
    assert list(places(text)) == ["Rome"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Clashes broke out in the West Bank and the Sahel.", ["West Bank", "Sahel"]),
        ("Militants attacked Jos, Maiduguri and Kano.", ["Jos", "Maiduguri", "Kano"]),
        ("Shelling of Avdiivka and Bakhmut continued.", ["Avdiivka", "Bakhmut"]),
    ],
)
def test_what_is_listed_with_places_is_a_place(places: Places, text: str, names: list[str]) -> None:
    assert list(places(text)) == names


@pytest.mark.parametrize("text", ["Van Gogh painted.", "The Ali family left.", "Ben and Sam met."])
def test_a_name_of_three_letters_is_seldom_a_place(places: Places, text: str) -> None:
    assert not places(text)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("A bomb exploded in the Karrada district of Baghdad.", "Baghdad", Precision.TOWN),
        ("Fighters took the Azaz district of Aleppo province.", "Aleppo", Precision.REGION),
    ],
)
def test_what_a_quarter_is_of_is_the_city(places: Places, text: str, name: str, precision: Precision) -> None:
    assert places(text)[name].precision is precision


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["Aleppo", "al-", "Paris", ",", "Texas", "Ky.", "of", "eastern", "Georgia", "\n\n", "U.S.", "(", "’s"]
        ),
        min_size=1,
        max_size=30,
    )
)
def test_mentions_lie_in_the_text_and_points_on_the_earth(coder: dateline.Coder, words: list[str]) -> None:
    text = " ".join(["On Monday", *words])
    for mention in coder.code(dateline.read(text.encode())).mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        if mention.type is MentionType.LOCATION:
            assert mention.place is not None
            assert (mention.place.lat is None) == (mention.place.lon is None)
            assert mention.place.lat is None or -90 <= mention.place.lat <= 90


@pytest.mark.parametrize("text", ["Chad Johnson plays in Georgia.", "Michael Jordan visited Georgia."])
def test_a_person_may_bear_a_countrys_name(places: Places, text: str) -> None:
    assert set(places(text)) == {"Georgia"}


def test_a_sea_is_no_group_that_is_called_by_a_part_of_its_name(places: Places) -> None:
    """The regiment Azov once took the Sea of Azov."""
    assert "Sea of Azov" in places("A boat sank in the Sea of Azov.")


def test_a_list_goes_on_being_one_of_places(places: Places) -> None:
    names = {"Gao", "Kidal", "Timbuktu", "Mopti", "Mali"}
    assert names <= set(places("Gao, Kidal, Timbuktu and Mopti in Mali saw raids."))


def test_a_sea_is_not_the_province_of_its_name(places: Places) -> None:
    """Sudan has a Red Sea State."""
    found = places("Taiz lies 40 miles from the Red Sea coast.")["Red Sea"]
    assert (found.country, found.geonameid) == (None, None)
    (state,) = (place for name, place in places("Clashes hit Red Sea State in Sudan.").items() if name != "Sudan")
    assert state.country == "SDN"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Doe, D-Beachwood, voted against it.", "Beachwood"),
        ("The Rochester Fire Department put it out.", "The Rochester Fire Department"),
        ("He is held in the Laurel County Detention Center.", "the Laurel County Detention Center"),
        ("Torrington Mayor Jo Doe cut the ribbon.", "Torrington"),
        ("BANTAM — A mason was held on Tuesday.", "BANTAM"),
        ("The Walker County (Ga.) sheriff made an arrest.", "Ga."),
        ("Rebels attacked Sloviansk.", "Sloviansk"),
    ],
)
def test_local_reports_name_towns(places: Places, text: str, name: str) -> None:
    assert name in places(text)


def test_a_town_stands_before_its_state_without_a_comma(places: Places) -> None:
    found = places("Troops paraded in Maiduguri Borno State.")
    assert {name: place.country for name, place in found.items()} == {"Maiduguri": "NGA", "Borno State": "NGA"}


@pytest.mark.parametrize("text", ["Israel bombed southern Lebanon.", "The army shelled eastern Ukraine.",
                                  "Troops closed the border with Pakistan."])  # fmt: skip
def test_ground_is_no_government(placed: Callable[[str], list[Mention]], text: str) -> None:
    assert placed(text)[-1].type is MentionType.LOCATION


def test_a_distance_is_from_a_town(places: Places) -> None:
    kandahar = places("The convoy was ambushed 60 miles west of Kandahar.")["Kandahar"]
    assert (kandahar.precision, kandahar.relation) == (Precision.TOWN, "60 miles west of")


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("The Jenin refugee camp was raided.", "Jenin refugee camp", Precision.POINT),
        ("People fled the Zaatari refugee camp.", "Zaatari refugee camp", Precision.POINT),
        ("Jets struck the Syrian desert.", "Syrian desert", Precision.REGION),
        ("Rockets hit Kandahar airport.", "Kandahar", Precision.TOWN),
        ("Shots were heard in Jenin.", "Jenin", Precision.TOWN),
    ],
)
def test_names_that_go_on_in_small_letters(places: Places, text: str, name: str, precision: Precision) -> None:
    place = places(text)[name]
    assert (place.precision, place.country) == (precision, {"Jenin": "PSE"}.get(name, place.country))


def test_the_province_is_meant_where_the_text_says_so(places: Places) -> None:
    assert places("A bomb exploded in Kandahar province.")["Kandahar"].precision is Precision.REGION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Green Zone was hit by a rocket.", "Green Zone"),
        ("The Hague was calm.", "The Hague"),
        ("The army crossed the Dnieper and took Izyum.", "Izyum"),
    ],
)
def test_an_article_belongs_to_few_names(placed: Callable[[str], list[Mention]], text: str, name: str) -> None:
    assert [text[m.start : m.end] for m in placed(text) if m.type is MentionType.LOCATION][-1] == name
