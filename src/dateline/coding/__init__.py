"""Words to records: statements, events, figures and positions; `Coder` puts them together."""

from dateline.coding.coder import Coder

__all__ = ["Coder"]
