"""The language pipeline, and the grammar read off its parse: clauses, voice, negation, modality, noun phrases."""

from dateline.parsing.pipeline import Pipeline, SpacyPipeline
from dateline.parsing.tree import Parse, Sentence, Word

__all__ = ["Parse", "Pipeline", "Sentence", "SpacyPipeline", "Word"]
