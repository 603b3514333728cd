"""The boxes and arrows of docs/architecture.toml, and the modules and imports that there are."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import grimp

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "docs" / "architecture.toml"
ROOTS = ("bot", "storage", "core")

Pair: TypeAlias = tuple[str, str]
"""Who uses, and what is used."""


@cache
def boxes() -> Mapping[str, str]:
    """Give every name that a box holds, with the box; ValueError for a name in two."""
    held: dict[str, str] = {}
    for box in tomllib.loads(SOURCE.read_text("utf-8"))["boxes"]:
        for name in box["holds"]:
            if name in held:
                raise ValueError(f"{name} is in two boxes: {held[name]} and {box['id']}")
            held[name] = box["id"]
    return held


def arrows() -> set[Pair]:
    """Give from which box to which there is an arrow."""
    read = tomllib.loads(SOURCE.read_text("utf-8"))
    return {(arrow["from"], to) for arrow in read["arrows"] for to in arrow["to"]}


def box_of(module: str) -> str:
    """Give the box of a module: that of its own name, or of the package around it, or none: ""."""
    if module in boxes():
        return boxes()[module]
    package = module.rpartition(".")[0]
    lies_in = "" if ROOT.joinpath(*module.split(".")).is_dir() else f"{package}.*"
    return boxes().get(lies_in) or (box_of(package) if package else "")


@cache
def graph() -> grimp.ImportGraph:
    """Give the modules that there are, and what each imports."""
    return grimp.build_graph(*ROOTS, cache_dir=None)


def modules() -> set[str]:
    """Give every module that there is, but for the three roots, which hold nothing."""
    return graph().modules - set(ROOTS)


def imports() -> Mapping[Pair, str]:
    """Give which box uses which other, each with an import that shows it."""
    found: dict[Pair, str] = {}
    for importer in modules():
        for imported in graph().find_modules_directly_imported_by(importer) - set(ROOTS):
            pair = (box_of(importer), box_of(imported))
            if pair[0] != pair[1]:
                found[pair] = f"{importer} imports {imported}"
    return found


def reached(along: set[Pair]) -> Mapping[str, set[str]]:
    """Give which boxes one comes to from each, along arrows."""
    onward = defaultdict[str, set[str]](set)
    for one, other in along:
        onward[one].add(other)
    return {box: _from(onward[box], onward) for box in set(boxes().values())}


def _from(first: set[str], onward: Mapping[str, set[str]]) -> set[str]:
    seen, coming = set[str](), list(first)
    while coming:
        box = coming.pop()
        if box not in seen:
            seen.add(box)
            coming += onward[box]
    return seen
