import pytest

from dateline.knowledge import Knowledge
from dateline.reading.datelines import DatelineFinder


@pytest.fixture(scope="module")
def finder() -> DatelineFinder:
    return DatelineFinder(Knowledge().agencies)


@pytest.mark.parametrize(
    "dateline",
    [
        "SALTWICK (Reuters) -",
        "SALTWICK, Dec 8 (Reuters) -",
        "SALTWICK, Westland —",
        "SALTWICK, Westland:",
        "Saltwick, SANA –",
        "(Reuters) -",
        "Reuters -",
        "(CNN) --",
        "MOSCOW, December 8. /TASS/.",
        "SAN MARCO, 3 JAN 90 (ACAN-EFE) -- [TEXT]",
        "San Marco (Westland), 3 Jan 90 (Radio Tern) -- [Speech] [Mayor\nQuince] [TEXT]",
        "Salt city, no date --",
        "SALTWICK, W.Va. -",
        "NEW TERN --",
        "SALTWICK/NEW TERN (Reuters) -",
        "Saltwick/New Tern, 7 December 2016 –",
        "Saltwick, SANA-",
    ],
)
def test_datelines(finder: DatelineFinder, dateline: str) -> None:
    words = f"{dateline} Rebels left the town on Monday."
    assert words[: finder.end(words)].rstrip() == dateline


@pytest.mark.parametrize(
    "words",
    [
        "Rebels left the town on Monday - without their tanks.",
        "John Juniper - a farmer - saw them leave.",
        "Smoke rises over the old town (AFP)",
        "Reuters reported that rebels left.",
        "Monday, May 3 - The rebels left.",
        "THE MINISTER - WHO IS ILL - SAID SO.",
        "QUESTION: Did they leave?",
        "",
    ],
)
def test_what_begins_like_a_dateline_and_is_none(finder: DatelineFinder, words: str) -> None:
    assert finder.end(words) == 0
