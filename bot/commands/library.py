"""Opening the knowledge for a command, with progress where that takes a while."""

from rich.console import Console
from rich.progress import Progress

from bot.commands.documents import WRONG_INPUT, give_up
from bot.commands.log import log_to_stderr
from bot.knowledge.library import CacheError, Library
from bot.settings import SettingsError, load_settings
from core.knowledge.reading import KnowledgeError


def open_library(*, plain: bool = False) -> Library:
    """Open the knowledge as it is set; gives up with the reason and the remedy.

    `plain` leaves the extra `semantic` out, so that the outcome is the same on every machine.
    """
    console = Console(stderr=True)
    with Progress(console=console, transient=True) as progress:
        progress.add_task("opening the knowledge", total=None)  # the first time it is learned
        task = progress.add_task("sentence vectors", visible=False)

        def told(done: int, of: int) -> None:
            progress.update(task, completed=done, total=of, visible=True)

        try:
            settings = load_settings()
            log_to_stderr("WARNING")
            if plain:
                settings = settings.model_copy(update={"semantic": "off"})
            return Library(settings, told)
        except (SettingsError, KnowledgeError, CacheError) as error:
            raise give_up(str(error), WRONG_INPUT) from None
