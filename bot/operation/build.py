"""What runs: the version of Laddermaat, and that of the tables it uses."""

from importlib.metadata import version

from storage.tables import SCHEMA as _TABLES

VERSION = version("laddermaat")
SCHEMA = str(_TABLES)
