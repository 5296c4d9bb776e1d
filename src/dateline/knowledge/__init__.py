"""What dateline knows: lexicons, codebooks and the gazetteer, in data files that a user can read, extend and test."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from dateline.knowledge.acled import Acled
from dateline.knowledge.acting_verbs import ActingVerbs
from dateline.knowledge.actor_words import ActorWords, actor_words
from dateline.knowledge.actors import Actors
from dateline.knowledge.agencies import Agencies
from dateline.knowledge.agents import Agents
from dateline.knowledge.cameo import Cameo
from dateline.knowledge.channels import Channels
from dateline.knowledge.codebook import load_codebook
from dateline.knowledge.countries import Countries
from dateline.knowledge.country_codes import CountryCodeTable
from dateline.knowledge.cues import CueLexicon
from dateline.knowledge.figures import FigureLexicon
from dateline.knowledge.files import DataFiles
from dateline.knowledge.frames import Codebook
from dateline.knowledge.furniture import Furniture
from dateline.knowledge.given_names import GivenNames
from dateline.knowledge.issues import Issues
from dateline.knowledge.known_names import Known, known_names
from dateline.knowledge.measures import Measures
from dateline.knowledge.numbers import Numbers
from dateline.knowledge.page_classes import PageClasses
from dateline.knowledge.phrases import Phrases
from dateline.knowledge.stances import Stances
from dateline.knowledge.state_media import StateMedia
from dateline.knowledge.times import TimeLexicon
from dateline.knowledge.toponyms import Toponyms

__all__ = ["Knowledge"]


class Knowledge:
    """All lexicons, each loaded when it is first asked for. Immutable once loaded; safe to share."""

    def __init__(self, overlays: Sequence[Path] = ()) -> None:
        """`overlays`: a user's own folders, laid over the packaged files (see `knowledge.files`)."""
        self.files = DataFiles(overlays)

    @cached_property
    def digest(self) -> str:
        """A hash over all data files: two codings with the same digest were made with the same knowledge."""
        return self.files.digest()

    @cached_property
    def agents(self) -> Agents:
        """Nouns that name people and bodies that act."""
        return Agents(self.files)

    @cached_property
    def numbers(self) -> Numbers:
        """Number words, magnitudes, vague numbers and hedges."""
        return Numbers(self.files)

    @cached_property
    def toponyms(self) -> Toponyms:
        """Place names: the gazetteer, our own names beside it, abbreviations, telling words."""
        return Toponyms(self.files)

    @cached_property
    def agencies(self) -> Agencies:
        """News agencies, as credits and datelines name them."""
        return Agencies(self.files)

    @cached_property
    def furniture(self) -> Furniture:
        """Labels of the lines around a story."""
        return Furniture(self.files)

    @cached_property
    def times(self) -> TimeLexicon:
        """Time expressions: words, patterns, named days."""
        return TimeLexicon(self.files, self.numbers)

    @cached_property
    def cues(self) -> CueLexicon:
        """Words that attribute: verbs, nouns and adjectives of saying and holding, with their frames."""
        return CueLexicon(self.files)

    @cached_property
    def codebook(self) -> Codebook:
        """PLOVER's event types as frames: triggers, arguments, operators, contexts."""
        return load_codebook(self.files)

    @cached_property
    def acled(self) -> Acled:
        """ACLED's event types as a second view over the codebook's."""
        return Acled(self.files)

    @cached_property
    def cameo(self) -> Cameo:
        """CAMEO's codes in PLOVER's terms."""
        return Cameo(self.files)

    @cached_property
    def issues(self) -> Issues:
        """What parties demand, offer and refuse."""
        return Issues(self.files)

    @cached_property
    def stances(self) -> Stances:
        """What words and frames say of where a party stands."""
        return Stances(self.files)

    @cached_property
    def measures(self) -> Measures:
        """Units of measure and money."""
        return Measures(self.files)

    @cached_property
    def actors(self) -> Actors:
        """Leaders and organisations by name."""
        return Actors(self.files)

    @cached_property
    def countries(self) -> Countries:
        """Countries and peoples: names, demonyms, capitals, seats of government."""
        return Countries(self.files)

    @cached_property
    def country_codes(self) -> CountryCodeTable:
        """What other projects call a country."""
        return CountryCodeTable(self.files)

    @cached_property
    def page_classes(self) -> PageClasses:
        """What class names of a page's elements say."""
        return PageClasses(self.files)

    @cached_property
    def channels(self) -> Channels:
        """Media that pass a statement on: nouns, names, and the verbs that address them."""
        return Channels(self.files, self.agencies)

    @cached_property
    def state_media(self) -> StateMedia:
        """Outlets that speak for a government."""
        return StateMedia(self.files)

    @cached_property
    def known_names(self) -> Phrases[Known]:
        """All names that are known: countries, peoples, seats, leaders, organisations, arms."""
        return known_names(self.files, self.actors, self.countries)

    @cached_property
    def figures(self) -> FigureLexicon:
        """What becomes of people that a report counts."""
        return FigureLexicon(self.files)

    @cached_property
    def acting_verbs(self) -> ActingVerbs:
        """Verbs that tell whether a country acts."""
        return ActingVerbs(self.files)

    @cached_property
    def given_names(self) -> GivenNames:
        """Gender by given name."""
        return GivenNames(self.files)

    @cached_property
    def actor_words(self) -> ActorWords:
        """Small sets of words that names, codes and pronouns are read by."""
        return actor_words(self.files)
