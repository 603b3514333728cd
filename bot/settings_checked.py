"""What settings are checked for at the start, beyond their shape.

Each check gives its value back, or a ValueError that says what is wrong and the remedy.
"""

import re
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr, ValidationInfo

from bot.channels.mail_server import MailServer, is_mail_address
from bot.channels.web_address import Proxies
from core.helpdesk.hours import OpeningHours

_SLACK_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")


def opening_hours(text: str) -> str:
    """Check that opening hours can be read."""
    OpeningHours.parse(text)
    return text


def proxies(text: str) -> str:
    """Check that addresses and networks can be read."""
    Proxies.parse(text)
    return text


def mail_address(text: str) -> str:
    """Check that mail can be sent to an address."""
    if not is_mail_address(text):
        raise ValueError("it is no mail address such as info@example.org")
    return text


def gap_days(days: int, info: ValidationInfo[object]) -> int:
    """Check that questions without an answer go no later than what was said."""
    most = info.data.get("retention_conversation_days")
    if isinstance(most, int) and days > most:
        raise ValueError(
            f"by what was said it is known which of these go when somebody has everything erased: "
            f"keep them for {most} days at most, or raise LADDERMAAT_RETENTION_CONVERSATION_DAYS"
        )
    return days


def web_address(text: str) -> str:
    """Check that it is the address of a page on the web."""
    if not re.fullmatch(r"https?://[^\s()<>]+", text):
        raise ValueError("it is no address of a page, such as https://example.org/privacy")
    return text


def passwords_in(url: str) -> tuple[str, ...]:
    """Give the password that stands in a URL, as it stands there and as it is meant."""
    try:
        password = urlsplit(url).password or ""
    except ValueError:
        return ()
    return (password, unquote(password))


def slack_channel(text: str) -> str:
    """Check that it is the id of a channel in Slack, rather than its name."""
    if not _SLACK_CHANNEL.fullmatch(text):
        raise ValueError(
            "it is no id of a channel in Slack, such as C02PSO: copy that at the foot of "
            "the channel's details"
        )
    return text


def desk_in_slack(text: str, info: ValidationInfo[object]) -> str:
    """Check that it is a channel in Slack, and that there is a Slack to find it in."""
    channel = slack_channel(text)
    if info.data.get("slack_bot_token", "") is None:
        raise ValueError("there is no Slack without LADDERMAAT_SLACK_BOT_TOKEN: set that too")
    return channel


def mail_server(url: SecretStr, info: ValidationInfo[object]) -> SecretStr:
    """Check that the server can be read, and that there is an address to send from."""
    MailServer.parse(url.get_secret_value())
    if info.data.get("mail_from", "") is None:
        raise ValueError("mail needs a sender: set LADDERMAAT_MAIL_FROM too")
    return url


def escalation(text: str, info: ValidationInfo[object]) -> str:
    """Check that it is a channel in Slack or a mail address, and that mail can be sent there."""
    if "@" not in text:
        channel = slack_channel(text)
        if info.data.get("slack_helpdesk", "") is None:
            raise ValueError(
                "there is no desk in Slack without LADDERMAAT_SLACK_HELPDESK: set that too, or "
                "give a mail address"
            )
        return channel
    # One that is there but wrong is told of by itself, and is not among the data.
    needed = [name for name in ("smtp_url", "mail_from") if info.data.get(name, "") is None]
    if needed:
        names = " and ".join(f"LADDERMAAT_{name.upper()}" for name in needed)
        raise ValueError(f"mail cannot be sent without {names}: set that, or a channel in Slack")
    return mail_address(text)
