"""Write what others take from this project's description of the API into a folder, ``dist/api`` if none is named.

::

    python openapi/reference.py [FOLDER]

``brainstem.yaml`` and ``brainstem.json`` are the OpenAPI document; ``index.html`` is a page to read it in, which loads
nothing from elsewhere. The page is drawn by Redoc, which npm fetches.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import yaml

REDOC = "redoc@2.5.1"
SOURCE = Path(__file__).parent / "brainstem.yaml"
OPTIONS = {"hideDownloadButtons": True, "expandResponses": "", "jsonSampleExpandLevel": 3, "nativeScrollbars": True}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'none'">
<title>{title}</title>
<style>body {{ margin: 0 }}</style>
</head>
<body>
<main id="reference"></main>
<script src="redoc.js"></script>
<script id="document" type="application/json">{document}</script>
<script>
Redoc.init(JSON.parse(document.getElementById("document").textContent), {options},
  document.getElementById("reference"))
</script>
</body>
</html>
"""


def readable(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document as people like to read it: models by application, under their own names."""
    rows = document["x-brainstem-models"]
    groups: dict[str, list[str]] = {}
    names = {f"{row['app']}_{model}": row["keys"]["plural"].replace("_", " ") for model, row in rows.items()}
    for model, row in rows.items():
        groups.setdefault(row["app"].replace("_", " "), []).append(f"{row['app']}_{model}")
    others = [tag["name"] for tag in document["tags"] if tag["name"] not in names]
    tags = [tag | {"x-displayName": names.get(tag["name"], tag["name"])} for tag in document["tags"]]
    schemas = document["components"]["schemas"]
    example = {"Uuid": schemas["Uuid"] | {"example": "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"}}
    found = [{"name": name, "tags": members} for name, members in groups.items()]
    return document | {
        "tags": tags,
        "x-tagGroups": [*found, *([{"name": "sign-in", "tags": others}] if others else [])],
        "components": document["components"] | {"schemas": schemas | example},
    }


def page(document: dict[str, Any]) -> str:
    """Return the page that shows a document."""
    document = readable(document)
    title = f"{document['info']['title']} {document['info']['version']}"
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return PAGE.format(title=html.escape(title), document=text, options=json.dumps(OPTIONS))


def redoc() -> bytes:
    """Return the script that draws the page."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", REDOC, "--silent", "--pack-destination", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            packed.extract("package/bundles/redoc.standalone.js", folder, filter="data")
        return (Path(folder) / "package/bundles/redoc.standalone.js").read_bytes()


def main(arguments: list[str]) -> None:
    """Write the folder."""
    folder = Path(arguments[0]) if arguments else SOURCE.parents[1] / "dist" / "api"
    folder.mkdir(parents=True, exist_ok=True)
    text = SOURCE.read_text(encoding="utf-8")
    document = yaml.load(text, Loader=yaml.CSafeLoader)
    (folder / "brainstem.yaml").write_text(text, encoding="utf-8")
    (folder / "brainstem.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (folder / "index.html").write_text(page(document), encoding="utf-8")
    (folder / "redoc.js").write_bytes(redoc())


if __name__ == "__main__":
    main(sys.argv[1:])
