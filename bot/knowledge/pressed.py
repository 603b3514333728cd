"""What a press on a button under an answer does."""

from dataclasses import replace

from bot.knowledge.press import Press, Verb
from bot.knowledge.replies import Replies
from core.conversation import Reply
from core.knowledge.asked import Asked
from core.knowledge.topic import Topic


def pressed(replies: Replies, press: Press) -> Reply:
    """Do what a button says, if it is still about something."""
    match press.verb:
        case Verb.TELL | Verb.USEFUL | Verb.USELESS:
            topic = replies.knowledge.topics.get(press.about)
            return _about_topic(replies, press.verb, topic) if topic else replies.stale()
        case _:
            asked = replies.turn.state.asked
            if asked is None or asked.mark != press.about:
                return replies.stale()
            return _about_question(replies, press.verb, asked)


def _about_topic(replies: Replies, verb: Verb, topic: Topic) -> Reply:
    match verb:
        case Verb.TELL:
            return _told(replies, topic)
        case _:
            return replies.rated(topic, useful=verb is Verb.USEFUL)


def _told(replies: Replies, topic: Topic) -> Reply:
    """Answer the question if this is the topic it was about; or else tell of another one."""
    asked = replies.turn.state.asked
    if asked and asked.waiting == "choice" and topic.id in asked.others:
        others = tuple(id_ for id_ in asked.others if id_ != topic.id)
        return replies.answer(topic, replace(asked, topic=topic.id, others=others, waiting=None))
    return replies.tell(topic, Asked(topic.title.of(replies.turn.language), topic.id))


def _about_question(replies: Replies, verb: Verb, asked: Asked) -> Reply:
    match verb:
        case Verb.NONE:
            return replies.none_meant(asked)
        case Verb.KEEP if asked.waiting == "consent":
            return replies.kept(asked)
        case Verb.ASK_PEOPLE if replies.is_about_people(asked):
            return replies.ask_for_question()
        case Verb.ASK_PEOPLE:
            return replies.offer_people(asked, "question-for-people")
        case _:
            return replies.stale()
