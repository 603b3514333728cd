"""The settings of the platforms that the bot speaks on, and of the people behind it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings

from bot import settings_checked as checked
from bot.channels.mail_server import MailServer
from core.helpdesk.hours import OpeningHours
from core.language import Language


class ReachedSettings(BaseSettings):
    """Telegram, Slack, mail and the helpdesk; part of `bot.settings`.

    A check sees only what stands before it: the helpdesk comes after what it is reached by.
    """

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

    @property
    def opening_hours(self) -> OpeningHours:
        """When the helpdesk is open."""
        return OpeningHours.parse(self.helpdesk_hours)

    @property
    def mail_server(self) -> MailServer | None:
        """Where mail is handed in, if anywhere."""
        return MailServer.parse(self.smtp_url.get_secret_value()) if self.smtp_url else None
