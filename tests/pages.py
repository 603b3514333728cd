"""The pages that are written about Laddermaat, and what stands on them as code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def headings(page: Path) -> set[str]:
    """Give the names by which one links to the headings of a page, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def code_in(page: Path) -> list[str]:
    """Give what stands on a page as code: within a line, and line by line between fences."""
    text = page.read_text("utf-8")
    fence = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
    within = re.findall(r"`([^`]+)`", fence.sub("", text))
    return [line for block in fence.findall(text) for line in block.splitlines()] + within
