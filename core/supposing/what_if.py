"""What was supposed last, so that "en als …" can go on from there."""

from dataclasses import dataclass

from core.assessment.scenario import Answers
from core.marks import mark_of

MOST_EARLIER = 5
"""Suppositions before the last one that are remembered in words, and repeated."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A supposition about a finished scenario: its answers, were it so."""

    scenario: int
    seen: str
    """The mark of the answers of the scenario that it began from; others make it void."""
    before: Answers
    """The answers before the last thing that was supposed."""
    answers: Answers
    """The answers after it."""
    hired: bool = False
    """Whether the last thing supposed was a hire: it is the last group of the answers."""
    buying: Answers | None = None
    """A purchase of which figures of the supplier are awaited, by the last part of the key."""
    told: tuple[str, ...] = ()
    """What is supposed, one after the other, as it was said to the user; the last of them."""

    @property
    def mark(self) -> str:
        """A short mark that tells it from another."""
        return mark_of_answers(self.answers)


def mark_of_answers(answers: Answers) -> str:
    """Give the mark by which a supposition knows the answers that it began from."""
    return mark_of(repr(sorted(answers.items())))
