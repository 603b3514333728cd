"""The settings of how long what was said and done is kept."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings

from bot import settings_checked as checked
from bot.privacy.keeping import Keeping
from core.retention import Retention


class KeepingSettings(BaseSettings):
    """How long, and where it is said who answers for that; part of `bot.settings`."""

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
