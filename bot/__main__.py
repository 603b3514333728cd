"""`python -m bot` is `laddermaat`."""

from bot.cli import app

app(prog_name="laddermaat")
