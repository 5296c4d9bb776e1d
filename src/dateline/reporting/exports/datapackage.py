"""The Frictionless Data Package beside tables: `datapackage.json` tells what every column means."""

import json
from pathlib import Path
from typing import Any

from dateline.reporting.exports.about import abouts, origin
from dateline.reporting.exports.tables import Column, TableForm, table_forms

Json = dict[str, Any]
FILE = "datapackage.json"


def write_package(folder: Path, format: str, resource: Json) -> None:
    """Describe all tables in a folder; `resource` is what their files have in common besides their tables."""
    package = {
        "name": "dateline-export",
        "title": abouts()[format].title,
        "description": f"Made by {origin()}.",
        "profile": "data-package",
        "resources": [_resource(form, format, resource) for form in table_forms().values()],
    }
    (folder / FILE).write_text(json.dumps(package, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _resource(form: TableForm, suffix: str, common: Json) -> Json:
    return {
        "name": form.name,
        "path": f"{form.name}.{suffix}",
        "description": form.about,
        **common,
        "schema": _schema(form),
    }


def _schema(form: TableForm) -> Json:
    links = [(column.name, column.references) for column in form.columns if column.references]
    keys = [{"fields": [name], "reference": {"resource": table, "fields": ["id"]}} for name, table in links]
    return {
        "fields": [_field(column) for column in form.columns],
        **({"primaryKey": [form.key]} if form.key else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> Json:
    return {"name": column.name, "type": column.type, "description": column.about}
