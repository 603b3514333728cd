"""The URL of a mail server, and what is a mail address."""

import pytest

from bot.channels.mail_server import MailServer, MailServerError, is_mail_address


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587, False)),
        ("smtps://mail.example.org/", MailServer("mail.example.org", 465, True)),
        (
            "smtp://maat%40example.org:p%2Fa%3As@mail.example.org:25",
            MailServer("mail.example.org", 25, False, "maat@example.org", "p/a:s"),
        ),
        ("smtp://[::1]:2525", MailServer("::1", 2525, False)),
    ],
)
def test_a_url_names_server_user_and_encryption(url: str, server: MailServer) -> None:
    assert MailServer.parse(url) == server


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("http://maat:geheim@x", "begins with neither"),
        ("mail.example.org", "begins with neither"),
        ("smtp://", "names no server"),
        ("smtp://maat:geheim@:25", "names no server"),
        ("smtp://maat:geheim@x:poort", "cannot be read"),
        ("smtp://maat:geheim@x:70000", "cannot be read"),
        ("smtp://maat:ge/heim@x", "cannot be read"),
        ("smtp://x/inbox", "something follows"),
        ("smtp://maat@x", "goes with a password"),
    ],
)
def test_what_is_no_server_is_told_without_the_password(url: str, wrong: str) -> None:
    with pytest.raises(MailServerError, match=wrong) as error:
        MailServer.parse(url)
    assert "geheim" not in str(error.value)


def test_a_password_is_not_shown() -> None:
    assert "geheim" not in repr(MailServer.parse("smtp://maat:geheim@example.org"))


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("::1", True),
        ("mail.example.org", False),
        ("localhost.example.org", False),
        ("10.0.0.1", False),
    ],
)
def test_which_servers_are_on_this_machine(host: str, local: bool) -> None:
    assert MailServer(host, 25, False).is_local == local


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("info@pso-nederland.nl", True),
        ("a.b+c@localhost", True),
        ("info", False),
        ("@example.org", False),
        ("Anna <info@example.org>", False),
        ("info@example.org\n", False),
        ("ïnfo@example.org", False),
    ],
)
def test_what_is_a_mail_address(text: str, is_address: bool) -> None:
    assert is_mail_address(text) == is_address
