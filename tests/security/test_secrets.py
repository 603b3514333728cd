"""No secret stands in the log, an error, a page or the database, whatever goes well or wrong."""

import asyncio
import logging
import sys
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import get_args

import aiohttp
import pytest
from pydantic import SecretStr

from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_webhook import SECRET_HEADER, path
from bot.commands.log import Discreet
from bot.settings import PREFIX, Settings, load_settings
from tests.ports import free_port
from tests.served import START_TIMEOUT, environment, start
from tests.slack.stub import stubbed
from tests.telegram.scripted import scripted

MARK = "geheim7f3a"
SHAPES = {
    "telegram_token": f"7001:AAE-{MARK}-telegram",
    "slack_bot_token": f"xoxb-{MARK}-bot",
    "slack_app_token": f"xapp-{MARK}-app",
    "slack_signing_secret": f"{MARK}signing",
    "smtp_url": f"smtp://maat:{MARK}%2Fsmtp@127.0.0.1:9",
}
DATABASE = f"postgresql://maat:{MARK}%2Fdatabase@127.0.0.1:9/maat"
BESIDE = {
    "LADDERMAAT_LOG_LEVEL": "DEBUG",
    "LADDERMAAT_MAIL_FROM": "maat@example.org",
    "LADDERMAAT_PUBLIC_URL": "https://maat.example.org",
    "LADDERMAAT_TELEGRAM_MODE": "webhook",
    "LADDERMAAT_SLACK_MODE": "http",
    "LADDERMAAT_SLACK_HELPDESK": "C02HELP",
    "LADDERMAAT_HELPDESK_ESCALATION": "chef@example.org",
}
AWAY = {
    "LADDERMAAT_TELEGRAM_API": "http://127.0.0.1:9",
    "LADDERMAAT_SLACK_API": "http://127.0.0.1:9/",
}
SECRETS = {f"{PREFIX}{name.upper()}": value for name, value in SHAPES.items()}
EVERYTHING = {**BESIDE, **SECRETS}


def test_every_secret_setting_is_tried_here() -> None:
    secret = {name for name, field in Settings.model_fields.items() if _is_secret(field.annotation)}
    assert secret == set(SHAPES)


def _is_secret(annotation: object) -> bool:
    return annotation is SecretStr or any(map(_is_secret, get_args(annotation)))


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**EVERYTHING, "LADDERMAAT_DATABASE_URL": DATABASE}.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("everything")
def test_the_log_hides_every_secret_in_whatever_form_it_has() -> None:
    hide = Discreet(load_settings().secrets)
    for said in (*SHAPES.values(), DATABASE, f"{MARK}/database", f"{MARK}/smtp"):
        record = logging.LogRecord("x", logging.INFO, "", 1, f"failed: {said}!", (), None)
        assert MARK not in hide.format(record)


@pytest.mark.usefixtures("everything")
def test_settings_show_no_secret_when_they_are_written() -> None:
    settings = load_settings()
    hidden = repr(settings).replace(DATABASE, "")
    assert MARK not in hidden


class Heard:
    """All that a process and its pages said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    async def ask(
        self, session: aiohttp.ClientSession, method: str, url: str, **more: object
    ) -> None:
        async with session.request(method, url, **more) as answer:  # type: ignore[arg-type]
            self.said.append(f"{method} {answer.headers!r} {await answer.text()}")


PAGES = ("/", "/healthz", "/readyz", "/metrics", "/helpdesk", "/nothing", "/files/1/0", "/ws")


@asynccontextmanager
async def platforms(*, refuse: bool) -> AsyncIterator[Mapping[str, str]]:
    """Give where Telegram and Slack are, which know the tokens, or refuse them, or are away."""
    async with scripted() as (_, telegram), stubbed() as slack:
        if refuse:
            slack.stub.errors["auth.test"] = "invalid_auth"
        yield {
            "LADDERMAAT_TELEGRAM_API": telegram,
            "LADDERMAAT_SLACK_API": f"{slack.stub.url}/api/",
        }


async def _served(folder: Path, settings: Mapping[str, str]) -> str:
    """Let it serve, knock at every door, stop it; gives all that was said."""
    heard, port = Heard(), str(free_port())
    process = await start("serve", folder, **{**EVERYTHING, **settings, "LADDERMAAT_PORT": port})
    saying = asyncio.create_task(process.communicate())
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            await _until_up(session)
            await _knock(session, heard)
            await asyncio.sleep(2)
    finally:
        process.terminate()
        said, _ = await saying
    return "\n".join((*heard.said, said.decode(), _stored(folder)))


async def _until_up(session: aiohttp.ClientSession) -> None:
    async with asyncio.timeout(START_TIMEOUT):
        while True:
            try:
                async with session.get("/healthz"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)


async def _knock(session: aiohttp.ClientSession, heard: Heard) -> None:
    hook = path(TelegramAccount(SHAPES["telegram_token"]))
    for page in PAGES:
        await heard.ask(session, "GET", page)
    await heard.ask(session, "POST", hook, headers={SECRET_HEADER: "wrong"}, data="{}")
    await heard.ask(session, "POST", "/slack/events", data="{}")
    await heard.ask(session, "POST", "/helpdesk/aanmelden", data={"name": "x"})


def _stored(folder: Path) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return "".join(file.read_bytes().decode("utf-8", "replace") for file in files)


@pytest.mark.parametrize("trouble", ["refused", "away"])
async def test_a_process_that_serves_in_trouble_tells_no_secret(
    tmp_path: Path, trouble: str
) -> None:
    async with platforms(refuse=True) as refusing:
        said = await _served(tmp_path, refusing if trouble == "refused" else AWAY)
    assert "turned away at the webhook" in said
    assert MARK not in said


BAD = {
    "a bad mail server": {"LADDERMAAT_SMTP_URL": f"ftp://maat:{MARK}@mail.example.org"},
    "a bad escalation": {"LADDERMAAT_HELPDESK_ESCALATION": "@"},
    "a database that is away": {"LADDERMAAT_DATABASE_URL": DATABASE},
    "a database that is none": {"LADDERMAAT_DATABASE_URL": f"mysql://u:{MARK}@127.0.0.1/x"},
}


@pytest.mark.parametrize("bad", BAD)
async def test_what_does_not_start_tells_no_secret(tmp_path: Path, bad: str) -> None:
    said, code = await _ran(tmp_path, ["serve"], {**EVERYTHING, **BAD[bad]})
    assert code != 0
    assert "LADDERMAAT_" in said
    assert MARK not in said


COMMANDS = (
    (["doctor"], None),
    (["doctor"], DATABASE),
    (["dead-letters"], DATABASE),
    (["dead-letters", "--help"], DATABASE),
)


@pytest.mark.parametrize(("command", "database"), COMMANDS)
async def test_no_command_tells_a_secret(
    tmp_path: Path, command: Sequence[str], database: str | None
) -> None:
    settings = {**EVERYTHING, **AWAY, "LADDERMAAT_PORT": str(free_port())}
    if database:
        settings["LADDERMAAT_DATABASE_URL"] = database
    said, _ = await _ran(tmp_path, command, settings)
    assert said.strip()
    assert MARK not in said


async def _ran(
    folder: Path, command: Sequence[str], settings: Mapping[str, str]
) -> tuple[str, int]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *command),
        stdout=PIPE,
        stderr=STDOUT,
        env=environment(folder, **settings),
    )
    try:
        async with asyncio.timeout(90):
            said, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    return said.decode(), process.returncode or 0
