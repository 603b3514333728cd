"""Every page of conversation is still true, word for word."""

from pathlib import Path

import pytest

from tests.conversations.transcript import PAGES, Play
from tests.house import HANDLER

TRANSCRIPTS = sorted(PAGES.glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_the_bot_answers_as_the_page_says(path: Path) -> None:
    written = path.read_text("utf-8")
    assert await Play(HANDLER).page(written) == written, "see the diff with: make transcripts"


def test_there_are_pages_enough_to_know_the_bot_by() -> None:
    assert len(TRANSCRIPTS) >= 25
