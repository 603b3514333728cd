"""What Slack has against a call, and what that means."""

from http import HTTPStatus

from slack_sdk.errors import SlackApiError

from bot.channels.channel import Gone, Later, Refused

_BAD_TOKEN = {
    "account_inactive",  # the app's own account, which goes when the app is removed
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
}
"""What another token is the remedy for."""
_TOO_FAST = {"ratelimited", "rate_limited"}
"""Methods differ in how they spell it."""
_PERMANENT = {
    "cannot_dm_bot": "it is to a bot",
    "cannot_reply_to_message": "the thread takes no replies",
    "cant_post_message": "nothing may be said there",
    "channel_not_found": "there is no such channel, or Laddermaat is not in it: invite it",
    "file_upload_size_restricted": "the workspace takes no documents of this size",
    "invalid_blocks": "the blocks are not what Slack takes; please report this",
    "is_archived": "the channel is archived: unarchive it",
    "message_limit_exceeded": "the plan of the workspace has no room for more messages",
    "message_not_found": "the message was deleted",
    "messages_tab_disabled": "direct messages are off: turn on the Messages tab of the app",
    "missing_scope": "a permission is missing: install the app anew with docs/slack-manifest.yaml",
    "msg_blocks_too_long": "the blocks are too long; please report this",
    "msg_too_long": "the text is too long; please report this",
    "no_text": "there is nothing in it; please report this",
    "not_in_channel": "Laddermaat is not in the channel: invite it with /invite",
    "restricted_action": "the workspace's settings do not let Laddermaat speak there",
    "restricted_action_read_only_channel": "only some may speak in the channel",
    "restricted_action_thread_locked": "the thread is locked",
    "thread_not_found": "the thread was deleted",
    "user_disabled": "the account was deactivated",
    "user_not_found": "there is no such user",
    "user_not_visible": "the app may not see this user",
}
"""What Slack will say again next time, and what it means."""
_GONE = {"user_disabled", "user_not_found"}
"""Of these, where nobody is there any more."""


def code(error: SlackApiError) -> str:
    """Give the name that Slack has for it, or the status: a proxy on the way knows no names."""
    # What was cut off on the way comes as the connection has it, without data.
    data = getattr(error.response, "data", None)
    named = data.get("error") if isinstance(data, dict) else None
    return str(named or f"HTTP status {_status(error)}")


def is_about_token(error: SlackApiError) -> bool:
    """Tell whether another token is the remedy."""
    return code(error) in _BAD_TOKEN


def failure(error: SlackApiError) -> Exception:
    """Tell whether a refusal is for now or for ever; what an operator can mend stays itself."""
    named = code(error)
    if named in _TOO_FAST or _status(error) == HTTPStatus.TOO_MANY_REQUESTS:
        return Later(float(error.response.headers.get("Retry-After", 1)))
    if named in _GONE:
        return Gone(f"{named}: {_PERMANENT[named]}")
    if named in _PERMANENT:
        return Refused(f"{named}: {_PERMANENT[named]}")
    return error


def _status(error: SlackApiError) -> int | None:
    status = getattr(error.response, "status_code", None)
    return status or getattr(error.response, "status", None)
