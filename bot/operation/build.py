"""What runs: the version of Laddermaat, and that of the tables it uses."""

from importlib.metadata import version

from storage.migrations import revisions

VERSION = version("laddermaat")
SCHEMA = revisions()[-1]
