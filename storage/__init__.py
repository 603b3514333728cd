"""What Laddermaat remembers."""

DEFAULT_URL = "sqlite:///var/laddermaat.sqlite"
"""The database of a newcomer: a file in the folder one starts in."""
