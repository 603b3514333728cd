"""The form of a group: everything about these colleagues on one page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.assessment.answers import capitalised
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from bot.texts import Voice
from core.assessment.group_form import group_fields, that_count, typed_fields
from core.assessment.kinds import Kind
from core.assessment.measures import FULL_WEEK
from core.assessment.questions import Question
from core.blocks import Choice, Form, FormField, SelectField, TextField
from core.forms import Filled, read_form
from core.ladder.edition import Contract, StartPosition
from core.markup import plain

_ABOUT = re.compile(r"group\.([0-9]{1,3})=([0-9]+(?:/[1-9][0-9]*)?),([0-9]{4})")


@dataclass(frozen=True, slots=True)
class GroupForm:
    """Which group a form is about, and by what its fields are read: its token says both.

    So what was typed can be looked at without the conversation, and a form that was opened
    before the week or the year was changed is told from the one of now.
    """

    scenario: int
    number: int
    week: str
    """The canonical answer: hours of a full working week."""
    year: str

    @classmethod
    def at(cls, session: Session, question: Question[object]) -> "GroupForm | None":
        """Give the form of the group that a question is about; None if it is about no group."""
        week, year = session.answer("full-week"), session.answer("reference-year")
        match question.part:
            case ("group", number) if week and year and question.words != "group-more":
                return cls(session.scenario.number, number, week, year)
            case _:
                return None

    @classmethod
    def begun_by(cls, session: Session, question: Question[object]) -> tuple[Form, ...]:
        """Offer the form at the first question about a group."""
        form = cls.at(session, question) if question.words == "group-position" else None
        return (form.block(session),) if form else ()

    @classmethod
    def parse(cls, press: Press) -> "GroupForm | None":
        """Read a token back; None if it belongs to something else."""
        found = _ABOUT.fullmatch(press.target)
        if press.verb is not Verb.FORM or found is None:
            return None
        return cls(press.scenario, int(found[1]), found[2], found[3])

    @property
    def press(self) -> Press:
        """The button that opens the form."""
        return Press(Verb.FORM, self.scenario, f"group.{self.number}={self.week},{self.year}")

    @property
    def typed(self) -> Mapping[str, Kind[object]]:
        """How the fields in which one types are read."""
        return typed_fields(FULL_WEEK.value(self.week), int(self.year))

    def read(self, session: Session, values: Mapping[str, str]) -> Filled:
        """Read what was entered, by the keys of the questions."""
        week, year = FULL_WEEK.value(self.week), int(self.year)
        kinds = group_fields(session.staffing, week, year)
        read = read_form(values, kinds, session.voice.language)
        answers = that_count(read.answers, session.staffing)
        keys = {field: f"group.{self.number}.{field}" for field in kinds}
        return Filled({keys[field]: answer for field, answer in answers.items()}, read.slips)

    def block(self, session: Session, values: Mapping[str, str] | None = None) -> Form:
        """Offer the form, with what was entered before."""
        voice, edition, entered = session.voice, session.edition, values or {}
        fields: tuple[FormField, ...] = (
            _choice(voice, "position", edition.start_positions, entered),
            _choice(voice, "contract", edition.contracts, entered),
            *(_text(voice, field, entered) for field in self.typed),
        )
        title = voice.label("form-group-title", number=self.number)
        label = voice.label("offer-form-again" if entered else "offer-form-group")
        return Form(label, self.press.token, title, fields)


def words_of(field: str) -> str:
    """Give the words of the question that a field stands for."""
    return f"group-{'since-hired' if field == 'since' else field}"


def label_of(voice: Voice, field: str) -> str:
    """Say what stands before a field."""
    return voice.label("form-group-since" if field == "since" else f"short-group-{field}")


def _choice(
    voice: Voice,
    field: str,
    items: tuple[StartPosition, ...] | tuple[Contract, ...],
    entered: Mapping[str, str],
) -> SelectField:
    options = tuple(Choice(capitalised(it.name.of(voice.language)), it.id) for it in items)
    return SelectField(field, label_of(voice, field), options, value=entered.get(field, ""))


def _text(voice: Voice, field: str, entered: Mapping[str, str]) -> TextField:
    return TextField(
        field,
        label_of(voice, field),
        hint=plain(voice(f"example-{words_of(field)}")),
        value=entered.get(field, ""),
        optional=field == "since",
    )
