"""Every page of conversation is still true, word for word."""

import pytest

from tests.conversations.both_sides import both_sides
from tests.conversations.transcript import PAGES

TRANSCRIPTS = {path.stem: path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))}


@pytest.mark.parametrize("written", TRANSCRIPTS.values(), ids=TRANSCRIPTS)
async def test_the_bot_answers_as_the_page_says(written: str) -> None:
    with both_sides() as play:
        assert await play.page(written) == written, "see the diff with: make transcripts"


def test_there_are_pages_enough_to_know_the_bot_by() -> None:
    assert len(TRANSCRIPTS) >= 25
