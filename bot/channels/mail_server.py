"""The mail server that takes our mail, as one URL says it, and what is a mail address."""

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

_EXAMPLE = "write it such as smtp://user:password@mail.example.org:587"
_PORTS = {"smtp": 587, "smtps": 465}
# As browsers have it for <input type=email>: nothing in it can end a header or an envelope.
_ADDRESS = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.IGNORECASE | re.ASCII
)


class MailServerError(ValueError):
    """The URL names no mail server; says why without saying the URL, which holds a password."""


def is_mail_address(text: str) -> bool:
    """Tell whether mail can be sent there: `info@example.org`, without a name before it."""
    return _ADDRESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed in, and as whom."""

    host: str
    port: int
    tls: bool
    """Whether the connection begins with TLS; otherwise STARTTLS follows."""
    username: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def parse(cls, url: str) -> "MailServer":
        """Read `smtp://user:password@host:587` or `smtps://…`; MailServerError if it is neither."""
        try:
            parts = urlsplit(url)
            port = parts.port or _PORTS.get(parts.scheme, 0)
        except ValueError:
            raise MailServerError(f"it cannot be read: {_EXAMPLE}") from None
        _check(parts)
        return cls(
            parts.hostname or "",
            port,
            parts.scheme == "smtps",
            None if parts.username is None else unquote(parts.username),
            None if parts.password is None else unquote(parts.password),
        )

    @property
    def is_local(self) -> bool:
        """Tell whether it is on this machine, so that nobody listens on the way."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def _check(parts: SplitResult) -> None:
    if parts.scheme not in _PORTS:
        raise MailServerError(f"it begins with neither smtp:// nor smtps://: {_EXAMPLE}")
    if not parts.hostname:
        raise MailServerError(f"it names no server: {_EXAMPLE}")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise MailServerError(
            f"something follows the server: {_EXAMPLE}, with / ? # and @ in a password "
            "as %2F %3F %23 and %40"
        )
    if (parts.username is None) != (parts.password is None):
        raise MailServerError(f"a user goes with a password: {_EXAMPLE}")
