"""How an answer is told: with its source and its date, and whether it still holds."""

from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.wording import told
from bot.texts import load_texts
from core.language import Language
from tests.knowledge.small import small

TEXTS = load_texts()
NL = """**De kosten**

Het kost geld.

*Bron: pso-nederland.nl, wat kost het, nagekeken op 24 november 2026.*"""
EN = """**The costs**

It costs money.

*Source: pso-nederland.nl, wat kost het, checked on 24 November 2026.*"""


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", NL),
        ("en", EN),
    ],
)
def test_an_answer_names_its_source_and_its_date(
    tmp_path: Path, language: Language, expected: str
) -> None:
    topic = small(tmp_path).topics["kosten"]

    assert told(TEXTS.voice(language), topic, date(2026, 12, 1)).markdown == expected


def test_an_expired_answer_says_so(tmp_path: Path) -> None:
    topic, voice = small(tmp_path).topics["duur"], TEXTS.voice("nl")

    assert "gold tot en met" not in told(voice, topic, date(2027, 4, 1)).markdown
    said = told(voice, topic, date(2027, 4, 2)).markdown
    assert "**Let op:** dit gold tot en met 1 april 2027. Vraag na of het nog klopt." in said
