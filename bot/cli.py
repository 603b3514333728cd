"""The command line: `laddermaat`.

Only the command that is called is loaded: a short one need not wait for the web server and the
database that others use.
"""

import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from bot.commands.standard import answering_if_possible

COMMANDS = {
    "serve": "bot.commands.serve:serve",
    "chat": "bot.commands.chat:chat",
    "ask": "bot.commands.ask:ask",
    "knowledge": "bot.commands.knowledge:app",
    "score": "bot.commands.score:score",
    "editions": "bot.commands.editions:app",
    "partners": "bot.commands.partners:app",
    "applications": "bot.commands.applications:app",
    "helpdesk": "bot.commands.helpdesk:app",
    "colleagues": "bot.commands.colleagues:app",
    "news": "bot.commands.news:news",
    "privacy": "bot.commands.privacy:app",
    "geography": "bot.commands.geography:app",
    "db": "bot.commands.db:app",
    "doctor": "bot.commands.doctor:doctor",
    "dead-letters": "bot.commands.dead_letters:dead_letters",
}
"""Where each command is: a function, or an app with commands of its own."""


def main() -> None:
    """Run the command that is named first, or else show all there are."""
    called = sys.argv[1:2]
    known = called and called[0] in COMMANDS
    with answering_if_possible():
        command_line(called if known else COMMANDS)(prog_name="laddermaat")


def command_line(names: Iterable[str]) -> typer.Typer:
    """Load some of the commands."""
    app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False)
    app.callback()(laddermaat)
    for name in names:
        module, _, attribute = COMMANDS[name].partition(":")
        command = getattr(import_module(module), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def laddermaat() -> None:
    """Laddermaat: the chat front end of the PSO ladder."""
