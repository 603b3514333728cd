"""`laddermaat ask`: what the bot makes of a question, for people and for programs."""

import json
from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.markdown import Markdown

from bot.commands.documents import WRONG_INPUT, give_up, read_numbered
from bot.commands.library import open_library
from bot.documents.parsing import Unreadable
from bot.knowledge.library import Library
from core.knowledge.matcher import Verdict

QUESTION = TypeAdapter(dict[str, object])


def ask(
    question: Annotated[str | None, typer.Argument(help="In Dutch or English.")] = None,
    batch: Annotated[
        str | None,
        typer.Option(help="JSON lines with `question`, or - for standard input."),
    ] = None,
    as_data: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Tell which topic answers a question, how sure that is, and what the bot would do."""
    if (question is None) == (batch is None):
        raise give_up('give a question, such as "wat kost de PSO?", or a file with --batch')
    library = open_library()
    try:
        if question is not None:
            _answer(question, library, as_data=as_data)
        elif batch is not None:
            _answer_all(batch, library)
    except Unreadable as error:
        raise give_up(str(error)) from None


def _answer(question: str, library: Library, *, as_data: bool) -> None:
    verdict = library.matcher.judge(question)
    if as_data:
        typer.echo(json.dumps(_as_json(question, verdict), ensure_ascii=False))
        return
    console = Console()
    if verdict.decision == "answer":
        topic = library.knowledge.topics[verdict.candidates[0].id]
        console.print(f"[bold]{topic.title.of(verdict.language)}[/bold]\n")
        console.print(Markdown(topic.answer.of(verdict.language)))
        console.print(f"\n{topic.source} ({topic.checked})", style="dim", highlight=False)
    console.print(f"\n{verdict.decision}:", style="bold", end=" ")
    likeliest = ", ".join(f"{it.id} {it.confidence:.0%}" for it in verdict.candidates)
    console.print(likeliest, highlight=False)


def _answer_all(file: str, library: Library) -> None:
    """Answer every line by itself; a line that cannot be read costs only itself."""
    all_good = True
    for answer in _answers(file, library):
        all_good = all_good and "error" not in answer
        typer.echo(json.dumps(answer, ensure_ascii=False))
    if not all_good:
        raise typer.Exit(WRONG_INPUT)


def _answers(file: str, library: Library) -> Iterator[dict[str, object]]:
    for number, line in read_numbered(file):
        try:
            question = QUESTION.validate_json(line).get("question")
        except ValidationError as error:
            yield {"line": number, "error": f"not a JSON object: {error.errors()[0]['msg']}"}
            continue
        if not isinstance(question, str):
            yield {"line": number, "error": 'no text under the key "question": add it'}
            continue
        yield _as_json(question, library.matcher.judge(question))


def _as_json(question: str, verdict: Verdict) -> dict[str, object]:
    return {
        "question": question,
        "language": verdict.language,
        "decision": verdict.decision,
        "candidates": [
            {"id": candidate.id, "confidence": round(candidate.confidence, 4)}
            for candidate in verdict.candidates
        ],
    }
