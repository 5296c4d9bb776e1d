"""Sample reports that ship with the package: eastern Aleppo, 6 to 16 December 2016. README.md says what they are."""

from pathlib import Path

REPORTS = Path(__file__).parent / "reports"
"""The folder of the sample reports: text, saved pages and a JSONL file."""
