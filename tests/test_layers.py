"""Packages and the modules beside them form layers: none imports what is built upon it."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import resources
from pathlib import Path

ROOT = Path(str(resources.files("quotegraph")))
# Records know how they look, but ask for it only when somebody prints them.
SHOWN = {("records", "display"), ("records", "wording")}


def test_no_part_imports_what_is_built_upon_it():
    needs: dict[str, set[str]] = {}
    for part, needed in _imports():
        if part != needed and (part, needed) not in SHOWN:
            needs.setdefault(part, set()).add(needed)
    TopologicalSorter(needs).prepare()  # CycleError names the parts


def _imports() -> Iterator[tuple[str, str]]:
    """Yield each part of the library with each part that it imports, in functions too."""
    for file in ROOT.rglob("*.py"):
        part = file.relative_to(ROOT).with_suffix("").parts[0]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((part, _part(alias.name)) for alias in node.names if _is_own(alias))
            elif isinstance(node, ast.ImportFrom) and node.module == "quotegraph":
                yield from ((part, _part(f"quotegraph.{alias.name}")) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("quotegraph."):
                yield part, _part(node.module or "")


def _is_own(alias: ast.alias) -> bool:
    return alias.name.partition(".")[0] == "quotegraph"


def _part(module: str) -> str:
    """Return the package or module right below quotegraph, '__init__' for what its face offers."""
    name = module.split(".")[1] if "." in module else "__init__"
    known = (ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file()
    return name if known else "__init__"
