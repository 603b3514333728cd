"""How a company applies: question by question, a summary, and its yes to what is sent."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from typing_extensions import override

from bot.application.finished import Finished
from bot.application.press import Press, Verb
from bot.application.wording import details
from bot.filling_in import FillingIn
from bot.texts import Markdown, Voice
from core.application.application import Application, ApplicationKind
from core.application.filed import Filed
from core.application.form import ApplicationForm, answers_of
from core.application.kinds import BODIES, NOTHING
from core.application.reference import grouped
from core.assessment.expressions import YES_NO, agrees
from core.assessment.kinds import UNKNOWN
from core.assessment.phrases import fold
from core.assessment.scenario import IDLE, Answers, Applying
from core.blocks import Block, Choice, Choices, Text
from core.conversation import Reply, State, Turn
from core.effects import Apply
from core.knowledge.questions import asks_at_length
from core.marks import mark_of
from core.questionnaire import Field

QUESTION_WORDS = 6
"""Words from which on what begins like a question is one: a name may begin with any word."""


class Applicant(FillingIn[Applying]):
    """The replies that one turn may get while an application is filled in."""

    words = "apply"

    def __init__(
        self,
        turn: Turn,
        voice: Voice,
        finished: Mapping[str, Finished],
        new_reference: Callable[[], str],
    ) -> None:
        self.form = ApplicationForm({number: it.assessed for number, it in finished.items()})
        super().__init__(turn, voice, self.form)
        self.finished = finished
        self._new_reference = new_reference

    def begin(self, assessment: str = "") -> Reply:
        """Begin, with what an assessment tells: the one that is named, or else the last one."""
        known = self.finished.get(assessment) or next(iter(self.finished.values()), None)
        said = self.voice("apply-start")
        if known is None or known.organisation is None:
            return self._go_on(Applying({}), said)
        proposed = self.voice(
            "apply-known", organisation=known.organisation, assessment=known.assessed.name
        )
        activity = Applying({"organisation": known.organisation})
        return self._go_on(activity, Markdown(f"{said}\n\n{proposed}"))

    def again(self, filed: Filed) -> Reply:
        """Apply for re-certification, with what an earlier application tells."""
        answers = {**answers_of(filed.application), "kind": ApplicationKind.RECERTIFICATION.value}
        said = self.voice("apply-known-again", reference=grouped(filed.reference))
        return self._go_on(Applying(answers), said)

    def go_on(self, answers: Answers) -> Reply:
        """Go on with what was filled in before."""
        return self._go_on(Applying(answers), self.voice("apply-again"))

    def said(self, activity: Applying, text: str) -> Reply | None:
        """Take words as an answer, or as a yes or no to the summary; None if they ask something."""
        if asks_at_length(text, QUESTION_WORDS):
            return None
        if self._open(activity):
            return self.answered(activity, text)
        if agrees(text):
            return self._sent(activity)
        if fold(text) == fold(self.voice.label("apply-change")):
            return self.change(activity, "")
        match YES_NO.named_in(text):
            case ("no",):
                return self.stop(activity)
            case _:
                hint = Text(self.voice("apply-yes-or-no"))
                return self._say(activity, hint, *self.summary(activity.answers))

    def asked_again(self, activity: Applying) -> Reply:
        """Ask what is open once more."""
        return self._go_on(activity)

    def not_sent_yet(self, activity: Applying, *, stops: bool) -> Reply:
        """Say that there is nothing to follow or withdraw before it is sent, or stop."""
        if stops:
            return self.stop(activity)
        return self._go_on(activity, self.voice("apply-not-sent-yet"))

    def draft_waits(self) -> Reply:
        """Say that what was filled in before was not sent, and offer to go on with it."""
        said = Text(self.voice("apply-not-sent-yet"))
        return Reply((said, self._offer_to_go_on()), self.turn.state)

    def send(self, activity: Applying, about: str) -> Reply:
        """Send the application, if this is what was agreed to."""
        if self._open(activity) or about != _mark(self.form.application(activity.answers)):
            return self.stale(activity)
        return self._sent(activity)

    def stop(self, activity: Applying) -> Reply:
        """Stop; what was filled in is kept."""
        state = replace(self._kept(activity), activity=IDLE)
        return Reply((Text(self.voice("apply-stopped")), self._offer_to_go_on()), state)

    @override
    def summary(self, answers: Answers) -> tuple[Block, ...]:
        """Show what would be sent, what it means, and ask whether it may be."""
        application = self.form.application(answers)
        shared = self.finished.get(answers.get("assessment", NOTHING))
        told = details(self.voice, application, shared)
        said = Text(Markdown(f"{self.voice('apply-summary')}\n\n{told}"))
        options = (
            Press(Verb.SEND, _mark(application)).choice(self.voice.label("apply-send")),
            Press(Verb.CHANGE).choice(self.voice.label("apply-change")),
            Press(Verb.CANCEL).choice(self.voice.label("apply-not-now")),
        )
        return said, Text(self.voice("apply-send-means")), Choices(options)

    @override
    def offer(self, field: Field, answer: str) -> str:
        """Name an answer that one can choose; certifying bodies and assessments have their own."""
        match field.key, answer:
            case "body", known if known in BODIES:
                return BODIES[known]
            case "body", _ if answer == UNKNOWN:
                return self.voice.label("apply-offer-body-unknown")
            case "assessment", number if number in self.finished:
                it = self.finished[number]
                return self.voice.label("apply-offer-share", name=it.assessed.name, rung=it.rung)
            case _:
                return super().offer(field, answer)

    @override
    def _kept(self, activity: Applying) -> State:
        return replace(self.turn.state, activity=activity, own_application=activity.answers)

    @override
    def _button(self, does: Literal["answer", "change"], about: str, label: str) -> Choice:
        return Press(Verb.ANSWER if does == "answer" else Verb.CHANGE, about).choice(label)

    def _offer_to_go_on(self) -> Choices:
        return Choices((Press(Verb.START).choice(self.voice.label("offer-go-on")),))

    def _sent(self, activity: Applying) -> Reply:
        reference = self._new_reference()
        effect = Apply(reference, self.form.application(activity.answers), self.voice.language)
        said = Text(self.voice("apply-sent", reference=grouped(reference)))
        state = replace(self.turn.state, activity=IDLE, own_application=None)
        return Reply((said,), state, effects=(effect,))


def _mark(application: Application) -> str:
    """Give the mark of what would be sent, so that nothing else is sent than was shown."""
    return mark_of(repr(application))
