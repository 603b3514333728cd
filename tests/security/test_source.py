"""What the source may not hold, as far as the rules S of Ruff (pyproject.toml) do not see it."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted(file for part in ("bot", "core", "storage") for file in (ROOT / part).rglob("*.py"))
RUNS_WHAT_IT_LOADS = {"pickle", "marshal", "shelve", "joblib", "dill", "cloudpickle", "yaml"}
DEFINE_TABLES = {"sqlite.py", "append_only.py"}
"""Whose statements are made of constants and of names of our own tables."""


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


def every_call(files: Iterable[Path], *named: str) -> Iterator[tuple[Path, ast.Call]]:
    """Give the calls of what has one of these names, or of anything."""
    for file in files:
        for name, call in calls(file):
            if not named or name in named:
                yield file, call


def at(file: Path, call: ast.Call) -> str:
    return f"{name_of(file)}, line {call.lineno}"


def imported(file: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


def test_no_file_of_data_can_run_anything() -> None:
    assert FILES
    assert not [name_of(file) for file in FILES if RUNS_WHAT_IT_LOADS & imported(file)]
    for file, call in every_call(FILES):
        pickles = [keyword.value for keyword in call.keywords if keyword.arg == "allow_pickle"]
        assert [ast.unparse(value) for value in pickles] in ([], ["False"]), at(file, call)


def test_no_query_is_put_together_out_of_words() -> None:
    asking = [file for file in FILES if "sqlalchemy" in imported(file)]
    written = [it for it in asking if it.name not in DEFINE_TABLES and "migrations" not in it.parts]
    assert written
    for file, call in every_call(written, "text", "exec_driver_sql", "literal_column", "DDL"):
        if call.args:
            assert all(map(is_fixed, parts_of(call.args[0]))), at(file, call)


def parts_of(words: ast.expr) -> list[ast.expr]:
    return words.values if isinstance(words, ast.JoinedStr) else [words]


def is_fixed(part: ast.expr) -> bool:
    """Tell whether it is a literal, or the name of a constant."""
    value = part.value if isinstance(part, ast.FormattedValue) else part
    return isinstance(value, ast.Constant) or (isinstance(value, ast.Name) and value.id.isupper())


def test_only_what_builds_the_places_starts_a_program() -> None:
    assert {file.name for file in FILES if "subprocess" in imported(file)} == {"packages.py"}


def test_no_session_waits_for_ever() -> None:
    sessions = list(every_call(FILES, "ClientSession"))
    assert sessions
    for file, call in sessions:
        assert "timeout" in {keyword.arg for keyword in call.keywords}, name_of(file)


def test_only_two_places_could_tell_the_log_from_which_address_somebody_came() -> None:
    telling = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "bot").rglob("*.py")
        if "logger." in (text := file.read_text("utf-8"))
        and ("came_from(" in text or "request.remote" in text)
    }
    assert telling == {"bot/channels/refusals.py", "bot/channels/web_gate.py"}
    assert "An IP address is in the log in two lines only" in (ROOT / "docs/operate.md").read_text(
        "utf-8"
    )
