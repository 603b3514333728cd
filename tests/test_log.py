"""The log shows no secret, and is otherwise as it was written."""

import logging

import pytest

from bot.commands.log import Discreet
from bot.settings import load_settings

TOKEN = "7001:AAE-test_token"


def written(message: str, error: Exception | None = None) -> str:
    caught = (type(error), error, None) if error else None
    record = logging.LogRecord("httpx", logging.INFO, "", 1, message, (), caught)
    return Discreet(load_settings().secrets).format(record)


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_TELEGRAM_TOKEN", TOKEN)


@pytest.mark.usefixtures("token")
def test_a_token_is_never_written() -> None:
    assert written(f"POST https://api.example/bot{TOKEN}/getMe") == (
        "httpx: POST https://api.example/bot…/getMe"
    )
    assert TOKEN not in written("failed", ValueError(TOKEN))


def test_a_token_that_is_left_empty_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_TELEGRAM_TOKEN", "")
    assert written("telegram is connected") == "httpx: telegram is connected"
