"""Bytes to documents: text, Markdown, HTML, JSONL; blocks, publication date, agencies credited."""

from dateline.reading.inputs import Failure, Input, count_passed_over, read, read_all

__all__ = ["Failure", "Input", "count_passed_over", "read", "read_all"]
