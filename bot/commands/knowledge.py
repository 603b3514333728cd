"""`laddermaat knowledge`: is the knowledge in order, how good is it, and what is it missing?"""

import json
from collections import Counter
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.table import Table

from bot.clock import ZONE
from bot.commands.documents import give_up, read_numbered
from bot.commands.gaps import gaps
from bot.commands.library import open_library
from bot.documents.parsing import Unreadable
from core.knowledge.measures import Labelled, Measures, measure
from core.knowledge.trial import DECOYS_ANSWERED, DECOYS_SUGGESTED, FALSE_ANSWERS, Trial
from core.ladder.problem import path

PROBLEMS = 1
"""The exit code when the knowledge is not in order."""

app = typer.Typer(help="What the bot knows, and how well.", no_args_is_help=True)
app.command()(gaps)

_LABELLED = TypeAdapter(Labelled)


@app.command()
def check() -> None:
    """Name file, key and remedy for all that is thin, old, double or easily confused."""
    # Comparing all phrasings needs scikit-learn, which takes a second to load.
    from core.knowledge import checking  # noqa: PLC0415

    library = open_library(plain=True)
    today = datetime.now(ZONE).date()
    problems = tuple(checking.check(library.knowledge, library.trial, today))
    for problem in problems:
        typer.echo(str(problem))
    counts = f"{len(library.knowledge.topics)} topics, {len(library.knowledge.decoys)} decoys"
    typer.echo(f"{counts}: {len(problems)} problems" if problems else f"{counts}: in order")
    if problems:
        raise typer.Exit(PROBLEMS)


@app.command("test")
def measured_on(
    file: Annotated[
        str, typer.Argument(help="JSON lines with `question` and `expected`, or - for input.")
    ],
    as_data: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Measure the answers on questions whose topic is known (null for none)."""
    try:
        questions = _questions(file)
    except Unreadable as error:
        raise give_up(str(error)) from None
    library = open_library()
    outcomes = [(question, library.matcher.judge(question.question)) for question in questions]
    measures = measure(outcomes)
    if as_data:
        typer.echo(json.dumps(asdict(measures)))
    else:
        Console().print(_measured(measures))


def _questions(file: str) -> list[Labelled]:
    questions = []
    for number, line in read_numbered(file):
        try:
            questions.append(_LABELLED.validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            key = path(first["loc"])
            raise Unreadable(
                f"{file}: line {number}: {key}: {first['msg']}. A line looks like "
                '{"question": "wat kost het?", "expected": "kosten"}'
            ) from None
    return questions


def _measured(measures: Measures) -> Table:
    table = Table("measure", "share", title=_counts(measures))
    for name, share in (
        ("right topic first", measures.first),
        ("right topic among three", measures.among_three),
        ("answered, and right", measures.answered_right),
        ("answered, and wrong", measures.answered_wrong),
        ("out of scope, yet answered", measures.outside_answered),
    ):
        table.add_row(name, "-" if share is None else f"{share:.3f}")
    return table


def _counts(measures: Measures) -> str:
    return f"{measures.questions} questions, {measures.outside} out of scope"


@app.command()
def report(
    limit: Annotated[int, typer.Option(min=1, help="How many pairs to show.")] = 25,
) -> None:
    """Show the thresholds, and which topics are confused most (by cross-validation)."""
    library = open_library()
    thresholds, trial = library.matcher.model.thresholds, library.trial
    console = Console(highlight=False)
    console.print(
        f"The bot answers from {thresholds.answer:.3f} on: so {FALSE_ANSWERS:.0%} of the phrasings "
        f"at most are answered wrongly, and {DECOYS_ANSWERED:.0%} of the decoys.\n"
        f"It suggests topics from {thresholds.suggest:.3f} on, for three together: so at most "
        f"{DECOYS_SUGGESTED:.0%} of the decoys get a suggestion.\n"
    )
    console.print(_pairs(trial, limit))


def _pairs(trial: Trial, limit: int) -> Table:
    pairs = Counter((c.example.label, c.taken_for) for c in trial.confusions())
    examples = {(c.example.label, c.taken_for): c.example.text for c in trial.confusions()}
    table = Table("belongs to", "taken for", "times", "such as")
    for pair, times in pairs.most_common(limit):
        table.add_row(*pair, str(times), examples[pair])
    return table
