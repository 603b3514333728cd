"""`laddermaat partners`: the organisations on the marketplace, and who wants to be among them."""

import typer

from bot.commands.partners_desk import approve, proposals, refuse
from bot.commands.partners_export import export
from bot.commands.partners_import import import_
from bot.commands.partners_listed import list_, remove, show
from bot.commands.partners_requests import requests
from bot.commands.partners_search import search

app = typer.Typer(help="The organisations on the marketplace.", no_args_is_help=True)
app.command()(search)
app.command("import")(import_)
app.command()(export)
app.command("list")(list_)
app.command()(show)
app.command()(remove)
app.command()(proposals)
app.command()(approve)
app.command()(refuse)
app.command()(requests)
