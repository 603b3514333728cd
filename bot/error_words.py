"""Exceptions written down: where they were raised, and what they say if that is safe to tell.

An exception can repeat what somebody said: `ValueError: '32 uur' is no number`. So only those
speak of which it is known that they do not.
"""

from collections.abc import Iterator
from traceback import format_tb

from sqlalchemy.exc import InterfaceError, OperationalError

from bot.channels.channel import Later, Refused
from bot.channels.connection import Misconfigured, Unavailable
from core.knowledge.reading import KnowledgeError
from storage.conflict import Conflict
from storage.store import StoreError

SPEAKING = (
    OSError,
    StoreError,
    Conflict,
    KnowledgeError,
    Later,
    Refused,
    Misconfigured,
    Unavailable,
)
"""They tell of machines, files, and ids."""
PLATFORMS = {"telegram", "aiohttp", "aiosmtplib", "httpx"}
"""Packages whose exceptions tell what a platform answered."""


def brief(error: BaseException) -> str:
    """Give an exception in a line: `OSError('No space left on device')`, or just `ValueError`."""
    words, name = said(error), type(error).__name__
    return name if words is None else f"{name}({words!r})"


def in_full(error: BaseException) -> str:
    """Give an exception with where it was raised, and those that it came from before it."""
    return "\n".join(_told(each) for each in reversed(list(_origins(error))))


def _told(error: BaseException) -> str:
    words, name = said(error), type(error).__name__
    return "".join(format_tb(error.__traceback__)) + (name if words is None else f"{name}: {words}")


def said(error: BaseException) -> str | None:
    """Give what it says, as far as that may be written down."""
    match error:
        case OperationalError() | InterfaceError():
            # The first line says what is wrong with the database; values stand in later ones.
            return next(iter(str(error.orig).splitlines()), "")
        case _ if isinstance(error, SPEAKING):
            return str(error)
        case _ if (package := type(error).__module__.partition(".")[0]) in PLATFORMS:
            return str(error)
        case _ if package == "slack_sdk":
            return _of_slack(error)
        case _:
            return None


def _of_slack(error: BaseException) -> str | None:
    """Give the name that Slack has for it: its package also repeats what we would have said."""
    # Where there is such an error the package is loaded already; for others it takes a while.
    from slack_sdk.errors import SlackApiError  # noqa: PLC0415

    from bot.channels.slack_errors import code  # noqa: PLC0415

    return code(error) if isinstance(error, SlackApiError) else None


def _origins(error: BaseException) -> Iterator[BaseException]:
    """Give an exception, that which it came from, and so on; each once."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        hidden = None if following.__suppress_context__ else following.__context__
        following = following.__cause__ or hidden
