"""Ids of groups that last: a group keeps its id when members come, on a merge the older id stays."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import count


def group_ids(
    groups: Sequence[Sequence[str]], former: Mapping[str, str], serials: Mapping[str, int], taken: Container[str]
) -> list[str]:
    """An id for each group of members.

    Args:
        groups: members, the first one first.
        former: the id of the group that a member was in.
        serials: when those groups came, as numbers that only grow.
        taken: ids that other groups have.
    """
    ids: dict[int, str] = {}
    for old in sorted(set(former.values()), key=lambda id: (serials.get(id, 0), id)):
        heirs = Counter(n for n, members in enumerate(groups) for member in members if former.get(member) == old)
        free = [n for n in heirs if n not in ids]
        if free:
            ids[max(free, key=lambda n: (old in groups[n], heirs[n], -n))] = old
    used = set(ids.values())
    for n, members in enumerate(groups):
        if n not in ids:
            ids[n] = next(id for id in _possible(members) if id not in used and id not in taken)
            used.add(ids[n])
    return [ids[n] for n in range(len(groups))]


def unchanged(ids: Sequence[str], groups: Sequence[Sequence[str]], former: Mapping[str, str]) -> set[str]:
    """The ids of the groups that have the members that they had; `former` is the id of the group a member was in."""
    before = Counter(former.values())
    return {
        id
        for id, members in zip(ids, groups, strict=True)
        if len(members) == before[id] and all(former.get(member) == id for member in members)
    }


def _possible(members: Sequence[str]) -> Iterator[str]:
    """The members' own ids, then the first one's with a number."""
    yield from members
    yield from (f"{members[0]}.{n}" for n in count(2))
