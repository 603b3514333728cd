"""Errbot: a plugin that keeps what was said in its shelf; its backend fetches the updates."""

# mypy: disable-error-code="import-not-found, misc"
import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

from errbot.bootstrap import setup_bot

from tests.bench.fake_api import BotApi
from tests.bench.peers.errbot_link import LINKS, Link
from tests.bench.running import Given, main

HERE = Path(__file__).parent


@asynccontextmanager
async def program(api: BotApi, given: Given) -> AsyncIterator[None]:
    LINKS.append(Link(api, asyncio.get_running_loop()))
    config = SimpleNamespace(**vars(import_module("errbot.config-template")))
    config.BOT_DATA_DIR = str(given.folder)
    config.BOT_LOG_FILE = str(given.folder / "errbot.log")
    config.BOT_LOG_LEVEL = logging.WARNING
    config.BOT_ADMINS = ("nobody",)
    config.BOT_EXTRA_BACKEND_DIR = str(HERE / "errbot_backend")
    config.BOT_EXTRA_PLUGIN_DIR = str(HERE / "errbot_plugin")
    config.AUTOINSTALL_DEPS = False
    config.STORAGE = "Shelf"
    bot = await asyncio.to_thread(setup_bot, "Bench", logging.getLogger(""), config)
    Thread(target=bot.serve_forever, daemon=True).start()
    yield


def shelf() -> str:
    """Tell what a shelf is made of: what this Python has."""
    kinds = {"_gdbm": "dbm.gnu", "_dbm": "dbm.ndbm"}
    return next((kind for module, kind in kinds.items() if find_spec(module)), "dbm.dumb")


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    main(program, f"{version('errbot')}, its shelf on {shelf()}")
