"""Talking to the real bot in a test: what one says or presses, and what one gets to see."""

from dataclasses import replace
from datetime import datetime

from bot.assessment.press import Press, Verb
from core.assessment.scenario import Answers, Interviewing, Scenario
from core.blocks import Choice, Choices, Text
from core.contents import Pressed, Said
from core.conversation import Handler, Reply, State
from core.language import Language
from core.markup import plain
from tests.assessment.interviews import STARTED
from tests.conversations.transcript import FIRST_DAY, Play
from tests.house import HANDLER


class Talk(Play):
    """A conversation that remembers the last answer."""

    reply_now: Reply

    async def say(self, text: str) -> str:
        """Type something; gives what is answered, without formatting."""
        return await self._turn(Said(text))

    async def press(self, label: str) -> str:
        """Press the latest button of this name."""
        found = [button for button in self.buttons if button.label == label]
        assert found, f"no button {label!r} in {[button.label for button in self.buttons]}"
        return await self.token(found[-1].token)

    async def token(self, token: str) -> str:
        """Press a button by what it carries."""
        return await self._turn(Pressed(token, "?"))

    async def _turn(self, content: Said | Pressed) -> str:
        self.reply_now = await self.reply(content)
        self.buttons += buttons(self.reply_now)
        return said(self.reply_now)

    @property
    def answers(self) -> Answers:
        """The answers of the scenario that was begun last."""
        return self.state.scenarios[-1].answers


def buttons(reply: Reply) -> list[Choice]:
    """Give all buttons of a reply."""
    return [o for block in reply.blocks if isinstance(block, Choices) for o in block.options]


def said(reply: Reply) -> str:
    """Give the text of a reply, without formatting."""
    return "\n\n".join(plain(block.markdown) for block in reply.blocks if isinstance(block, Text))


def remembering(*answers: Answers) -> State:
    """Give a state with scenarios that have come this far; the last one is at hand."""
    scenarios = tuple(
        Scenario(number, f"Zelfscan {number}", STARTED, "2018-04-01", "1", dict(given))
        for number, given in enumerate(answers, start=1)
    )
    return State(
        scenarios=scenarios, activity=Interviewing(len(answers)), next_number=len(answers) + 1
    )


def talk(
    *answers: Answers,
    handler: Handler = HANDLER,
    language: Language = "nl",
    at: datetime = FIRST_DAY,
) -> Talk:
    """Begin a conversation in which scenarios have come this far."""
    state = remembering(*answers) if answers else State()
    return Talk(handler, language, at, replace(state, language=language))


def token(verb: Verb, scenario: int = 1, target: str = "") -> str:
    """Write what a button carries."""
    return Press(verb, scenario, target).token
