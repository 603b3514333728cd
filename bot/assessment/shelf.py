"""The scenarios of a conversation: begun, listed, named, copied, compared and thrown away."""

from collections.abc import Callable
from dataclasses import replace

from bot.assessment import scenarios
from bot.assessment.session import Session
from bot.assessment.steps import Steps
from bot.clock import ZONE
from core.assessment.edits import begun, copied, put, removed, reopened
from core.assessment.kinds import Misread, Name
from core.assessment.replay import Complete, replay
from core.assessment.scenario import IDLE, Answers, Discarding, Renaming, Scenario
from core.blocks import Text
from core.conversation import Reply

MOST_SCENARIOS = 20
"""More than anybody compares; it bounds what a conversation holds."""
LONGEST_NAME = 60
OWN_STAFF = frozenset({"own-people", "own-target"})
"""What is asked about the own staff, for PSO 30+."""


class Shelf:
    """The steps that concern whole scenarios."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._voice = steps.voice
        self._turn = steps.turn

    def _sessions(self) -> tuple[Session, ...]:
        state, find = self._turn.state, self._steps.sessions.found
        found = (find(state, s.number, self._turn.language) for s in state.scenarios)
        return tuple(session for session in found if session)

    def start(self) -> Reply:
        """Go on with what is unfinished, offer what there is, or begin."""
        sessions = self._sessions()
        unfinished = [s.scenario for s in sessions if not isinstance(s.outcome, Complete)]
        active = self._steps.sessions.active(self._turn.state, self._turn.language)
        if active and active.scenario in unfinished:
            return self._steps.go_on(active.scenario)
        if len(unfinished) == 1:
            return self._steps.go_on(unfinished[0], self._voice("going-on"))
        return self.listed() if sessions else self.begin()

    def begin(self) -> Reply:
        """Begin a new scenario under the edition in force."""
        return self.begin_with(lambda session: session.scenario)

    def begin_with(self, fill: Callable[[Session], Scenario], *before: str) -> Reply:
        """Begin a new scenario with answers, after saying something first."""
        state, day = self._turn.state, self._turn.at.astimezone(ZONE).date()
        if len(state.scenarios) >= MOST_SCENARIOS:
            return self._full()
        sessions = self._steps.sessions
        edition = sessions.editions.in_force(day)
        name = self._voice.label("scenario-name", number=state.next_number)
        state, scenario = begun(state, name, edition.id, sessions.newest_questions, day)
        session = sessions.of(scenario, self._turn.language)
        filled = fill(session)
        session = sessions.of(filled, self._turn.language)
        said = (*before, self._voice("intro", title=edition.title))
        return Reply((*map(Text, said), *self._steps.at_hand(session)), put(state, filled))

    def beside(self, draft: Scenario) -> Reply:
        """Put other answers to a scenario in a new one beside it."""
        if len(self._turn.state.scenarios) >= MOST_SCENARIOS:
            return self._full()
        name = self._voice.label("scenario-name", number=self._turn.state.next_number)
        state, twin = copied(self._turn.state, draft, name)
        said = Text(self._voice("worksheet-beside", scenario=name))
        return Reply((said, *self._steps.at_hand(self._opened(twin))), state)

    def _opened(self, scenario: Scenario) -> Session:
        return self._steps.sessions.of(scenario, self._turn.language)

    def listed(self) -> Reply:
        """List the scenarios."""
        return self._steps.stay(*scenarios.listed(self._voice, self._sessions()))

    def compared(self) -> Reply:
        """Compare the finished scenarios."""
        return self._steps.stay(*scenarios.compared(self._voice, self._sessions()))

    def managed(self, session: Session) -> Reply:
        """Offer what can be done with a scenario."""
        return self._steps.stay(*scenarios.managed(session))

    def copied(self, session: Session) -> Reply:
        """Copy a scenario, and open its summary so that the copy can be changed."""
        if len(self._turn.state.scenarios) >= MOST_SCENARIOS:
            return self._full()
        name = self._voice.label("copy-name", name=session.scenario.name)[:LONGEST_NAME]
        state, twin = copied(self._turn.state, reopened(session.scenario), name)
        session = self._steps.sessions.of(twin, self._turn.language)
        said = Text(self._voice("copied", name=name))
        return Reply((said, *self._steps.at_hand(session)), state)

    def supposed(self, session: Session, answers: Answers) -> Reply:
        """Keep what was supposed of a scenario as one beside it, and show what comes of it."""
        if len(self._turn.state.scenarios) >= MOST_SCENARIOS:
            return self._full()
        name = self._voice.label("what-if-name", name=session.scenario.name)[:LONGEST_NAME]
        # Who is in own employment after the change is not known: figures of before would mislead.
        void = {*replay(session.interview, answers).outdated, *OWN_STAFF}
        kept = {key: answer for key, answer in answers.items() if key not in void}
        state, twin = copied(self._turn.state, replace(session.scenario, answers=kept), name)
        keys = ("what-if-saved", *(["what-if-saved-own"] if answers.keys() & OWN_STAFF else []))
        said = Text(" ".join(self._voice(key, name=name) for key in keys))
        session = self._steps.sessions.of(twin, self._turn.language)
        state = replace(state, what_if=None)
        return Reply((said, *self._steps.at_hand(session)), state)

    def ask_for_name(self, session: Session) -> Reply:
        """Ask for another name."""
        said = Text(self._voice("ask-name", name=session.scenario.name))
        activity = Renaming(session.scenario.number)
        return Reply((said,), replace(self._turn.state, activity=activity))

    def renamed(self, session: Session, text: str) -> Reply:
        """Give a scenario the name that was sent."""
        name = Name(LONGEST_NAME).read(text, self._turn.language)
        if isinstance(name, Misread):
            return self._steps.stay(Text(self._voice("name-unfit", longest=LONGEST_NAME)))
        scenario = replace(session.scenario, name=name)
        state = put(self._turn.state, scenario)
        session = self._steps.sessions.of(scenario, self._turn.language)
        return Reply((Text(self._voice("renamed", name=name)), *scenarios.managed(session)), state)

    def ask_before_discarding(self, session: Session, *, restart: bool) -> Reply:
        """Ask for a yes before answers are thrown away."""
        number, name = session.scenario.number, session.scenario.name
        said = self._voice("ask-restart" if restart else "ask-delete", name=name)
        return self._steps.deciding(Discarding(number, restart), said)

    def discarded(self, session: Session, pending: Discarding) -> Reply:
        """Throw the answers away, or the scenario with them."""
        state = replace(removed(self._turn.state, session.scenario.number), activity=IDLE)
        rest = Shelf(Steps(replace(self._turn, state=state), self._steps.sessions))
        if pending.restart:
            return rest.begin()
        said = self._voice("deleted", name=session.scenario.name)
        return Reply((Text(said), *rest.listed().blocks), state)

    def _full(self) -> Reply:
        said = Text(self._voice("scenarios-full", most=MOST_SCENARIOS))
        return self._steps.stay(said, *scenarios.listed(self._voice, self._sessions())[1:])
