"""Bytes to documents: text, Markdown, HTML, JSONL; blocks, publication date, agencies credited."""

from dateline.reading.inputs import Failure, Input, read, read_all

__all__ = ["Failure", "Input", "read", "read_all"]
