"""Somebody who holds the conversation, and knows what should be answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.bench.talk import Step


@dataclass(slots=True)
class Person:
    """How far somebody is, and what went otherwise than it should."""

    steps: Sequence[Step]
    at: int = 0
    """The step that waits for its answer."""
    buttons: Mapping[str, str] = field(default_factory=dict)
    """Under the last answer: what each carries, by what stands on it."""
    again: int = 0
    """How often they had to say something again, since nothing was answered."""
    begun_again: int = 0
    """How often they had to begin the whole conversation again."""
    twice: int = 0
    """How often they heard an answer for the second time."""
    waits_since: float = 0.0
    said_again: bool = False

    @property
    def is_done(self) -> bool:
        """Whether the conversation came to its end."""
        return self.at == len(self.steps)

    def hear(self, text: str, buttons: Mapping[str, str]) -> bool:
        """Hear something; tells whether it is for this person to speak, or to be done."""
        if not self.is_done and text == self.steps[self.at].answer:
            self.at, self.buttons, self.said_again = self.at + 1, buttons, False
            return True
        if self.at and text == self.steps[self.at - 1].answer:
            self.twice += 1
            return False
        self.begin_again()
        return True

    def begin_again(self) -> None:
        """Give up what was said before."""
        self.at, self.buttons, self.said_again = 0, {}, False
        self.begun_again += 1

    def says(self) -> tuple[str, str | None]:
        """Give the words of this step, and what the button carries, if there is one to press."""
        step = self.steps[self.at]
        return step.does, self.buttons.get(step.does) if step.presses else None
