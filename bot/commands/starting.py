"""What keeps the bot from starting, whichever way it is started."""

from bot.knowledge.library import CacheError
from bot.settings import SettingsError
from core.knowledge.reading import KnowledgeError
from core.ladder.edition import EditionError
from core.market.geography_files import GeographyError
from storage.database import StoreError

CANNOT_START = (
    SettingsError,
    StoreError,
    EditionError,
    KnowledgeError,
    CacheError,
    GeographyError,
)
"""Each says what is wrong, and the remedy."""
BAD_SETTING = 2
"""The exit code when Laddermaat cannot start as it is set."""
