"""What it means when Telegram does not take a message."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.channels.channel import Gone, Later, Refused
from bot.channels.telegram_chat import Chat


@contextmanager
def in_our_terms(chat: Chat) -> Iterator[None]:
    """Raise Later or Refused where Telegram says so; anything else is worth another try."""
    try:
        yield
    except RetryAfter as error:
        # Telegram does not say whose limit it is. A group has one of its own, far below ours; a
        # private chat is never spoken to that fast, so there it is the bot as a whole.
        raise Later(seconds_of(error), whole_channel=not chat.shared) from error
    except Forbidden as error:
        raise Gone(str(error)) from error
    except BadRequest as error:
        raise Refused(f"Bad Request: {error}") from error


def seconds_of(error: RetryAfter) -> float:
    """Give the seconds for which Telegram wants to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait
