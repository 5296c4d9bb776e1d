"""The forms of attribution in plain words, from `data/attribution_forms.toml`."""

from dateline.knowledge.files import DataFiles

FILE = "attribution_forms.toml"


class AttributionForms:
    """What each form means, looked up by a statement's rule: "say/that", "call-for/+for", "transcript"."""

    def __init__(self, files: DataFiles) -> None:
        """Read `attribution_forms.toml`; raises `KnowledgeError` for an entry without its words."""
        self._says: dict[str, str] = {}
        for entry in files.entries(FILE):
            entry.only("id", "says")
            self._says[entry.id] = entry.text("says")

    def meaning(self, rule: str) -> str | None:
        """The form of a rule in a sentence; None for a rule of another kind."""
        for form in (rule, rule.partition("/")[2]):
            if form in self._says:
                return self._says[form]
            frame, plus, preposition = form.partition("+")
            if plus and frame + plus in self._says:
                return self._says[frame + plus].replace("PREP", preposition)
        return None
