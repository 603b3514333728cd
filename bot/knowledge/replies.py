"""The replies that a question may get: an answer, a question back, or the way to people."""

from dataclasses import replace

from bot.clock import ZONE
from bot.knowledge import wording
from bot.texts import Markdown, Voice
from core.assessment.scenario import Idle
from core.blocks import Block, Choices, Text
from core.conversation import Reply, Turn
from core.effects import CountAnswer, Effect, GapReason, KeepGap, Rate
from core.helpdesk.ticket import Ticket
from core.knowledge.asked import Asked
from core.knowledge.matcher import Candidate, Verdict
from core.knowledge.questions import asks
from core.knowledge.topic import Knowledge, Topic
from core.masking import mask

FEWEST_WORDS = 3
"""A message with fewer words that is no question is one that people cannot answer either."""


class Replies:
    """The replies that one turn may get."""

    def __init__(self, turn: Turn, voice: Voice, knowledge: Knowledge) -> None:
        self.turn = turn
        self.voice = voice
        self.knowledge = knowledge

    def judged(self, text: str, verdict: Verdict) -> Reply:
        """Do with a message what the verdict says."""
        ids = tuple(candidate.id for candidate in verdict.candidates)
        asked = Asked(mask(text), others=ids)
        match verdict.decision, verdict.decoys:
            case "answer", _:
                topic = self.knowledge.topics[ids[0]]
                return self.answer(topic, replace(asked, topic=topic.id, others=ids[1:]))
            case "suggest", _:
                return self.suggest(asked, self._which(ids[:2]))
            case "smalltalk", Candidate(decoys):
                line = Text(wording.line(self.voice, "smalltalk", decoys))
                return self._say(self.turn.state.asked, line)
            case _, Candidate(decoys):
                return self._outside(asked, wording.line(self.voice, "outside", decoys), "outside")
            case _ if not asks(text) and len(text.split()) < FEWEST_WORDS:
                return self._outside(asked, self.voice("not-understood"), "unknown")
            case _:
                return self.offer_people(asked, "question-unknown", self._gap(asked, "unknown"))

    def answer(self, topic: Topic, asked: Asked) -> Reply:
        """Answer a question with a topic, and count that it was answered."""
        return self.tell(topic, asked, CountAnswer(topic.id, self.turn.language))

    def tell(self, topic: Topic, asked: Asked, *effects: Effect) -> Reply:
        """Tell about a topic; in the middle of something else, no more than that."""
        said: tuple[Block, ...] = (
            wording.told(self.voice, topic, self.turn.at.astimezone(ZONE).date()),
        )
        if isinstance(self.turn.state.activity, Idle):
            said += wording.afterwards(self.voice, self.knowledge, topic, asked)
        return self._say(asked, *said, effects=effects)

    def suggest(self, asked: Asked, key: str, *effects: Effect) -> Reply:
        """Ask which topic is meant."""
        waiting = replace(asked, waiting="choice")
        blocks = wording.suggestion(self.voice, self.knowledge, waiting, key)
        return self._say(waiting, *blocks, effects=effects)

    def offer_people(self, asked: Asked, key: str, *effects: Effect) -> Reply:
        """Offer to pass a question on, and say what that means."""
        waiting = replace(asked, waiting="consent")
        blocks = wording.may_i_pass_on(self.voice, waiting, key, self.turn.state)
        return self._say(waiting, *blocks, effects=effects)

    def none_meant(self, asked: Asked) -> Reply:
        """Go on when none of the suggestions was meant."""
        return self.offer_people(asked, "none-meant", self._gap(asked, "not-meant"))

    def for_people(self, text: str, verdict: Verdict) -> Reply:
        """Offer to pass on what was asked of people in the first place."""
        others = tuple(candidate.id for candidate in verdict.candidates)
        return self.offer_people(Asked(mask(text), others=others), "question-for-people")

    def lies_with_people(self, ticket: Ticket) -> Reply:
        """Say that people are looking into a question already."""
        said = self.voice("ticket-lies-with-people", number=str(ticket.number))
        return self._say(self.turn.state.asked, Text(said))

    def is_about_people(self, asked: Asked) -> bool:
        """Tell whether it was asked how to reach people, which is no question for them."""
        topic = self.knowledge.topics.get(asked.topic or "")
        return topic is not None and topic.action == "person"

    def ask_for_question(self) -> Reply:
        """Ask what people are to be asked."""
        return self._say(Asked("", waiting="question"), Text(self.voice("person-which-question")))

    def sorry(self) -> Reply:
        """Stay calm under an outburst, and say how else one may be helped."""
        return self._say(self.turn.state.asked, Text(self.voice("smalltalk-insult")))

    def kept(self, asked: Asked) -> Reply:
        """Pass nothing on, since the user would rather not."""
        return self._say(replace(asked, waiting=None), Text(self.voice("kept-to-myself")))

    def rated(self, topic: Topic, *, useful: bool) -> Reply:
        """Take what somebody thinks of an answer, and try again if it did not help."""
        rating = Rate(topic.id, useful, self.turn.language)
        asked = self.turn.state.asked
        if useful:
            return self._say(asked, Text(self.voice("useful-thanks")), effects=(rating,))
        if asked is None or asked.topic != topic.id:
            asked = Asked(topic.title.of(self.turn.language), topic.id)
        if asked.others:
            return self.suggest(asked, "useless-perhaps", rating)
        return self.offer_people(asked, "useless-sorry", rating)

    def stale(self) -> Reply:
        """Answer a button that belongs to an earlier question."""
        return self._say(self.turn.state.asked, Text(self.voice("stale-question-button")))

    def _outside(self, asked: Asked, line: Markdown, reason: GapReason) -> Reply:
        anyway = Choices((wording.ask_people(self.voice, asked),))
        return self._say(asked, Text(line), anyway, effects=(self._gap(asked, reason),))

    def _which(self, best: tuple[str, ...]) -> str:
        """Ask sharper when the best two topics are about much the same."""
        first, second = (self.knowledge.topics[id_] for id_ in best)
        siblings = second.id in first.related or first.id in second.related
        return "which-of-these" if siblings else "did-you-mean"

    def _gap(self, asked: Asked, reason: GapReason) -> KeepGap:
        topics = tuple(filter(None, (asked.topic, *asked.others)))
        return KeepGap(asked.question, self.turn.language, reason, topics)

    def _say(self, asked: Asked | None, *blocks: Block, effects: tuple[Effect, ...] = ()) -> Reply:
        return Reply(blocks, replace(self.turn.state, asked=asked), effects=effects)
