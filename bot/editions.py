"""The editions that come with Laddermaat."""

from importlib.resources import files

from core.ladder.edition import Editions, load_editions


def built_in() -> Editions:
    """Load the editions that come with Laddermaat; EditionError when a file is wrong."""
    return load_editions(files("core.ladder") / "editions")
