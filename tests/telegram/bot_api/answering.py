"""Methods by which the bot answers a press or a query, and shows that it is writing."""

from collections.abc import Callable, Mapping

from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.errors import bad_request
from tests.telegram.bot_api.inline import inline_answer
from tests.telegram.bot_api.world import World

ACTIONS = frozenset({"typing", "upload_photo", "upload_document", "find_location"})


def answer_callback_query(world: World, arguments: Arguments) -> bool:
    """Let the button that was pressed stop waiting; once, and only if it was pressed."""
    if len(arguments.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    _answer(world, arguments.text("callback_query_id"))
    return True


def answer_inline_query(world: World, arguments: Arguments) -> bool:
    """Show results above what somebody types."""
    answer = inline_answer(arguments)
    id_ = arguments.text("inline_query_id")
    _answer(world, id_)
    world.inline_answers[id_] = answer
    world.change()
    return True


def send_chat_action(world: World, arguments: Arguments) -> bool:
    """Show that the bot is busy, for five seconds or until it posts."""
    room = world.room(arguments.number("chat_id"))
    if arguments.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    topic = arguments.number("message_thread_id", 0)
    if topic and topic not in room.topics:
        raise bad_request("message thread not found")
    room.typing += 1
    return True


ANSWERING_METHODS: Mapping[str, Callable[[World, Arguments], bool]] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "sendChatAction": send_chat_action,
}


def _answer(world: World, query: str) -> None:
    if query not in world.unanswered:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    world.unanswered.remove(query)
    world.change()
