"""Settings: of which deed, place and people a number is told, so that only numbers for the same thing are compared."""

from dataclasses import dataclass

from dateline.linking.camps import opposed
from dateline.linking.counted import comparable
from dateline.records import Scope


@dataclass(frozen=True, slots=True)
class Setting:
    """What a number is told of: the places and camps of the deeds that it stands with, who is counted, its scope.

    `deed`: it stands with a deed; `own`: the speaker counts his own people.
    """

    places: frozenset[str]
    camps: frozenset[str]
    group: str | None
    scope: Scope
    deed: bool
    own: bool

    def fits(self, other: "Setting") -> bool:
        """Can two numbers be told of the same?"""
        apart = bool(self.places and other.places) and self.places.isdisjoint(other.places)
        same_people = comparable(self.group, other.group) and not (self.own or other.own)
        return not apart and same_people and not opposed(self.camps, other.camps) and self._is_as_wide_as(other)

    def _is_as_wide_as(self, other: "Setting") -> bool:
        """Do both count the whole, or the same part? A running total does not count one deed."""
        if Scope.PART in (self.scope, other.scope):
            return self.scope is other.scope and self.group == other.group
        return self.scope is other.scope or not (self.deed and other.deed)
