"""The pages for whoever asks are true: each example on them is said to the real bot."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from core.language import Language
from core.markup import plain
from storage.feedback import unanswered
from tests.conversations.both_sides import BothSides, both_sides
from tests.house import CONTENTS

DOCS = Path(__file__).parent.parent / "docs"
ASKS = re.compile(r"(?:U|You): (.+)")
ANSWERS = re.compile(r"Bot: (.+)")
UNBROKEN = "\N{NO-BREAK SPACE}"
IN_BOLD = re.compile(r"\*\*([^*:]+)\*\*")
"""What the text around the examples says one may type; "**U:**" is not meant by it."""
PAGES: dict[Language, str] = {
    language: (DOCS / f"asking.{language}.md").read_text("utf-8") for language in get_args(Language)
}


def sections() -> Iterator[tuple[Language, str]]:
    """Give each part of each page: one conversation."""
    for language, page in PAGES.items():
        for section in page.split("\n## ")[1:]:
            yield language, section


SECTIONS = [pytest.param(*each, id=each[1].partition("\n")[0]) for each in sections()]


@pytest.mark.parametrize(("language", "section"), SECTIONS)
async def test_every_example_is_answered_as_the_page_says(language: Language, section: str) -> None:
    with both_sides() as play:
        play.language = language
        answer = ""
        for line in section.splitlines():
            if asked := ASKS.fullmatch(line):
                answer = await _answer(play, asked[1])
            elif shown := ANSWERS.fullmatch(line):
                assert shown[1] in answer
        assert not await _not_known(play)


@pytest.mark.parametrize(("language", "section"), SECTIONS)
async def test_what_one_may_type_is_understood(language: Language, section: str) -> None:
    with both_sides() as play:
        play.language = language
        for asked in ASKS.findall(section):
            await _answer(play, asked)
        for word in IN_BOLD.findall(section):
            await _answer(play, word)
        assert not await _not_known(play)


async def _not_known(play: BothSides) -> list[str]:
    """Give what the bot had no answer to; what was asked of people in the first place is none."""
    gaps = await play.store.run(unanswered)
    return [gap.question for gap in gaps if gap.reason != "passed-on"]


async def _answer(play: BothSides, asked: str) -> str:
    """Say something that the bot must be sure of, and give what the user reads."""
    lines = await play.page(f"> {asked}\n")
    said = "\n".join(line[2:] for line in lines.splitlines() if line.startswith("< "))
    answer = plain(said).replace(UNBROKEN, " ")
    unsure = {CONTENTS.texts.voice(it)("did-you-mean") for it in get_args(Language)}
    assert not any(each in answer for each in unsure), asked
    return answer


def test_both_pages_tell_the_same() -> None:
    dutch, english = (page.count("\n## ") for page in PAGES.values())
    assert dutch == english > 5
