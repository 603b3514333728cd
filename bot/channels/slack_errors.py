"""What Slack has against a call, and what that means."""

from slack_sdk.errors import SlackApiError

from bot.channels.channel import Later, Refused

_PERMANENT = {
    "account_inactive": "the account was deactivated",
    "cannot_dm_bot": "it is to a bot",
    "cant_post_message": "nothing may be said there",
    "channel_not_found": "there is no such channel, or Laddermaat is not in it: invite it",
    "file_upload_size_restricted": "the workspace takes no documents of this size",
    "invalid_blocks": "the blocks are not what Slack takes; please report this",
    "is_archived": "the channel is archived: unarchive it",
    "messages_tab_disabled": "direct messages are off: turn on the Messages tab of the app",
    "missing_scope": "a permission is missing: install the app anew with docs/slack-manifest.yaml",
    "msg_too_long": "the text is too long; please report this",
    "no_text": "there is nothing in it; please report this",
    "not_in_channel": "Laddermaat is not in the channel: invite it with /invite",
    "restricted_action": "the workspace's settings do not let Laddermaat speak there",
    "thread_not_found": "the thread was deleted",
    "user_disabled": "the account was deactivated",
    "user_not_found": "there is no such user",
    "user_not_visible": "the app may not see this user",
}
"""What Slack will say again next time, and what it means."""


def is_by_slack(error: SlackApiError) -> bool:
    """Tell whether Slack said so itself, and not a proxy on the way with a page of its own."""
    return isinstance(error.response.data, dict) and "error" in error.response.data


def code(error: SlackApiError) -> str:
    """Give the name that Slack has for it; where it is not Slack that speaks, the status."""
    if is_by_slack(error):
        return str(error.response["error"])
    return f"HTTP status {error.response.status_code}"


def failure(error: SlackApiError) -> Exception:
    """Tell whether a refusal is for now or for ever; what an operator can mend stays itself."""
    named = code(error)
    if named == "ratelimited" or error.response.status_code == 429:
        return Later(float(error.response.headers.get("Retry-After", 1)))
    if named in _PERMANENT:
        return Refused(f"{named}: {_PERMANENT[named]}")
    return error
