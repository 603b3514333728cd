"""aiosmtpd as a mail server that takes mail in, or does not."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.channels.mail_server import MailServer


@dataclass
class PostOffice:
    """What came in, and what it says to whom; None takes it."""

    port: int = 0
    recipient: str | None = None
    content: str | None = None
    knows: tuple[str, str] | None = None
    """The user and password that it wants to hear."""
    mails: list[Envelope] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.recipient is None:
            envelope.rcpt_tos.append(address)
        return self.recipient or "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.content is None:
            self.mails.append(envelope)
            self.encrypted.append(session.ssl is not None)
        return self.content or "250 OK"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        """Let in who says what it wants to hear."""
        assert isinstance(data, LoginPassword)
        said = (data.login.decode(), data.password.decode())
        return AuthResult(success=said == self.knows, handled=False)

    def server(self, user: tuple[str, str] | None = None, *, tls: bool = False) -> MailServer:
        return MailServer("127.0.0.1", self.port, tls, *(user or (None, None)))

    def read(self) -> "EmailMessage[str, str]":
        """Give the one mail that came in."""
        (envelope,) = self.mails
        return opened(envelope)


def opened(envelope: Envelope) -> "EmailMessage[str, str]":
    """Read a mail as the program of a recipient does."""
    assert isinstance(envelope.content, bytes)
    return message_from_bytes(envelope.content, policy=default)


@asynccontextmanager
async def post_office(
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    knows: tuple[str, str] | None = None,
) -> AsyncIterator[PostOffice]:
    """Run a mail server on a free port of loopback."""
    office = PostOffice(knows=knows)

    def protocol() -> SMTP:
        return SMTP(
            office,
            hostname="mail.example.org",
            tls_context=starttls,
            authenticator=office.authenticate if knows else None,
            auth_require_tls=False,
        )

    loop = asyncio.get_running_loop()
    listening = await loop.create_server(protocol, "127.0.0.1", 0, ssl=tls)
    office.port = listening.sockets[0].getsockname()[1]
    try:
        yield office
    finally:
        listening.close()
        await listening.wait_closed()


def certificate(folder: Path) -> ssl.SSLContext:
    """Make a certificate that nobody vouches for, as mail servers of one machine have it."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not there to make a certificate")
    subprocess.run(
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 1 "
        "-subj /CN=mail.example.org".split(),
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context
