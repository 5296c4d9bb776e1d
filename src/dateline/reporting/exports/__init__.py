"""Exports: a ledger in the shapes that others read, one module a format."""

from dateline.reporting.exports.formats import export
from dateline.reporting.exports.names import Format
from dateline.reporting.exports.selection import Asked

__all__ = ["Asked", "Format", "export"]
