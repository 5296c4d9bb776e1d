"""Countries in other projects' codes: every country has a row, and the codes lead back."""

import pytest

from dateline.knowledge import Knowledge
from dateline.knowledge.country_codes import NO_CODES

KNOWLEDGE = Knowledge()
CODES = KNOWLEDGE.country_codes


@pytest.mark.parametrize(
    ("iso3", "iso2", "number", "fips", "cow", "gw", "region"),
    [
        ("SYR", "SY", "760", ("SY",), "652", "652", "Middle East"),
        ("DEU", "DE", "276", ("GM",), "255", "260", "Europe"),
        ("YEM", "YE", "887", ("YM",), "679", "678", "Middle East"),
        ("SRB", "RS", "688", ("RI",), "345", "340", "Europe"),
        ("EGY", "EG", "818", ("EG",), "651", "651", "Middle East"),
        ("MLI", "ML", "466", ("ML",), "432", "432", "Africa"),
    ],
)
def test_codes_of_a_country(
    iso3: str, iso2: str, number: str, fips: tuple[str, ...], cow: str, gw: str, region: str
) -> None:
    codes = CODES.of(iso3)
    assert (codes.iso2, codes.iso_number, codes.fips, codes.cow, codes.gw) == (iso2, number, fips, cow, gw)
    assert codes.ucdp_region == region


def test_every_country_has_a_row_and_no_code_is_two_countries() -> None:
    rows = [CODES.of(country) for country in KNOWLEDGE.countries.all]
    assert NO_CODES not in rows
    for name in ("iso2", "iso_number", "cow", "gw"):
        given = [code for row in rows if (code := getattr(row, name))]
        assert len(given) == len(set(given)), name
    for row in rows:
        assert all(CODES.from_fips(code) == row.iso3 for code in row.fips)
        assert not row.gw or CODES.from_gw(row.gw) == row.iso3
        assert not row.iso_number or CODES.from_iso_number(row.iso_number.lstrip("0")) == row.iso3


def test_what_is_no_country_has_no_codes() -> None:
    assert CODES.of("IGO") is CODES.of(None) is NO_CODES
    assert NO_CODES.ucdp_region == ""
    assert CODES.from_fips("??") is None


def test_goldstein_and_types_of_cameo() -> None:
    cameo = KNOWLEDGE.cameo
    assert [cameo.goldstein(code) for code in ("190", "057", "0871", "999")] == ["-10.0", "8.0", "9.0", None]
    assert cameo.types(("GOV", "JRN", "SOC")) == ["GOV", "MED"]


def test_cameo_codes_of_the_codebook_have_goldsteins_value_unless_they_are_younger() -> None:
    codes = {frame.cameo for frame in KNOWLEDGE.codebook.frames.values() if frame.cameo}
    younger = {"176"}  # attacks on computers
    assert {code for code in codes if KNOWLEDGE.cameo.goldstein(code) is None} == younger
