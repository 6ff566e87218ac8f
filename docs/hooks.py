"""Pages of the site that are made of others: the start, the changes, the tutorial, and a page for each model."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from brainstem_api_tools._describe import describe
from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import MODELS, Model

ROOT = Path(__file__).parents[1]
LIMITS = ("min_length", "max_length", "min_items", "minimum", "maximum", "pattern", "format", "default")
FEW = 12  # choices that a table shows


def on_files(files: Files, config: Any) -> Files:
    """Add the pages."""
    for path, text in pages():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Files) -> str:
    """Let links that leave the folder lead to the repository; within it they stay as they are."""
    return re.sub(r"\]\(\.\./([^)]+)\)", rf"]({config.repo_url}/blob/main/\1)", markdown)


def pages() -> Iterator[tuple[str, str]]:
    """Return path and text of each page."""
    yield "index.md", from_root("README.md")
    yield "changelog.md", from_root("CHANGELOG.md")
    yield "tutorial.md", from_notebook("brainstem_api_tutorial.ipynb")
    apps: dict[str, list[Model]] = {}
    for model in MODELS.values():
        apps.setdefault(model.app, []).append(model)
        yield f"models/{model.name}.md", model_page(model)
    lists = "\n".join(f"\n## {app}\n\n{''.join(map(line, rows))}" for app, rows in sorted(apps.items()))
    yield "models/index.md", f"# Models\n\nWhat the API knows, by application.\n{lists}"


def from_root(name: str) -> str:
    """Return a document of the root with links as they are from the folder of the site."""
    text = (ROOT / name).read_text(encoding="utf-8")
    text = re.sub(r"\]\(docs/", "](", text).replace("](CHANGELOG.md", "](changelog.md")
    return re.sub(r"\]\((?!https?:|#|[a-z-]+\.md)([^)]+)\)", r"](../\1)", text)


def from_notebook(name: str) -> str:
    """Return a notebook of the docs as text and code; what it prints is seen where it is run."""
    cells = json.loads((ROOT / "docs" / name).read_text(encoding="utf-8"))["cells"]
    texts = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    parts = [f"```python\n{text}\n```" if kind == "code" else text for kind, text in texts]
    where = f"This page is a notebook, too: [{name}](../docs/{name})."
    return "\n\n".join([*parts, where]) + "\n"


def line(model: Model) -> str:
    """Return one line of the list of models."""
    return f"- [{model.plural.replace('_', ' ')}]({model.name}.md): {model.description}\n"


def model_page(model: Model) -> str:
    """Return the page of one model."""
    about = describe(model.name)
    verbs = ", ".join(f"`{verb}`" for verb in (*model.operations, *model.actions))
    parts = [f"# {model.plural.replace('_', ' ')}", about["description"]]
    parts += [
        f"In Python: `client.{model.plural.replace(' ', '_')}` with {verbs}. A star marks what a new one must have.",
        table(about["fields"]),
    ]
    if about.get("rules"):
        parts.append("\n".join(["Rules:", "", *(f"- {rule}" for rule in about["rules"])]))
    if model.unverified:
        parts.append(f'!!! note "Unverified"\n    {model.unverified}')
    for kind in DETAIL_TYPES.get(model.name, ()):
        details = describe(model.name, kind)
        parts += [f"## details of {kind}", details["description"], table(details["fields"])]
    return "\n\n".join(part for part in parts if part) + "\n"


def table(fields: list[dict[str, Any]]) -> str:
    """Return fields as a table; a star marks what must be given."""
    if not fields:
        return "No fields are described."
    rows = [
        f"| `{field['name']}`{' *' if field.get('required') else ''} | {kind(field)} | {remark(field)} |"
        for field in fields
    ]
    return "\n".join(["| field | type | |", "| --- | --- | --- |", *rows])


def kind(field: dict[str, Any]) -> str:
    """Return the type of a field, or the model that its ids belong to."""
    if field.get("relation") in MODELS:
        found = f"[{field['relation']}]({posixpath.join('.', field['relation'] + '.md')})"
        return f"ids of {found}" if field.get("many") else f"id of {found}"
    units = f" ({', '.join(field['units'])})" if field.get("units") else ""
    return f"{field['type']}{units}"


def remark(field: dict[str, Any]) -> str:
    """Return what else there is to say of a field."""
    choices = [f"`{choice}`" for choice in field.get("choices") or field.get("known_values") or ()]
    more = [", ".join(choices[:FEW])]
    more += [f"{len(choices) - FEW} more"] if len(choices) > FEW else []
    more += [f"{name.replace('_', ' ')} {field[name]!r}" for name in LIMITS if field.get(name) is not None]
    more += ["Read only"] if field.get("read_only") else []
    text = ". ".join(part for part in (field.get("description", ""), *more) if part)
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
