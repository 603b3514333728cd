"""The log shows no secret and nobody's words, and says of every line what it is about."""

import json
import logging
from datetime import UTC, datetime

import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from bot.channels.channel import Later
from bot.commands.log import Discreet, Format
from bot.context import about
from bot.settings import load_settings
from core.codec import load_update

TOKEN = "7001:AAE-test_token"


def written(
    message: str,
    *args: object,
    error: Exception | None = None,
    name: str = "httpx",
    form: Format = "json",
) -> str:
    caught = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.WARNING, "", 1, message, args, caught)
    return Discreet(load_settings().secrets, form).format(record)


def event(message: str, *args: object) -> str:
    told = json.loads(written(message, *args))["event"]
    assert isinstance(told, str)
    return told


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_TELEGRAM_TOKEN", TOKEN)


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("form", ["console", "json"])
def test_a_token_is_never_written(form: Format) -> None:
    line = written(f"POST https://api.example/bot{TOKEN}/getMe", form=form)
    assert "https://api.example/bot…/getMe" in line
    assert TOKEN not in written("failed", error=OSError(TOKEN), form=form)


@pytest.mark.parametrize("secret", ['a"b\\c', "d'\"e", "é/ü", "with space"])
def test_a_secret_that_is_written_in_another_way_is_none_the_less_hidden(
    secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERMAAT_SLACK_SIGNING_SECRET", secret)
    assert event("%s %r", secret, secret).count("…") == 2
    assert event(json.dumps(secret)) == '"…"'
    assert "…" in json.loads(written("failed", error=OSError(secret)))["exception"]


def test_a_token_that_is_left_empty_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_TELEGRAM_TOKEN", "")
    assert event("telegram is connected") == "telegram is connected"


def test_a_line_for_programs_has_time_level_logger_process_and_what_it_is_about() -> None:
    about("web:3f9c", turn=7)
    told = json.loads(written("it went wrong"))
    assert datetime.fromisoformat(told.pop("timestamp")).tzinfo == UTC
    assert isinstance(told.pop("process"), int)
    assert told == {
        "event": "it went wrong",
        "level": "warning",
        "logger": "httpx",
        "conversation": "web:3f9c",
        "turn": 7,
    }


def test_what_was_done_before_is_no_longer_told() -> None:
    about("web:3f9c", turn=7)
    about("web:3f9c", message=12)
    assert {"turn", "message"} & json.loads(written("!")).keys() == {"message"}


def raised_while_somebody_said(words: str) -> Exception:
    try:
        try:
            int(words)
        except ValueError as error:
            raise KeyError(words) from error
    except KeyError as error:
        caught = error
    return caught


@pytest.mark.parametrize("form", ["console", "json"])
def test_an_error_tells_where_it_was_raised_and_not_what_was_said(form: Format) -> None:
    line = written(
        "error %r", ValueError("Jansen"), error=raised_while_somebody_said("Jansen"), form=form
    )
    assert "Jansen" not in line
    assert "raised_while_somebody_said" in line
    assert line.index("ValueError") < line.rindex("KeyError")


def test_an_error_that_is_about_machines_says_what_it_is() -> None:
    assert (
        event("it failed: %s", OSError(28, "No space left"))
        == "it failed: [Errno 28] No space left"
    )
    assert event("%r", Later(3)) == "Later('to be tried again in 3 s')"


def test_of_an_error_of_slack_only_its_name_is_written() -> None:
    data = {"ok": False, "error": "internal_error", "response_metadata": {"messages": ["Jansen"]}}
    answer = AsyncSlackResponse(
        client=None, http_verb="", api_url="", req_args={}, data=data, headers={}, status_code=200
    )
    with pytest.raises(SlackApiError, match="Jansen") as refused:
        answer.validate()  # type: ignore[no-untyped-call]
    assert event("%r", refused.value) == "SlackApiError('internal_error')"
    assert event("%r", SlackRequestError("title: Jansen")) == "SlackRequestError"


def test_an_error_of_the_database_says_what_failed_and_not_the_values() -> None:
    with create_engine("sqlite://").connect() as connection, pytest.raises(OperationalError) as at:
        connection.execute(text("SELECT :said FROM nowhere"), {"said": "Jan" + "sen"})
    line = written("failed", error=at.value)
    assert "no such table: nowhere" in line
    assert "Jansen" not in line


def test_an_update_that_cannot_be_read_is_not_repeated() -> None:
    with pytest.raises(ValueError, match=r"content: union_tag_not_found") as at:
        load_update('{"id": "1", "sender": {"channel": "web", "id": "a"}, '
                    '"at": "2026-11-30T12:00:00Z", "content": {"text": "Jansen"}}')  # fmt: skip
    assert "Jansen" not in str(at.value)


def test_a_mail_address_is_not_written() -> None:
    assert event("message to %s", "mail:j.jansen@voorbeeld.example.nl") == "message to mail:…@…"


def test_nor_is_the_address_that_a_request_came_from() -> None:
    line = written("Error handling request from %s", "192.0.2.7", name="aiohttp.server")
    assert json.loads(line)["event"] == "Error handling request from …"
