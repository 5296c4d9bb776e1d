"""What follows ", police said," hangs on what is told or on who tells it."""

import pytest

import dateline
from dateline.parsing.pipeline import parse


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("A bomb exploded in a market on Monday, police said, killing nine people.", "killing", "exploded"),
        ("The army shelled the village, a monitor said on Monday, forcing hundreds to flee.", "forcing", "shelled"),
        (
            "Grain was confiscated by rebels in Gao, an aid worker said, forcing the charity to halt.",
            "forcing",
            "confiscated",
        ),
        (
            "Rebels attacked a gas plant in Mali, the state news agency reported, and took dozens hostage.",
            "took",
            "attacked",
        ),
        ("Rebels attacked a plant, the minister said, and urged people to stay.", "urged", "said"),
        ("Chad will suspend its aid, the minister said, denouncing the launch as a provocation.", "denouncing", "said"),
        (
            "Troops killed more than 1,000 fighters, including Malians, forcing the rebels to retreat.",
            "forcing",
            "killed",
        ),
        ("The monitor said a woman was killed in the blast, adding it wounded twenty.", "adding", "said"),
    ],
)
def test_it_hangs_on(coder: dateline.Coder, text: str, word: str, head: str) -> None:
    words = {each.text: each for each in parse(dateline.read(text + "\n"), coder.pipeline).words}
    assert words[word].head.text == head
