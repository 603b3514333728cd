"""The pages for colleagues name what is there: each button stands in the texts of the desk."""

import re
from pathlib import Path
from typing import get_args

import pytest

from core.language import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
ROOT = Path(__file__).parent.parent
IN_BOLD = re.compile(r"\*\*([^*]+)\*\*")
NO_NAMES = {
    "in Slack",
    "In Slack",
    "op de helpdeskpagina",
    "on the helpdesk page",
    "Op de pagina",
    "On the page",
}
"""In bold since the paragraph is about them."""
MESSAGES = re.compile(r"```.*?```", re.DOTALL)


def named() -> list[tuple[Language, str]]:
    """Give what the pages put in bold: buttons, fields and words to type."""
    pages = {it: (ROOT / "docs" / f"colleague.{it}.md").read_text("utf-8") for it in LANGUAGES}
    return [
        (language, name)
        for language, page in pages.items()
        for name in sorted({*IN_BOLD.findall(MESSAGES.sub("", page))} - NO_NAMES)
    ]


@pytest.mark.parametrize(("language", "name"), named())
def test_what_a_page_names_is_called_so(language: Language, name: str) -> None:
    texts = (ROOT / "bot" / "texts" / f"{language}.ftl").read_text("utf-8")
    values = {line.partition(" = ")[2].casefold() for line in texts.splitlines()}
    words = {word for value in values for word in value.split(", ")}
    assert name.casefold() in values | words


def test_the_pages_name_the_buttons_of_a_question() -> None:
    assert {("nl", "Maak er kennis van"), ("en", "Make it knowledge")} <= {*named()}
