"""Settings are read from the environment, and what cannot be right is told with the remedy."""

from datetime import timedelta
from typing import Protocol

import pytest

from bot.helpdesk.addresses import ESCALATION
from bot.helpdesk.configured import agreed
from bot.settings import Settings, SettingsError, load_settings
from core.address import Address
from core.helpdesk.due import Patience
from core.helpdesk.hours import OpeningHours

MAIL = {"smtp_url": "smtp://maat:ge%40heim@example.org", "mail_from": "maat@example.org"}


class Load(Protocol):
    def __call__(self, **named: str) -> Settings: ...


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load settings with these in the environment."""

    def with_these(**named: str) -> Settings:
        for name, value in named.items():
            monkeypatch.setenv(f"LADDERMAAT_{name.upper()}", value)
        return load_settings()

    return with_these


def test_a_newcomer_has_a_desk_that_is_open_in_office_hours(load: Load) -> None:
    settings = load()
    assert settings.opening_hours == OpeningHours.parse("ma-vr 9:00-17:00")
    assert settings.mail_server is None


def test_a_desk_that_is_set_up(load: Load) -> None:
    settings = load(
        helpdesk_hours="ma-do 9-17", helpdesk_escalation="info@example.org",
        slack_helpdesk="C02HELP", slack_bot_token="xoxb-1", **MAIL,
    )  # fmt: skip
    assert settings.opening_hours == OpeningHours.parse("ma-do 9:00-17:00")
    assert settings.mail_server
    assert settings.mail_server.password == "ge@heim"
    assert set(settings.secrets) == {MAIL["smtp_url"], "ge@heim", "xoxb-1"}


def test_tickets_may_be_escalated_to_slack(load: Load) -> None:
    desk = {"slack_bot_token": "xoxb-1", "slack_helpdesk": "C02HELP"}
    assert load(helpdesk_escalation="C03PSO", **desk).helpdesk_escalation == "C03PSO"


def test_the_helpdesk_keeps_to_what_is_set(load: Load) -> None:
    service = agreed(
        load(
            helpdesk_hours="ma-do 9-17",
            helpdesk_answer_days="3",
            helpdesk_reminder_hours="1.5",
            helpdesk_idle_days="10",
            helpdesk_language="en",
        )
    )
    assert service.patience == Patience(
        OpeningHours.parse("ma-do 9:00-17:00"), 3, timedelta(hours=1.5), timedelta(days=10)
    )
    assert service.speaks == "en"
    assert service.escalation == ESCALATION
    mailed = agreed(load(helpdesk_escalation="info@example.org", **MAIL))
    assert mailed.escalation == Address("mail", "info@example.org")


@pytest.mark.parametrize(
    ("named", "wrong"),
    [
        ({"helpdesk_hours": "altijd"}, "HELPDESK_HOURS: 'altijd' are no opening hours: write"),
        ({"helpdesk_answer_days": "0"}, "HELPDESK_ANSWER_DAYS"),
        ({"helpdesk_reminder_hours": "0"}, "HELPDESK_REMINDER_HOURS"),
        ({"helpdesk_idle_days": "0"}, "HELPDESK_IDLE_DAYS"),
        ({"helpdesk_language": "de"}, "HELPDESK_LANGUAGE"),
        (
            {"retention_conversation_days": "100"},
            "RETENTION_GAP_DAYS: by what was said it is known which of these go",
        ),
        ({"slack_helpdesk": "#helpdesk"}, "SLACK_HELPDESK: it is no id of a channel in Slack"),
        (
            {"slack_helpdesk": "C02HELP"},
            "SLACK_HELPDESK: there is no Slack without LADDERMAAT_SLACK_",
        ),
        (
            {"helpdesk_escalation": "C03PSO"},
            "HELPDESK_ESCALATION: there is no desk in Slack without LADDERMAAT_SLACK_HELPDESK",
        ),
        ({"helpdesk_escalation": "#pso"}, "HELPDESK_ESCALATION: it is no id of a channel"),
        (
            {"helpdesk_escalation": "info@example.org"},
            "HELPDESK_ESCALATION: mail cannot be sent without LADDERMAAT_SMTP_URL and "
            "LADDERMAAT_MAIL_FROM",
        ),
        (
            {"helpdesk_escalation": "info@example.org", "mail_from": "maat@example.org"},
            "without LADDERMAAT_SMTP_URL: set that",
        ),
        (MAIL | {"helpdesk_escalation": "in fo@example.org"}, "ESCALATION: it is no mail address"),
        (MAIL | {"mail_from": "Maat"}, "MAIL_FROM: it is no mail address"),
        ({"smtp_url": MAIL["smtp_url"]}, "SMTP_URL: mail needs a sender: set LADDERMAAT_MAIL_FROM"),
        (MAIL | {"smtp_url": "http://maat:geheim@example.org"}, "SMTP_URL: it begins with neither"),
    ],
)
def test_what_cannot_be_right_is_told(load: Load, named: dict[str, str], wrong: str) -> None:
    with pytest.raises(SettingsError) as error:
        load(**named)
    (line,) = str(error.value).splitlines()
    assert line.startswith("LADDERMAAT_")
    assert wrong in line
    assert "orrect it, or leave it out" in line
    assert "heim" not in line
