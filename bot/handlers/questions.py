"""Questions: answered from the topics with source and date, or honestly not."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.texts import Texts
from core.conversation import Block, Handler, Reply, Said, Text, Turn
from core.knowledge.topics import Topic, Topics, asks_outright


def questions(texts: Texts, topics: Topics) -> Handler:
    """Answer a question from the topics, with source and date."""

    async def handle(turn: Turn) -> Reply | None:
        if not isinstance(turn.content, Said):
            return None
        topic = topics.asked(turn.content.text)
        return Reply((_told(texts, turn, topic),), turn.state) if topic else None

    return handle


def unanswered(texts: Texts) -> Handler:
    """Admit it when a question has no answer here, and say who has one."""

    async def handle(turn: Turn) -> Reply | None:
        if not (isinstance(turn.content, Said) and asks_outright(turn.content.text)):
            return None
        return Reply((Text(texts.voice(turn.language)("question-unknown")),), turn.state)

    return handle


def _told(texts: Texts, turn: Turn, topic: Topic) -> Text:
    voice = texts.voice(turn.language)
    title, answer = topic.title.of(turn.language), topic.answer.of(turn.language)
    said = voice("topic", title=title, answer=answer)
    return Text(f"{said}\n\n{voice('topic-source', source=topic.source, checked=topic.checked)}")


def resuming(handler: Handler, reminder: Callable[[Turn], Awaitable[tuple[Block, ...]]]) -> Handler:
    """Follow every answer of a handler by what was still being asked."""

    async def handle(turn: Turn) -> Reply | None:
        reply = await handler(turn)
        if reply is None:
            return None
        language = reply.state.language or turn.language
        after = replace(turn, state=reply.state, language=language)
        waiting = await reminder(after)
        return replace(reply, blocks=(*reply.blocks, *waiting)) if waiting else reply

    return handle
