"""Short names of an incident's informants are those of others that give them in full."""

from dateline.linking.informants import Informant
from dateline.linking.sources import voices


def test_a_short_name_is_the_one_given_in_full_elsewhere() -> None:
    full = Informant("org:syrian-observatory", "Syrian Observatory for Human Rights")
    assert voices([full, Informant("org:observatory", "the Observatory")]) == {full.key}


def test_states_and_those_who_are_only_described_are_no_short_names() -> None:
    ends = [
        Informant("gov:SYR", "Syria"),
        Informant("org:civil-defence", "Syria Civil Defence"),
        Informant("residents", "residents"),
        Informant("org:residents-union", "Residents Union"),
    ]
    assert len(voices(ends)) == 4
