"""Given names that are borne by women or by men, to tell whom "she" and "he" can mean."""

from dateline.knowledge.countries import cells
from dateline.knowledge.files import DataFiles
from dateline.knowledge.phrases import plain


class GivenNames:
    """Gender by given name."""

    def __init__(self, files: DataFiles) -> None:
        """Read `given_names.csv`; raises `KnowledgeError` for what is wrong in it."""
        self._gender: dict[str, str] = {}
        for entry in files.rows("given_names.csv"):
            gender = entry.text("gender")
            if gender not in ("female", "male"):
                raise entry.wrong("'gender' has to be female or male")
            self._gender.update((plain(name), gender) for name in cells(entry, "names"))

    def gender(self, name: str) -> str | None:
        """Female or male, by a given name; None where it tells nothing."""
        return self._gender.get(plain(name))
