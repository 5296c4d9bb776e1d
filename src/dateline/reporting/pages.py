"""Self-contained HTML pages: one template, with its style and script inside, and nothing fetched."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


@cache
def _templates() -> Environment:
    loader = PackageLoader("dateline.reporting", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["inline"] = _inline
    environment.globals["vendored"] = _vendored
    return environment


def _inline(name: str) -> Markup:
    """A style sheet or script of the package, as it is."""
    return Markup((files("dateline.reporting") / "templates" / name).read_text(encoding="utf-8"))


def _vendored(name: str) -> Markup:
    """A library or data file that the page carries inside it, as it is."""
    return Markup((files("dateline.reporting") / "vendor" / name).read_text(encoding="utf-8"))


def render(template: str, **values: Any) -> str:
    """A page of the package's templates."""
    return _templates().get_template(template).render(**values)
