"""Questions: answered from the knowledge with source and date, or honestly not.

How answers are worded is in `bot.knowledge.wording`, what a message asks in
`core.knowledge.matcher`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from bot.knowledge.press import Press, Verb
from bot.knowledge.pressed import pressed
from bot.knowledge.replies import Replies
from bot.texts import Texts
from core.assessment.expressions import YES_NO, agrees, declines, passes_on
from core.assessment.phrases import PhraseBook
from core.assessment.scenario import Assessing, Idle
from core.contents import Pressed, Said
from core.conversation import Handler, Reply, State, Turn
from core.knowledge.asked import Asked
from core.knowledge.matcher import Candidate, Matcher, Verdict
from core.knowledge.outbursts import is_outburst
from core.knowledge.questions import asks
from core.knowledge.topic import Topic

ASSESSMENT_TOPIC = "zelfscan"
"""What "hoe lang duurt dit?" is about in the middle of an assessment."""
INTERRUPTING = 0.7
"""From this confidence on, some things are answered before anything else."""
LONGEST_DECISION = 3
"""Words; "nee, maar hoe hoog is de bijdrage" is a question."""


class KnowledgeBase(Protocol):
    """Where the knowledge is, as it is now."""

    @property
    def matcher(self) -> Matcher:
        """What tells which topic a message asks for."""


class Handover(Protocol):
    """Passes questions on to people."""

    async def __call__(
        self, turn: Turn, asked: Asked, topics: Mapping[str, Topic], *, shared: bool
    ) -> Reply:
        """Pass one on, with the assessment where the user agreed to share it."""


class Questions:
    """Answers questions."""

    def __init__(self, texts: Texts, base: KnowledgeBase, handover: Handover) -> None:
        self._texts = texts
        self._base = base
        self._handover = handover
        self._person = PhraseBook({"person": texts.words("command-person")})
        self._stops = PhraseBook({"stop": texts.words("command-stop")})

    def for_people(self, handler: Handler) -> Handler:
        """Take what is said right after "medewerker" as the question for people."""

        async def handle(turn: Turn) -> Reply | None:
            asked = turn.state.asked
            if asked is None or asked.waiting != "question":
                return await handler(turn)
            # Whatever comes instead, what follows that is no such question any more.
            turn = replace(turn, state=replace(turn.state, asked=None))
            return self._question(turn, asked) or await handler(turn)

        return handle

    async def person(self, turn: Turn) -> Reply | None:
        """Tell whoever wants a person how to reach one, and ask for the question."""
        if not isinstance(turn.content, Said) or not self._person.named_exactly(turn.content.text):
            return None
        replies, asked = self._replies(turn), turn.state.asked
        if turn.ticket:
            return replies.lies_with_people(turn.ticket)
        if asked and asked.question and asked.topic is None:
            return replies.offer_people(asked, "question-for-people")
        return replies.ask_for_question()

    async def certain(self, turn: Turn) -> Reply | None:
        """Answer what is a question for certain, also where an answer is waited for."""
        replies = self._replies(turn)
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                if asked := _agreed(turn.state, press):
                    return await self._pass_on(turn, asked, shared=press.verb is Verb.PASS_ON_ALL)
                return pressed(replies, press)
            case Said(text) if asked := _waiting(turn.state):
                return await self._decided(replies, asked, text)
            case Said(text):
                return self._if_certain(replies, text)
            case _:
                return None

    async def doubtful(self, turn: Turn) -> Reply | None:
        """Answer any other words: what they may mean, or that there is no answer."""
        if not isinstance(turn.content, Said):
            return None
        return self._replies(turn).judged(turn.content.text, self._verdict(turn, turn.content.text))

    def _question(self, turn: Turn, asked: Asked) -> Reply | None:
        """Take words as the question for people; one word is no question, but may be "stop"."""
        match turn.content:
            case Said(text) if self._stops.named_exactly(text):
                return self._replies(turn).kept(asked)
            case Said(text) if asks(text) or len(text.split()) > 1:
                return self._replies(turn).for_people(text, self._verdict(turn, text))
            case _:
                return None

    async def _decided(self, replies: Replies, asked: Asked, text: str) -> Reply | None:
        """Take a typed yes or no to whether a question may be passed on."""
        named = YES_NO.named_in(text) if len(text.split()) <= LONGEST_DECISION else ()
        if named == ("yes",) or agrees(text) or passes_on(text):
            return await self._pass_on(replies.turn, asked, shared=False)
        if named == ("no",) or (declines(text) and not asks(text)):
            return replies.kept(asked)
        return self._if_certain(replies, text)

    async def _pass_on(self, turn: Turn, asked: Asked, *, shared: bool) -> Reply:
        topics = self._base.matcher.knowledge.topics
        return await self._handover(turn, asked, topics, shared=shared)

    def _if_certain(self, replies: Replies, text: str) -> Reply | None:
        if is_outburst(text):
            return replies.sorry()
        verdict = self._verdict(replies.turn, text)
        match verdict.decision:
            case "answer" if asks(text):
                return replies.judged(text, verdict)
            case "smalltalk" if verdict.decoys and self._interrupts(verdict.decoys):
                return replies.judged(text, verdict)
            case _:
                return None

    def _interrupts(self, decoys: Candidate) -> bool:
        """Tell whether it must be answered at once, even where something else is being asked."""
        known = self._base.matcher.knowledge.decoys_by_id[decoys.id]
        return known.interrupts and decoys.confidence >= INTERRUPTING

    def _verdict(self, turn: Turn, text: str) -> Verdict:
        matcher, asked = self._base.matcher, turn.state.asked
        before = asked.topic if asked else None
        if isinstance(turn.state.activity, Assessing):
            before = ASSESSMENT_TOPIC
        return matcher.judge(text, matcher.knowledge.topics.get(before) if before else None)

    def _replies(self, turn: Turn) -> Replies:
        return Replies(turn, self._texts.voice(turn.language), self._base.matcher.knowledge)


def _waiting(state: State) -> Asked | None:
    """Give the question of which a typed yes or no decides whether it is passed on."""
    asked = state.asked
    # In the middle of something else a yes is an answer to that.
    if asked is None or asked.waiting != "consent" or not isinstance(state.activity, Idle):
        return None
    return asked


def _agreed(state: State, press: Press) -> Asked | None:
    """Give the question that a button passes on, if it is still about that one."""
    asked, passes_on = state.asked, press.verb in {Verb.PASS_ON, Verb.PASS_ON_ALL}
    if not (passes_on and asked and asked.waiting == "consent" and asked.mark == press.about):
        return None
    return asked
