"""Settings: from the environment, each with the prefix `LADDERMAAT_`."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import settings_checked as checked
from bot.channels.mail_server import MailServer
from bot.channels.web_address import Proxies
from bot.privacy.keeping import Keeping
from core.helpdesk.hours import OpeningHours
from core.language import Language
from core.retention import Retention
from storage import DEFAULT_URL

PREFIX = "LADDERMAAT_"


class Settings(BaseSettings):
    """What an operator may set; the defaults serve a newcomer on one machine."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    database_url: Annotated[str, Field(description="Where the state is kept.")] = DEFAULT_URL
    host: Annotated[
        str, Field(min_length=1, description="Address that the web chat listens on.")
    ] = "127.0.0.1"
    port: Annotated[
        int, Field(ge=0, le=65535, description="Port of the web chat; 0 takes a free one.")
    ] = 8080
    secure_cookies: Annotated[
        bool, Field(description="Send cookies over HTTPS only: true behind a TLS proxy.")
    ] = False
    trusted_proxies: Annotated[
        Annotated[str, AfterValidator(checked.proxies)] | None,
        Field(description="Addresses or networks of proxies whose X-Forwarded-For is taken."),
    ] = None
    retention_days: Annotated[
        int, Field(ge=1, le=3650, description="Days that handled updates are kept.")
    ] = 90
    retention_conversation_days: Annotated[
        int, Field(ge=30, le=3650, description="Days that what was said is kept.")
    ] = 365
    retention_question_days: Annotated[
        int, Field(ge=30, le=3650, description="Days that questions to people are kept.")
    ] = 730
    retention_application_days: Annotated[
        int, Field(ge=30, le=7300, description="Days that closed applications are kept.")
    ] = 1826
    retention_failure_days: Annotated[
        int, Field(ge=1, le=3650, description="Days that dead letters are kept.")
    ] = 90
    retention_gap_days: Annotated[
        Annotated[int, AfterValidator(checked.gap_days)],
        Field(
            ge=1,
            le=3650,
            validate_default=True,
            description="Days that questions without an answer are kept.",
        ),
    ] = 365
    privacy_url: Annotated[
        Annotated[str, AfterValidator(checked.web_address)] | None,
        Field(description="Page that says who answers for what is kept."),
    ] = None
    knowledge_dir: Annotated[
        Path | None,
        Field(description="Folder with `topics/` and `decoys/`; None: those that come along."),
    ] = None
    cache_dir: Annotated[
        Path, Field(description="Where what was learned is kept; may be thrown away.")
    ] = Path("var/cache")
    semantic: Annotated[
        Literal["auto", "off"],
        Field(description="Use the extra `semantic` where it is installed, or never."),
    ] = "auto"
    geography_dir: Annotated[Path, Field(description="Where downloaded coordinates are kept.")] = (
        Path("var/geography")
    )
    geonames_url: Annotated[str, Field(description="Where GeoNames offers its dumps.")] = (
        "https://download.geonames.org/export"
    )
    telegram_token: Annotated[
        SecretStr | None, Field(description="Token of the Telegram bot; without it, no Telegram.")
    ] = None
    telegram_mode: Annotated[
        Literal["polling", "webhook"], Field(description="Fetch updates, or have them brought.")
    ] = "polling"
    telegram_api: Annotated[str, Field(description="Where the Bot API is.")] = (
        "https://api.telegram.org"
    )
    telegram_per_second: Annotated[
        float, Field(gt=0, le=1000, description="Messages a second that Telegram takes in all.")
    ] = 30.0
    slack_bot_token: Annotated[
        SecretStr | None, Field(description="Token of the Slack app; without it, no Slack.")
    ] = None
    slack_app_token: Annotated[
        SecretStr | None, Field(description="App-level token, for Socket Mode.")
    ] = None
    slack_signing_secret: Annotated[
        SecretStr | None, Field(description="By which Slack signs its requests, for HTTP.")
    ] = None
    slack_mode: Annotated[
        Literal["socket", "http"], Field(description="Fetch events, or have them brought.")
    ] = "socket"
    slack_api: Annotated[str, Field(description="Where Slack's Web API is.")] = (
        "https://slack.com/api/"
    )
    public_url: Annotated[
        str | None, Field(description="Where the world reaches this server, for webhooks.")
    ] = None
    mail_from: Annotated[
        Annotated[str, AfterValidator(checked.mail_address)] | None,
        Field(description="Address that mail is sent from."),
    ] = None
    smtp_url: Annotated[
        Annotated[SecretStr, AfterValidator(checked.mail_server)] | None,
        Field(description="Server that mail is handed in at; without it, no mail."),
    ] = None
    slack_helpdesk: Annotated[
        Annotated[str, AfterValidator(checked.desk_in_slack)] | None,
        Field(description="Id of the channel in Slack in which the helpdesk answers."),
    ] = None
    helpdesk_hours: Annotated[
        str, AfterValidator(checked.opening_hours), Field(description="When the helpdesk is open.")
    ] = "ma-vr 9:00-17:00"
    helpdesk_answer_days: Annotated[
        int, Field(ge=1, le=60, description="Working days within which an answer is promised.")
    ] = 5
    helpdesk_reminder_hours: Annotated[
        float,
        Field(gt=0, le=1000, description="Opening hours before a waiting ticket is reminded of."),
    ] = 4.0
    helpdesk_idle_days: Annotated[
        int, Field(ge=1, le=365, description="Days before a user who is silent is warned.")
    ] = 7
    helpdesk_language: Annotated[
        Language, Field(description="The language in which colleagues are spoken to.")
    ] = "nl"
    helpdesk_escalation: Annotated[
        Annotated[str, AfterValidator(checked.escalation)] | None,
        Field(description="Channel in Slack or mail address that tickets are escalated to."),
    ] = None
    drain_seconds: Annotated[
        float,
        Field(ge=0, le=300, description="Seconds that it serves on after it was asked to stop."),
    ] = 0.0
    metrics_host: Annotated[
        str, Field(min_length=1, description="Address that figures are told at.")
    ] = "127.0.0.1"
    metrics_port: Annotated[
        int | None,
        Field(ge=0, le=65535, description="Port that figures are told at; None: nowhere."),
    ] = None
    log_format: Annotated[
        Literal["auto", "console", "json"],
        Field(description="For people, for programs, or whichever of them reads standard error."),
    ] = "auto"
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        Field(description="How much goes to the log."),
    ] = "INFO"

    @property
    def keeping(self) -> Keeping:
        """How long things are kept, and who says so."""
        days = (
            self.retention_days,
            self.retention_conversation_days,
            self.retention_question_days,
            self.retention_application_days,
            self.retention_failure_days,
            self.retention_gap_days,
        )
        limits = Retention(*(timedelta(days=each) for each in days))
        return Keeping(limits, self.privacy_url)

    @property
    def proxies(self) -> Proxies:
        """Whose word on where a request comes from is taken."""
        return Proxies.parse(self.trusted_proxies or "")

    @property
    def opening_hours(self) -> OpeningHours:
        """When the helpdesk is open."""
        return OpeningHours.parse(self.helpdesk_hours)

    @property
    def mail_server(self) -> MailServer | None:
        """Where mail is handed in, if anywhere."""
        return MailServer.parse(self.smtp_url.get_secret_value()) if self.smtp_url else None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Give what may be seen by nobody, in a log or an error."""
        values = (getattr(self, name) for name in type(self).model_fields)
        secrets = [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
        if self.mail_server and self.mail_server.password:
            secrets.append(self.mail_server.password)
        secrets += checked.passwords_in(self.database_url)
        return tuple(filter(None, secrets))  # one that is left empty stands between all letters


class SettingsError(ValueError):
    """Settings that cannot be right; names each and the remedy."""


def load_settings() -> Settings:
    """Read the settings; SettingsError names every one that cannot be right."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(map(_told, error.errors()))) from None


def _told(error: ErrorDetails) -> str:
    """Say which setting is wrong, and how; a secret is not shown."""
    name = "_".join(map(str, error["loc"]))
    what = error["msg"].removeprefix("Value error, ")
    field = Settings.model_fields.get(name)
    secret = field is not None and _is_secret(field.annotation)
    now = "Correct it" if secret else f"It is {error['input']!r} now: correct it"
    return f"{PREFIX}{name.upper()}: {what}. {now}, or leave it out for the default."


def _is_secret(annotation: object) -> bool:
    return annotation is SecretStr or any(map(_is_secret, get_args(annotation)))
