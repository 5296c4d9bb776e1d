"""Who is a private person, by what a report tells of him: sentences of our own."""

import pytest

import dateline


def _private(coder: dateline.Coder, text: str, name: str) -> bool:
    """Whether the mentions of a name are private; all of them have to agree."""
    mentions = [m for m in coder.code(dateline.read(text.encode())).mentions if m.name == name]
    assert mentions, name
    (private,) = {m.private for m in mentions}
    return private


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yusuf Haddad, a vegetable seller, said shells fell on the market.", "Yusuf Haddad"),
        ('"We heard planes," said Zoë Müller-Núñez, a teacher in Idlib.', "Zoë Müller-Núñez"),
        ("Hussein Amin, a farmer, and Nawal, a nurse, walked to the border.", "Hussein Amin"),
        ("Tareq, a 21-year-old student, said he would not go back.", "Tareq"),
        ('"My son Karim was killed," she said in Homs.', "Karim"),
        ('"My brother Nidal is missing," she said.', "Nidal"),
        ("His wife, Layla, died in the attack.", "Layla"),
        ("Her neighbour Salma Darwish was buried on Friday.", "Salma Darwish"),
        ('"There is no bread," said Ahmed, 34, a father of two.', "Ahmed"),
        ("Fatima al-Said, 43, now lives in a tent. Al-Said has no stove.", "Fatima al-Said"),
        ("Umm Khaled, who fled the city, said soldiers had burned her house.", "Umm Khaled"),
        ("A resident, Rami, said the bombing began at dawn.", "Rami"),
        ("The girl, Mariam, was pulled out of the rubble.", "Mariam"),
        ("A local man, Idris, said he saw smoke.", "Idris"),
        ("The dead were named as Peter Cole, Anna Cole and Tim Reid.", "Tim Reid"),
        ("Five people were killed, including Samir Qassem.", "Samir Qassem"),
        ("The victim, named as Khaled Nasser, was buried on Monday.", "Khaled Nasser"),
        ("Samir Darwish was wounded by a shell.", "Samir Darwish"),
    ],
)
def test_who_is_told_of_in_private_is_private(coder: dateline.Coder, text: str, name: str) -> None:
    assert _private(coder, text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Colonel Hassan Idris, a father of two, said the army would attack.", "Hassan Idris"),
        ("Foreign Minister Omar Tawil, 61, said Syria would not attend.", "Omar Tawil"),
        ("Mohammed Darwish, head of the town's hospital, said 12 people were wounded.", "Mohammed Darwish"),
        ("Rania Khoury, a spokeswoman for the Red Cross, said aid was blocked.", "Rania Khoury"),
        ("Abu Omar, a rebel commander, was killed in the raid.", "Abu Omar"),
        ("Father Elias was killed in Homs.", "Elias"),
        ("Bashar al-Assad, 52, met Vladimir Putin in Sochi.", "Bashar al-Assad"),
        ("Sara Haddad, a journalist with a local radio, said tanks were near.", "Sara Haddad"),
        ("Omar Tawil, 61, spoke. The town trusts Foreign Minister Omar Tawil.", "Omar Tawil"),
        ("Peter Smith said the talks would go on.", "Peter Smith"),
    ],
)
def test_a_public_role_goes_before_and_a_bare_name_tells_nothing(coder: dateline.Coder, text: str, name: str) -> None:
    assert not _private(coder, text, name)
