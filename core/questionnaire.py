"""Questionnaires: which question follows from the answers that there are."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from core.assessment.kinds import Kind
from core.assessment.scenario import Answers


@dataclass(frozen=True, slots=True)
class Field:
    """A question of a form."""

    key: str
    kind: Kind[object]
    offers: tuple[str, ...] = ()
    """Canonical answers to choose from."""


class Questionnaire(ABC):
    """Tells which question follows."""

    @abstractmethod
    def fields(self, answers: Answers) -> Iterator[Field]:
        """Give the questions that go with these answers, in order."""

    def open_field(self, answers: Answers) -> Field | None:
        """Give the first question without an answer; None when the form is complete."""
        return next((field for field in self.fields(answers) if field.key not in answers), None)

    def field(self, key: str, answers: Answers) -> Field | None:
        """Give a question by its key, if it goes with these answers."""
        return next((field for field in self.fields(answers) if field.key == key), None)
