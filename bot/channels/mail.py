"""Mail: a channel that only speaks, such as to the address that a helpdesk escalates to.

Its addresses are mail addresses: `mail:info@example.org`.
"""

import logging
from collections.abc import Sequence

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from bot.channels.channel import Brought, Delivery, Later, Limits, Refused
from bot.channels.connection import Finding
from bot.channels.mail_server import MailServer, is_mail_address
from bot.channels.mail_writing import drawn_out, written

logger = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds for each step of handing a mail in."""
PAUSE = 60.0
"""Seconds before another try: a server that says "later" to strangers means minutes."""
_PERMANENT = 500
"""From here on a server says that it will say the same next time."""


class MailChannel:
    """Hands mail in at a server."""

    name = "mail"
    limits = Limits()

    def __init__(self, server: MailServer, sender: str) -> None:
        self._server = server
        self._sender = sender

    async def deliver(self, delivery: Delivery) -> Brought:
        """Send one mail; nothing is sent where there is nothing to read.

        An operator can mend what a server has against our password, against us as a sender, or
        against being spoken to without encryption: that is raised as it is.
        """
        if not is_mail_address(delivery.to.id):
            raise Refused(f"{delivery.to.id!r} is no mail address")
        mail = written(await drawn_out(delivery), self._sender)
        if mail is None:
            return Brought(more=False)
        try:
            async with self._client() as client:
                await client.sendmail(self._sender, delivery.to.id, mail)
        except (SMTPException, OSError) as error:
            raise _failure(error) from error
        return Brought(more=False)

    async def examine(self) -> Sequence[Finding]:
        """Look whether the server answers and knows us, without sending anything."""
        where = f"{self._server.host}:{self._server.port}"
        try:
            async with self._client():
                return (Finding(f"The mail server at {where} answers, and takes our mail."),)
        except SMTPAuthenticationError as error:
            wrong = f"The mail server at {where} refuses user or password ({error.code})."
            remedy = "Correct them in LADDERMAAT_SMTP_URL, with / ? # and @ as %2F %3F %23 and %40."
        except (SMTPResponseException, OSError) as error:
            wrong = f"The mail server at {where} cannot be used: {error}"
            remedy = (
                "Correct LADDERMAAT_SMTP_URL, or see that this machine may reach it: "
                "a firewall may be in between."
            )
        except SMTPException as error:
            wrong = f"The mail server at {where} cannot do what is needed: {error}"
            remedy = (
                "Give a server in LADDERMAAT_SMTP_URL that offers TLS, and a user only where it "
                "wants one."
            )
        return (Finding(wrong, remedy),)

    def _client(self) -> SMTP:
        server = self._server
        _, _, domain = self._sender.rpartition("@")
        return SMTP(
            hostname=server.host,
            port=server.port,
            username=server.username,
            password=server.password,
            local_hostname=domain,
            use_tls=server.tls,
            # On this machine nobody listens on the way, and certificates are seldom real.
            start_tls=False if server.tls else None if server.is_local else True,
            validate_certs=not server.is_local,
            timeout=PATIENCE,
        )


def _failure(error: SMTPException | OSError) -> Exception:
    """Tell whether a refusal is for now or for ever; what an operator can mend stays itself."""
    # A mail has one recipient.
    refusal = error.recipients[0] if isinstance(error, SMTPRecipientsRefused) else error
    match refusal:
        case SMTPRecipientRefused(code=code) | SMTPDataError(code=code) if code >= _PERMANENT:
            return Refused(f"{code} {refusal.message}")
        case SMTPResponseException(code=code) if code >= _PERMANENT:
            return error
        case SMTPResponseException() | OSError():
            logger.warning("mail is tried again in %g s: %r", PAUSE, refusal)
            return Later(PAUSE)
        case _:
            return error
