"""Filling in: a form is answered question by question, changed, left, and taken up again."""

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import ClassVar, Generic, Literal, TypeVar

from bot.texts import Markdown, Voice
from core.assessment.kinds import SKIPPED, Misread, Trouble
from core.assessment.scenario import Answers, Applying, Registering
from core.blocks import Block, Choice, Choices, Text
from core.conversation import Reply, State, Turn
from core.marks import mark_of
from core.questionnaire import Field, Questionnaire

Filling = TypeVar("Filling", Registering, Applying)


class FillingIn(ABC, Generic[Filling]):
    """The replies that one turn may get while something is filled in."""

    words: ClassVar[str]
    """With what the keys of its texts begin."""

    def __init__(self, turn: Turn, voice: Voice, questions: Questionnaire) -> None:
        self.turn = turn
        self.voice = voice
        self.questions = questions

    @abstractmethod
    def summary(self, answers: Answers) -> tuple[Block, ...]:
        """Show all that was filled in, and what can be done with it."""

    @abstractmethod
    def _kept(self, activity: Filling) -> State:
        """Give the state in which the answers are kept, whatever comes between."""

    @abstractmethod
    def _button(self, does: Literal["answer", "change"], about: str, label: str) -> Choice:
        """Give a button that answers a question, `key=answer`, or asks one again."""

    def waiting(self, activity: Filling) -> tuple[Block, ...]:
        """Ask what is still open."""
        field = self._open(activity)
        return self._question(field) if field else self.summary(activity.answers)

    def answered(self, activity: Filling, text: str) -> Reply:
        """Take words as the answer to what is open."""
        field = self._open(activity)
        if field is None:
            return self._say(activity, *self.summary(activity.answers))
        read = field.kind.read(text, self.turn.language)
        if isinstance(read, Misread):
            wrong = Text(self._wrong(field, read.trouble))
            return self._say(activity, wrong, *self._question(field))
        return self._answer(activity, field, read)

    def chosen(self, activity: Filling, about: str) -> Reply:
        """Take a button as the answer to a question."""
        key, _, answer = about.partition("=")
        field = self._open(activity)
        if field is None or field.key != key or answer not in field.offers:
            return self.stale(activity)
        return self._answer(activity, field, answer)

    def skipped(self, activity: Filling) -> Reply:
        """Pass by what is open, where that is possible."""
        field = self._open(activity)
        if field and SKIPPED in field.offers:
            return self._answer(activity, field, SKIPPED)
        said = Text(self.voice(f"{self.words}-needed"))
        return self._say(activity, said, *self.waiting(activity))

    def back(self, activity: Filling) -> Reply:
        """Take the last answer back."""
        answers = dict(activity.answers)
        if activity.changing is None and answers:
            answers.popitem()
        return self._go_on(replace(activity, answers=answers, changing=None))

    def change(self, activity: Filling, key: str) -> Reply:
        """Choose what to change, or answer that again."""
        if not key:
            said = Text(self.voice(f"{self.words}-change-what"))
            return self._say(activity, said, self._changes(activity.answers))
        if self.questions.field(key, activity.answers) is None:
            return self.stale(activity)
        return self._go_on(replace(activity, changing=key))

    def stale(self, activity: Filling) -> Reply:
        """Answer a button that belongs to an earlier question."""
        said = Text(self.voice(f"{self.words}-stale"))
        return self._say(activity, said, *self.waiting(activity))

    def label(self, field: Field) -> str:
        """Name what a question asks."""
        return self.voice.label(f"{self.words}-label-{field.key}")

    def offer(self, field: Field, answer: str) -> str:
        """Name an answer that one can choose."""
        if answer == SKIPPED:
            return self.voice.label(f"{self.words}-offer-skip")
        return self.voice.label(f"{self.words}-offer-{field.key}-{answer}")

    def _wrong(self, field: Field, trouble: Trouble) -> Markdown:
        """Say why an answer cannot be, more precisely where there are words for that."""
        key = f"{self.words}-wrong-{field.key}"
        precisely = f"{key}-{trouble}"
        return self.voice(precisely if self.voice.knows(precisely) else key)

    def _open(self, activity: Filling) -> Field | None:
        if activity.changing:
            return self.questions.field(activity.changing, activity.answers)
        return self.questions.open_field(activity.answers)

    def _answer(self, activity: Filling, field: Field, answer: str) -> Reply:
        answers = dict(activity.answers) | {field.key: answer}
        return self._go_on(replace(activity, answers=answers, changing=None))

    def _go_on(self, activity: Filling, before: Markdown | None = None) -> Reply:
        said = (Text(before),) if before else ()
        return self._say(activity, *said, *self.waiting(activity))

    def _say(self, activity: Filling, *blocks: Block) -> Reply:
        return Reply(blocks, self._kept(activity))

    def _changes(self, answers: Answers) -> Choices:
        fields = self.questions.fields(answers)
        return Choices(
            tuple(self._button("change", field.key, self.label(field)) for field in fields)
        )

    def _question(self, field: Field) -> tuple[Block, ...]:
        asked = Text(self.voice(f"{self.words}-ask-{field.key}"))
        options = tuple(
            self._button("answer", f"{field.key}={answer}", self.offer(field, answer))
            for answer in field.offers
        )
        return (asked, Choices(options)) if options else (asked,)


def mark(answers: Answers) -> str:
    """Give the mark of a filled-in form, so that nothing else is sent than was shown."""
    return mark_of(repr(sorted(answers.items())))
