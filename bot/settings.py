"""Settings: from the environment, each with the prefix `LADDERMAAT_`."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

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
    retention_days: Annotated[
        int, Field(ge=1, le=3650, description="Days that handled updates are kept.")
    ] = 90
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
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        Field(description="How much goes to the log."),
    ] = "INFO"

    @property
    def retention(self) -> timedelta:
        """How long handled updates are kept."""
        return timedelta(days=self.retention_days)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Give what may be seen by nobody, in a log or an error."""
        values = (getattr(self, name) for name in type(self).model_fields)
        secrets = (value.get_secret_value() for value in values if isinstance(value, SecretStr))
        return tuple(filter(None, secrets))  # one that is left empty stands between all letters


class SettingsError(ValueError):
    """Settings that cannot be right; names each and the remedy."""


def load_settings() -> Settings:
    """Read the settings; SettingsError names every one that cannot be right."""
    try:
        return Settings()
    except ValidationError as error:
        lines = (
            f"{PREFIX}{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}. "
            f"It is {e['input']!r} now: correct it, or leave it out for the default."
            for e in error.errors()
        )
        raise SettingsError("\n".join(lines)) from None
