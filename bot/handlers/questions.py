"""Questions: answered from the knowledge with source and date, or honestly not.

How answers are worded is in `bot.knowledge.wording`, what a message asks in
`core.knowledge.matcher`.
"""

from typing import Protocol

from bot.knowledge.press import Press
from bot.knowledge.pressed import pressed
from bot.knowledge.replies import Replies
from bot.texts import Texts
from core.assessment.expressions import YES_NO
from core.assessment.scenario import Assessing, Idle
from core.conversation import Pressed, Reply, Said, Turn
from core.knowledge.matcher import Candidate, Matcher, Verdict
from core.knowledge.questions import asks

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


class Questions:
    """Answers questions."""

    def __init__(self, texts: Texts, base: KnowledgeBase) -> None:
        self._texts = texts
        self._base = base

    async def certain(self, turn: Turn) -> Reply | None:
        """Answer what is a question for certain, also where an answer is waited for."""
        replies = self._replies(turn)
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return pressed(replies, press)
            case Said(text):
                return _decided(replies, text) or self._if_certain(replies, text)
            case _:
                return None

    async def doubtful(self, turn: Turn) -> Reply | None:
        """Answer any other words: what they may mean, or that there is no answer."""
        if not isinstance(turn.content, Said):
            return None
        return self._replies(turn).judged(turn.content.text, self._verdict(turn, turn.content.text))

    def _if_certain(self, replies: Replies, text: str) -> Reply | None:
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


def _decided(replies: Replies, text: str) -> Reply | None:
    """Take a typed yes or no to whether a question may be passed on."""
    state = replies.turn.state
    if not isinstance(state.activity, Idle) or not state.asked or state.asked.waiting != "consent":
        return None
    match YES_NO.named_in(text):
        case ("yes",) if len(text.split()) <= LONGEST_DECISION:
            return replies.passed_on(state.asked)
        case ("no",) if len(text.split()) <= LONGEST_DECISION:
            return replies.kept(state.asked)
        case _:
            return None
