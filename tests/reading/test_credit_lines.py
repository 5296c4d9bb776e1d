import pytest

from dateline.knowledge import Knowledge
from dateline.reading.credits import CreditFinder


@pytest.fixture(scope="module")
def finder() -> CreditFinder:
    return CreditFinder(Knowledge().agencies)


@pytest.mark.parametrize(
    "line",
    [
        "A tank stands in the square (AFP)",
        "A tank stands in the square [Reuters]",
        "A tank stands in the square. (Photo by Jane Doe/Getty)",
        "A tank stands in the square. REUTERS/Jane Doe",
        "A tank stands in the square / AFP PHOTO / JANE DOE",
        "A tank stands in the square. Photograph: Jane Doe/AFP",
        "A tank stands in the square (File photo)",
        "A tank stands in the square of Saltwick (QM/Jane Doe)",
        "A tank stands in the square of Saltwick (QM)",
        "A tank stands in the square - AFP",
        "A tank stands in the square of Saltwick (Twitter)",
    ],
)
def test_captions(finder: CreditFinder, line: str) -> None:
    assert finder.is_caption(line)
    assert not finder.is_picture_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Rebels left the town on Monday. (AFP)",
        "The group (which calls itself Dawn) left.",
        "He told the Free Army (FSA)",
        "The mayor met with men of the Free Saltwick Army (FSA)",
        "The count is that of Agence France-Presse (AFP).",
        "HE LED THE ARMED WING OF THE PARTY OF THE COAST [PCCH]",
        "The others are the party and the front [PRT].",
        "Rebels left the town, Reuters said.",
        '"We had to leave," she said (via Jane Doe of the Post).',
    ],
)
def test_sentences_are_no_captions(finder: CreditFinder, line: str) -> None:
    assert not finder.is_caption(line)


@pytest.mark.parametrize("line", ["REUTERS/Jane Doe", "© AFP", "Photo: Jane Doe", "(Jane Doe/AFP)"])
def test_picture_credits(finder: CreditFinder, line: str) -> None:
    assert finder.is_picture_credit(line)


def test_the_agencies_after_the_last_sentence(finder: CreditFinder) -> None:
    line = "Rebels left on Monday. (AFP, Reuters)"
    assert line[finder.trailing(line) :] == "(AFP, Reuters)"
    assert finder.trailing("Rebels left on Monday (AFP)") == 0
    assert finder.trailing("Rebels left on Monday. - AFP") == len("Rebels left on Monday. ")
    assert finder.trailing("Rebels left on Monday. (They came back.)") == 0


def test_lines_of_agencies(finder: CreditFinder) -> None:
    assert all(map(finder.is_agencies, ["QM and agencies", "AFP", "(Reuters)", "Staff and agencies", "AP/AFP"]))
    assert not any(map(finder.is_agencies, ["Jane Doe", "agencies said so", "AFP reported on Monday"]))
