"""`python -m bot` is `laddermaat`."""

from bot.cli import main

main()
