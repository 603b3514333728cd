"""Settings: from the environment, each with the prefix `LADDERMAAT_`."""

from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import SettingsConfigDict

from bot import settings_checked as checked
from bot.channels.web_address import Proxies
from bot.settings_keeping import KeepingSettings
from bot.settings_reached import ReachedSettings
from storage import DEFAULT_URL

PREFIX = "LADDERMAAT_"


class Settings(ReachedSettings, KeepingSettings):
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
    public_url: Annotated[
        str | None, Field(description="Where the world reaches this server, for webhooks.")
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
    def proxies(self) -> Proxies:
        """Whose word on where a request comes from is taken."""
        return Proxies.parse(self.trusted_proxies or "")

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
