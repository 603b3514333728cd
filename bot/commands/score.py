"""`laddermaat score`: the score of one company, of a list, or of a stream."""

import json
from datetime import date, datetime
from typing import Annotated

import typer
from rich.console import Console

from bot.clock import ZONE
from bot.commands.documents import WRONG_INPUT, give_up, read_text
from bot.commands.editions import WRONG_EDITION
from bot.commands.score_output import as_json, show
from bot.commands.score_stream import score_stream
from bot.commands.standard import answering
from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_document
from bot.editions import built_in
from core.ladder.company import Refused
from core.ladder.edition import EditionError, Editions, NoEdition
from core.ladder.scoring import Score


def score(
    file: Annotated[str, typer.Argument(help="JSON or TOML, or - for standard input.")],
    as_data: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    stream: Annotated[
        bool, typer.Option("--jsonl", help="One company a line in, one line of JSON out.")
    ] = False,
) -> None:
    """Compute direct and indirect contribution, rung and the way to the next one."""
    try:
        editions = built_in()
        with answering():
            if not stream:
                _score_document(file, editions, as_data=as_data)
            elif not score_stream(file, editions, _today):
                raise typer.Exit(WRONG_INPUT)
    except EditionError as error:
        raise give_up(str(error), WRONG_EDITION) from None
    except (Unreadable, Refused) as error:
        raise give_up(str(error)) from None


def _score_document(file: str, editions: Editions, *, as_data: bool) -> None:
    data = parse_document(file, read_text(file))
    scores = _score_all(data, editions) if isinstance(data, list) else [_score(data, editions)]
    if as_data:
        written = [as_json(each) for each in scores]
        typer.echo(json.dumps(written if isinstance(data, list) else written[0], indent=2))
        return
    console = Console()
    for each in scores:
        show(each, console)


def _score_all(data: list[object], editions: Editions) -> list[Score]:
    """Score every company of a list, or none: Refused names the number of each refused one."""
    scores, refused = [], []
    for number, each in enumerate(data):
        try:
            scores.append(_score(each, editions))
        except (Refused, Unreadable) as error:
            refused += [f"[{number}] {line}" for line in str(error).splitlines()]
    if refused:
        raise Unreadable("\n".join(refused))
    return scores


def _score(data: object, editions: Editions) -> Score:
    try:
        return score_of(data, editions, _today())
    except NoEdition as error:
        raise Unreadable(f"edition: {error}") from None


def _today() -> date:
    return datetime.now(ZONE).date()
