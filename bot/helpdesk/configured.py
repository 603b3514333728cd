"""What is agreed on about the helpdesk, as the settings say."""

from datetime import timedelta

from bot.helpdesk.addresses import ESCALATION
from bot.helpdesk.service import Service
from bot.settings import Settings
from core.address import Address
from core.helpdesk.due import Patience


def agreed(settings: Settings) -> Service:
    """Give the agreements."""
    patience = Patience(
        settings.opening_hours,
        settings.helpdesk_answer_days,
        timedelta(hours=settings.helpdesk_reminder_hours),
        timedelta(days=settings.helpdesk_idle_days),
    )
    to = settings.helpdesk_escalation or ""
    escalation = Address("mail", to) if "@" in to else ESCALATION
    return Service(patience, settings.helpdesk_language, escalation)
