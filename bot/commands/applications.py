"""`laddermaat applications`: the applications that came in by chat, and what becomes of them."""

import typer

from bot.commands.applications_desk import move, remark
from bot.commands.applications_export import export
from bot.commands.applications_shown import list_, show

app = typer.Typer(help="The applications that came in by chat.", no_args_is_help=True)
app.command("list")(list_)
app.command()(show)
app.command()(export)
app.command()(move)
app.command()(remark)
