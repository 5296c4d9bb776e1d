"""Whose side a party is on."""

import pytest

from dateline.linking.camps import camps_of, opposed


@pytest.mark.parametrize(
    ("sectors", "camps"),
    [(("MIL", "GOV"), {"state"}), (("REB",), {"armed"}), (("MIL", "UAF"), {"state", "armed"}), (("CVL",), set())],
)
def test_camps_by_sector(sectors: tuple[str, ...], camps: set[str]) -> None:
    assert camps_of(sectors) == camps


def test_only_whole_camps_are_opposed() -> None:
    assert opposed({"state"}, {"armed"})
    assert not opposed({"state"}, {"state", "armed"})
    assert not opposed({"state"}, set())
    assert not opposed({"armed"}, {"armed"})
