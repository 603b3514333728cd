"""The form by which a company applies."""

from collections.abc import Iterator, Mapping

from typing_extensions import override

from core.application.application import Application, ApplicationKind, Assessed
from core.application.kinds import (
    BODIES,
    KINDS,
    NOTHING,
    Body,
    Entities,
    Kvk,
    Named,
    Reach,
    Shared,
)
from core.assessment.kinds import SKIPPED, UNKNOWN, Option, Optional
from core.assessment.scenario import Answers
from core.questionnaire import Field, Questionnaire


class ApplicationForm(Questionnaire):
    """Tells which question follows, and what the answers come to."""

    def __init__(self, assessed: Mapping[str, Assessed]) -> None:
        """`assessed` are the finished assessments that may be shared, by their number."""
        self._assessed = assessed

    @override
    def fields(self, answers: Answers) -> Iterator[Field]:
        """Give the questions, in order."""
        yield Field("organisation", Named())
        yield Field("kind", Option(KINDS), tuple(ApplicationKind))
        yield Field("kvk", Kvk())
        yield Field("entities", Optional(Entities()), (SKIPPED,))
        yield Field("contact", Named())
        yield Field("reach", Reach())
        yield Field("body", Body(), (*BODIES, UNKNOWN))
        if self._assessed:
            names = {number: assessed.name for number, assessed in self._assessed.items()}
            yield Field("assessment", Shared(names), (*names, NOTHING))

    @override
    def open_field(self, answers: Answers) -> Field | None:
        """Give the first question without an answer; an assessment may have been deleted since."""
        shared = answers.get("assessment", NOTHING)
        if shared != NOTHING and shared not in self._assessed:
            answers = {key: answer for key, answer in answers.items() if key != "assessment"}
        return super().open_field(answers)

    def application(self, answers: Answers) -> Application:
        """Give the application that a complete form comes to."""
        return Application(
            kind=ApplicationKind(answers["kind"]),
            organisation=answers["organisation"],
            kvk=answers["kvk"],
            entities=Entities().value(answers["entities"]),
            contact=answers["contact"],
            reach=answers["reach"],
            body=Body().value(answers["body"]),
            assessed=self._assessed.get(answers.get("assessment", NOTHING)),
        )


def answers_of(application: Application) -> Answers:
    """Give the answers that stay the same in a next application."""
    return {
        "organisation": application.organisation,
        "kvk": application.kvk,
        "entities": "; ".join(application.entities),
        "contact": application.contact,
        "reach": application.reach,
    }
