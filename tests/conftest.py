"""What the tests share: one coder a process, and the public test sets where they lie beside the project."""

from pathlib import Path

import pytest

import dateline
from dateline.parsing import SpacyPipeline

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def coder() -> dateline.Coder:
    """A coder with the packaged pipeline and knowledge."""
    return dateline.Coder()


@pytest.fixture(scope="session")
def pipeline(coder: dateline.Coder) -> SpacyPipeline:
    """The packaged language pipeline."""
    assert isinstance(coder.pipeline, SpacyPipeline)
    return coder.pipeline


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public test sets; the test is skipped where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the public test sets (../shared) are not beside the project")
    return SHARED
