"""What is said of a document: its score in short, or what is wrong with it and the remedy."""

import re
from collections.abc import Sequence

from bot.assessment.account import Scored
from bot.assessment.caveats import sources, thirty_plus
from bot.assessment.drawing import ladder_of
from bot.assessment.standing import direct, indirect, next_rung, norms, reached
from bot.documents.parsing import Unreadable
from bot.texts import Markdown, Voice
from core.blocks import Block, Text
from core.ladder.problem import Problem
from core.ladder.scoring import Score

MOST_PROBLEMS = 5
"""Told at once: the rest shows when these are put right."""
LONGEST_PLACE = 100
"""Characters of a key, which may be any text."""

_PLACE = re.compile(r"line (\d+), column (\d+)")


def scored(voice: Voice, name: str, score: Score) -> tuple[Block, ...]:
    """Tell the rung, the contributions, what the next rung takes, and by which edition."""
    account = Scored(voice, score)
    parts = (
        voice("document-scored", name=name),
        reached(account),
        direct(account) if score.groups else voice("result-no-staff"),
        indirect(account) if score.groups and score.indirect_percent else "",
        norms(account),
        next_rung(account),
    )
    grounds = (thirty_plus(account), sources(account))
    return _text(*parts), ladder_of(account, name), _text(*grounds)


def refused(voice: Voice, name: str, problems: Sequence[Problem]) -> str:
    """Tell why a company cannot be scored: where, what, and the remedy."""
    lines = "\n".join(f"- {_problem(voice, problem)}" for problem in problems[:MOST_PROBLEMS])
    rest = len(problems) - MOST_PROBLEMS
    more = voice("document-problems-more", count=rest) if rest > 0 else ""
    return "\n\n".join(filter(None, (voice("document-refused", name=name), lines, more)))


def unreadable(voice: Voice, name: str, error: Unreadable) -> Markdown:
    """Tell that a document holds no data, and from where on if that is known."""
    if place := _PLACE.search(str(error)):
        line, column = map(int, place.groups())
        return voice("document-unreadable-at", name=name, line=line, column=column)
    return voice("document-unreadable", name=name)


def _text(*parts: str) -> Text:
    return Text("\n\n".join(filter(None, parts)))


def _problem(voice: Voice, problem: Problem) -> Markdown:
    key = f"document-problem-{problem.code}"
    said = voice(key if voice.knows(key) else "document-problem-other")
    return voice("document-problem", where=problem.where[:LONGEST_PLACE], said=said)
