"""Changing and withdrawing messages that were brought to Slack."""

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack_errors import code, failure
from bot.channels.slack_place import Place
from bot.channels.slack_post import Part, Post

_GONE = "message_not_found"
_STANDS = {
    "cant_delete_message",
    "cant_update_message",
    "compliance_exports_prevent_deletion",
    "edit_window_closed",
    "msg_blocks_too_long",
    "msg_too_long",
}
"""What Slack says of a message that stays as it is; the workspace's settings may limit both,
and a change has less room than a new message."""


async def revise(client: AsyncWebClient, message: Place, instead: tuple[Part, ...]) -> bool:
    """Have the message that begins a thread say something else, or take it away.

    False where that cannot be: the workspace forbids it, or it takes more than one message.
    Raises Later or Refused; whatever an operator can mend, or the network, is raised as it is.
    """
    try:
        return await _revise(client, message.channel, str(message.thread), instead)
    except SlackApiError as error:
        if code(error) == _GONE:
            return True
        if code(error) in _STANDS:
            return False
        raise failure(error) from error


async def _revise(client: AsyncWebClient, channel: str, ts: str, instead: tuple[Part, ...]) -> bool:
    match instead:
        case ():
            await client.chat_delete(channel=channel, ts=ts)
        case (Post() as post,):
            await client.chat_update(channel=channel, ts=ts, text=post.fallback, blocks=post.blocks)
        case _:
            return False
    return True
