"""What is there is documented, and what is documented is there: settings, files, names."""

import re
from importlib.util import find_spec
from pathlib import Path
from pydoc import locate

import pytest

from bot.settings import PREFIX, Settings
from tests.pages import PAGES, ROOT, code_in, each_page, headings

TO_COME = "/2030-"
"""In the name of an edition that is an example."""


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    documented = (ROOT / "docs" / "settings.md").read_text("utf-8")
    row = next(line for line in documented.splitlines() if f"`{PREFIX}{name.upper()}`" in line)
    assert f"`{Settings.model_fields[name].default}`" in row


@each_page
def test_no_page_names_a_setting_that_is_not_there(page: Path) -> None:
    named_there = re.findall(rf"{PREFIX}([A-Z_]+[A-Z])\b", page.read_text("utf-8"))
    assert {name.lower() for name in named_there} <= set(Settings.model_fields)


@each_page
def test_no_page_links_to_a_file_that_is_not_there(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_page_is_found_by_links_from_the_readme() -> None:
    found, coming = set[Path](), [ROOT / "README.md"]
    while coming:
        page = coming.pop()
        found.add(page)
        linked = re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text("utf-8"))
        coming += {(page.parent / target).resolve() for target in linked} - found
    assert {page.resolve() for page in PAGES} - found <= {ROOT / "SECURITY.md"}, (
        "no link leads there"
    )


@each_page
def test_no_page_links_to_a_heading_that_is_not_there(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([^):#]*)#([^)]+)\)", page.read_text("utf-8")):
        linked = page.parent / target if target else page
        assert heading in headings(linked), f"{page.name} links to {target}#{heading}"


@each_page
def test_no_page_names_a_file_of_ours_that_is_not_there(page: Path) -> None:
    for line in code_in(page):
        for path in re.findall(r"(?<![\w/.-])(?:bot|core|storage|tests|docs|ops)/[\w./*-]+", line):
            there = list(ROOT.glob(path.rstrip("./")))
            assert there or TO_COME in path, f"{page.name} names {path}"


@each_page
def test_no_page_runs_a_module_or_target_that_is_not_there(page: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for line in code_in(page):
        for target in re.findall(r"\bmake ([a-z]+)", line):
            assert target in targets, f"{page.name}: make {target}"
        for module in re.findall(r"-m ((?:bot|core|storage|tests)[\w.]*)", line):
            assert find_spec(module), f"{page.name}: python -m {module}"


def test_nothing_names_a_module_or_function_that_is_not_there() -> None:
    sources = [path for root in ("bot", "core", "storage") for path in (ROOT / root).rglob("*.py")]
    named_in = {
        name: path.relative_to(ROOT)
        for path in (*PAGES, *sources)
        for name in re.findall(r"`((?:bot|core|storage)(?:\.\w+)+)`", path.read_text("utf-8"))
    }
    assert len(named_in) > 20
    assert not {name: path for name, path in named_in.items() if locate(name) is None}


def test_every_decision_has_its_date_and_stands_in_the_index() -> None:
    text = (ROOT / "DECISIONS.md").read_text("utf-8")
    titles = re.findall(r"^### (.+)$", text, re.MULTILINE)
    assert re.findall(r"^- \[(.+)\]\(#", text, re.MULTILINE) == [
        title.replace("`", "") for title in titles
    ]
    undated = re.findall(r"^### (.+)\n\n(?!\*\d{4}-\d\d-\d\d\.\* )", text, re.MULTILINE)
    assert not undated, "say when it was decided: *2026-11-30.*"
