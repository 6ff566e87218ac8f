"""Write the generated layer from ``openapi/brainstem.yaml``.

::

    python openapi/generate.py            # write generated/brainstem_openapi
    python openapi/generate.py --check    # fail if it is not what the document says
"""

from __future__ import annotations

import argparse
import filecmp
import hashlib
import json
import runpy
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from detail_types_writer import detail_types_source
from doors_writer import doors_source
from lowering import lower
from registry_writer import enumerations_source, registry_source
from splitting import details_document, records_document

HERE = Path(__file__).parent
SPEC = HERE / "brainstem.yaml"
TARGET = HERE.parent / "generated" / "brainstem_openapi"
HEADER = "# Generated from openapi/brainstem.yaml by `make generate`: do not edit.\n"
TOOLS = ("openapi-python-client", "datamodel-code-generator", "ruff")
TYPED_DICT_FLAGS = (
    *("--input-file-type", "openapi", "--openapi-scopes", "schemas", "--output-model-type", "typing.TypedDict"),
    *("--target-python-version", "3.11", "--strict-nullable", "--no-use-closed-typed-dict", "--disable-timestamp"),
    *("--enum-field-as-literal", "all", "--formatters", "builtin"),
    *("--use-annotated", "--use-union-operator", "--use-standard-collections"),
)


def run(*command: str) -> None:
    """Run a tool of this environment; show what it says if it fails."""
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:2])} failed:\n{done.stdout}{done.stderr}")


def generate(spec: Path, folder: Path) -> None:
    """Write the whole package into an empty folder."""
    text = spec.read_text(encoding="utf-8")
    document = yaml.safe_load(text)
    write_endpoints(document, folder)
    write_typed_dicts(records_document(document), folder / "records.py")
    write_typed_dicts(details_document(document), folder / "details.py")
    (folder / "registry.py").write_text(registry_source(document), encoding="utf-8")
    (folder / "enumerations.py").write_text(enumerations_source(document), encoding="utf-8")
    (folder / "registry.json").write_text(registry_json(folder / "registry.py"), encoding="utf-8")
    (folder / "detail_types.py").write_text(detail_types_source(document), encoding="utf-8")
    (folder / "doors.pyi").write_text(doors_source(document), encoding="utf-8")
    whole = json.dumps(document, ensure_ascii=False, indent=1)
    (folder / "spec.json").write_text(whole + "\n", encoding="utf-8")
    tidy(folder)
    write_stamp(text, folder)


def write_endpoints(document: dict[str, Any], folder: Path) -> None:
    """Run openapi-python-client on the lowered document; its transport is not wanted."""
    with tempfile.TemporaryDirectory() as scratch:
        lowered = Path(scratch) / "lowered.json"
        lowered.write_text(json.dumps(lower(document)), encoding="utf-8")
        run(
            *("openapi_python_client", "generate", "--path", str(lowered), "--meta", "none", "--fail-on-warning"),
            *("--output-path", str(folder), "--overwrite", "--config", str(HERE / "config.yaml")),
            *("--custom-template-path", str(HERE / "templates")),
        )
    for unwanted in ("client.py", "errors.py"):
        (folder / unwanted).unlink()


def write_typed_dicts(document: dict[str, Any], target: Path) -> None:
    """Run datamodel-code-generator: a TypedDict for each schema of the document."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / f"{target.stem}.json"
        source.write_text(json.dumps(document), encoding="utf-8")
        run("datamodel_code_generator", "--input", str(source), "--output", str(target), *TYPED_DICT_FLAGS)


def registry_json(module: Path) -> str:
    """Return the registry's models for programs that read no Python; what has its default value is left out."""
    return json.dumps(without_defaults(runpy.run_path(str(module))["MODELS"]), ensure_ascii=False, indent=1) + "\n"


def without_defaults(value: Any) -> Any:
    """Return rows of the registry as plain data."""
    if hasattr(value, "_asdict"):
        usual = value._field_defaults | {"module": getattr(value, "module", None)}  # a name for Python alone
        return {key: without_defaults(item) for key, item in value._asdict().items() if usual.get(key, ...) != item}
    return {key: without_defaults(item) for key, item in value.items()} if isinstance(value, dict) else value


def tidy(folder: Path) -> None:
    """Format the files alike on every machine, and say in each that it is generated."""
    shutil.rmtree(folder / ".ruff_cache", ignore_errors=True)
    (folder / "py.typed").touch()
    ruff = ("--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120")
    run("ruff", "check", *ruff[:-2], "--select", "F401,I,UP", "--fix", "--exit-zero", "--quiet", str(folder))
    run("ruff", "format", *ruff, "--quiet", str(folder))
    for path in (*folder.rglob("*.py"), *folder.rglob("*.pyi")):
        path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")


def write_stamp(spec_text: str, folder: Path) -> None:
    """Write what the package was made from, and what it came to."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {str(path.relative_to(folder)): digest(path.read_bytes()) for path in paths}
    stamp = {
        "spec": digest(spec_text.encode()),
        "tools": {name: version(name) for name in TOOLS},
        "files": files,
    }
    (folder / "STAMP.json").write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def differences(left: Path, right: Path) -> list[str]:
    """Return the files that two folders do not share byte by byte."""
    names = {str(path.relative_to(root)) for root in (left, right) for path in root.rglob("*") if is_output(path)}
    return sorted(name for name in names if not same(left / name, right / name))


def is_output(path: Path) -> bool:
    """Return whether a path is a generated file and not a cache."""
    return path.is_file() and "__pycache__" not in path.parts


def same(left: Path, right: Path) -> bool:
    """Return whether both files are there and equal."""
    return left.is_file() and right.is_file() and filecmp.cmp(left, right, shallow=False)


def replace(folder: Path, target: Path) -> None:
    """Put a finished folder in the place of the old one, so that nothing stale stays."""
    old = target.with_name(f".{target.name}.old")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    shutil.move(folder, target)
    shutil.rmtree(old, ignore_errors=True)


def main(arguments: list[str] | None = None) -> int:
    """Write the package, or with ``--check`` compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail if the checked-in package differs")
    parser.add_argument("--spec", type=Path, default=SPEC, help="OpenAPI document to read")
    parser.add_argument("--output", type=Path, default=TARGET, help="package to write or compare")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / options.output.name
        folder.mkdir()
        generate(options.spec, folder)
        if not options.check:
            replace(folder, options.output)
            return 0
        changed = differences(folder, options.output)
    for name in changed:
        print(f"{name} is not what the document says: run `make generate`", file=sys.stderr)
    return int(bool(changed))


if __name__ == "__main__":
    sys.exit(main())
