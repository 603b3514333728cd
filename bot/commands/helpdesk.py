"""`laddermaat helpdesk`: the desk of colleagues in a terminal."""

import typer

from bot.commands.documents import say
from bot.commands.helpdesk_deeds import answer, assign, close, note, reopen, take, topic, wait
from bot.commands.helpdesk_draft import draft
from bot.commands.helpdesk_shown import figures, list_, show
from bot.commands.partners_shared import DatabaseUrl
from storage import DEFAULT_URL

HOW_TO_GO_ON = (
    '`laddermaat helpdesk show N` tells all there is to one, `answer N "…"` answers it, '
    "and `laddermaat helpdesk --help` says what else there is."
)

app = typer.Typer(help="Questions that people answer.", invoke_without_command=True)


@app.callback()
def overview(context: typer.Context, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Answer what users ask of people."""
    if context.invoked_subcommand is None:
        list_(database_url=database_url)
        say(HOW_TO_GO_ON)


app.command("list")(list_)
for command in (show, answer, note, take, assign, wait, close, reopen, topic, draft, figures):
    app.command()(command)
