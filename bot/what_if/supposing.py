"""The replies that a turn may get about what if."""

from dataclasses import replace

from bot.texts import Texts
from bot.what_if.asking_back import asked_back, cannot_be, figures_asked, no_figures
from bot.what_if.subject import Subject
from bot.what_if.telling import before_and_after, listed, next_steps, now_and_then
from bot.what_if.wording import assumed, understood
from core.assessment.scenario import Answers
from core.blocks import Block, Text
from core.conversation import Reply, Turn
from core.knowledge.questions import asks
from core.supposing.again import last_hire
from core.supposing.applying import applied
from core.supposing.changes import Bought, Change, Hire, Supposition, Unclear
from core.supposing.hearing import Heard
from core.supposing.purchases import SUPPLIERS, answers_in
from core.supposing.reading import understand
from core.supposing.said import Known
from core.supposing.what_if import MOST_EARLIER


class Supposing:
    """Answers what is supposed of a finished scenario."""

    def __init__(self, turn: Turn, texts: Texts, subject: Subject) -> None:
        self._turn = turn
        self._subject = subject
        self._voice = texts.voice(turn.language)

    def heard(self, heard: Heard, *, surely: bool) -> Reply | None:
        """Answer a supposition; None if it is not about these figures.

        One that must be `surely` so leaves nothing to ask back.
        """
        if reply := self._again(heard):
            return reply
        base = self._base(builds_on=heard.builds_on)
        facts = self._subject.facts_of(base)
        found = understand(heard, Known(facts, self._subject.session.staffing))
        if found is None or (surely and _leaves_open(found.change)):
            return None
        return self._answered(found, base)

    def figures(self, text: str) -> Reply | None:
        """Take what is said as the figures of a supplier that were asked for, if it holds any."""
        last = self._subject.last
        if last is None or last.buying is None:
            return None
        if asks(text):
            return None
        missing = _missing(last.buying)
        found = answers_in(text, self._turn.language, missing)
        if found is None:
            return self._stay(*no_figures(self._voice, missing))
        if not found:
            return None
        return self._bought({**last.buying, **found}, last.before)

    def doubted(self) -> Reply | None:
        """Answer who does not know the figures that were asked for."""
        last = self._subject.last
        if last is None or last.buying is None:
            return None
        state = replace(self._turn.state, what_if=None)
        return Reply((Text(self._voice("what-if-without-figures")),), state)

    def _again(self, heard: Heard) -> Reply | None:
        """Answer who says the last hire differently: "en als we er twee aannemen?"."""
        last = self._subject.last
        if last is None:
            return None
        facts = self._subject.facts_of(last.answers)
        if hire := last_hire(last, facts):
            found = understand(heard, Known(facts, self._subject.session.staffing, hire))
            if found and found.again:
                return self._answered(found, last.before)
        return None

    def _base(self, *, builds_on: bool) -> Answers:
        last = self._subject.last
        return last.answers if builds_on and last else self._subject.answers

    def _answered(self, found: Supposition, base: Answers) -> Reply:
        match found.change:
            case Unclear() as unclear:
                account = self._subject.account
                return self._stay(*asked_back(account, self._subject.facts_of(base), unclear))
            case Bought(figures) as bought if _leaves_open(bought):
                return self._ask(figures, base)
            case change:
                return self._told(change, base, again=found.again)

    def _bought(self, figures: Answers, base: Answers) -> Reply:
        if _missing(figures):
            return self._ask(figures, base)
        return self._told(Bought(figures), base)

    def _ask(self, figures: Answers, base: Answers) -> Reply:
        earlier = self._earlier(base, again=False)
        what_if = replace(self._subject.what_if(base, base, buying=figures), told=earlier)
        blocks = figures_asked(self._subject.account, figures, _missing(figures))
        return Reply(blocks, replace(self._turn.state, what_if=what_if))

    def _told(self, change: Change, base: Answers, *, again: bool = False) -> Reply:
        subject, voice = self._subject, self._voice
        facts = subject.facts_of(base)
        answers = applied(base, change, facts)
        before, after = subject.account, subject.supposed(answers)
        if isinstance(after, str):
            return self._stay(*cannot_be(before, understood(before, facts, change), after))
        said, earlier = understood(after, facts, change), self._earlier(base, again=again)
        hired = isinstance(change, Hire)
        told = (*earlier, said)
        what_if = replace(subject.what_if(base, answers, hired=hired), told=told)
        heading = f"{voice('what-if-heading', change=said)} {self._from_where(base, again=again)}"
        blocks: tuple[Block, ...] = (
            Text("\n\n".join((heading, *listed(voice, earlier)))),
            Text(before_and_after(before, after)),
            now_and_then(before, after),
            Text(assumed(after, change)),
            next_steps(before, after, what_if),
        )
        return Reply(blocks, replace(self._turn.state, what_if=what_if, asked=None))

    def _earlier(self, base: Answers, *, again: bool) -> tuple[str, ...]:
        """Give what was supposed before and still holds."""
        last = self._subject.last
        if last is None or (not again and base == self._subject.answers):
            return ()
        return last.told[:-1] if again else last.told[-MOST_EARLIER:]

    def _from_where(self, base: Answers, *, again: bool) -> str:
        """Say what it starts from: the score, or what was supposed before."""
        name = self._subject.session.scenario.name
        if again:
            return self._voice("what-if-again", name=name)
        key = "what-if-from-score" if base == self._subject.answers else "what-if-builds-on"
        return self._voice(key, name=name)

    def _stay(self, *blocks: Text) -> Reply:
        return Reply(blocks, replace(self._turn.state, asked=None))


def _leaves_open(change: Change | Unclear) -> bool:
    """Tell whether something must be asked before it can be worked out."""
    match change:
        case Unclear():
            return True
        case Bought(figures, known):
            return known is None and bool(_missing(figures))
        case _:
            return False


def _missing(figures: Answers) -> tuple[str, ...]:
    return tuple(field for field in SUPPLIERS if field not in figures)
