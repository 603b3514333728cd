"""The command line: `laddermaat`."""

import typer

from bot.commands import dead_letters, editions, run, score

app = typer.Typer(
    help="Laddermaat: the chat front end of the PSO ladder.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
app.command()(run.serve)
app.command()(run.chat)
app.command("score")(score.score)
app.add_typer(editions.app, name="editions")
app.command("dead-letters")(dead_letters.dead_letters)
