"""What keeps the bot from starting, whichever way it is started."""

from os import EX_TEMPFAIL

from bot.knowledge.library import CacheError
from bot.settings import SettingsError
from bot.web_server import PortTaken
from core.knowledge.reading import KnowledgeError
from core.ladder.edition import EditionError
from core.market.geography_files import GeographyError
from storage.database import StoreAway, StoreError

CANNOT_START = (
    SettingsError,
    StoreError,
    EditionError,
    KnowledgeError,
    CacheError,
    GeographyError,
    PortTaken,
)
"""Each says what is wrong, and the remedy."""
BAD_SETTING = 2
"""The exit code when Laddermaat cannot start as it is set."""
MAY_PASS = EX_TEMPFAIL
"""The exit code when it cannot start now: another try may well succeed."""


def code_of(error: Exception) -> int:
    """Give the exit code of what kept it from starting."""
    return MAY_PASS if isinstance(error, StoreAway | PortTaken) else BAD_SETTING
