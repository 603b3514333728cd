"""A message goes out as one plain mail, and what a mail server has against it is understood."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from aiosmtplib import SMTPAuthenticationError, SMTPException

from bot.channels.channel import Brought, Delivery, Later, Refused
from bot.channels.mail import MailChannel
from bot.channels.mail_server import MailServer
from bot.channels_configured import mail
from bot.engine import Engine
from bot.pictures.drawing import png
from bot.settings import Settings
from core.address import Address
from core.blocks import Block, Choice, Choices, File, Text
from core.conversation import Message, Reply, Turn
from storage.database import open_store
from tests.channels.drawings import LADDER, UNDRAWABLE
from tests.engine.fakes import NOON, FakeChannel, apologise, eventually, says, url
from tests.mail.post_office import certificate, opened, post_office
from tests.ports import free_port

TO = "info@example.org"
FROM = "maat@example.org"
USER = ("maat", "p@ss/wörd?")
TICKET = Text("**Vraag 12** wacht al een dag\n\n- van [de site](https://example.org/)\n- 3 * 4 = ½")


def delivery(*blocks: Block, to: str = TO, seq: int = 7, at: datetime = NOON) -> Delivery:
    return Delivery(seq, Address("mail", to), blocks, at)


async def test_a_message_is_one_plain_mail() -> None:
    async with post_office() as office:
        channel = MailChannel(office.server(), FROM)
        buttons = Choices((Choice("Neem aan", "t:1"),))
        brought = await channel.deliver(delivery(TICKET, buttons, Text("Groet")))
    assert brought == Brought(more=False)
    came = office.read()
    assert came["Subject"] == "Vraag 12 wacht al een dag"
    assert (came["From"], came["To"]) == (f"Laddermaat <{FROM}>", TO)
    assert came.get_content_type() == "text/plain"
    assert came.get_content().splitlines() == [
        "Vraag 12 wacht al een dag",
        "",
        "- van de site (https://example.org/)",
        "- 3 * 4 = ½",
        "",
        "Groet",
    ]
    assert came["Auto-Submitted"] == "auto-generated"
    assert parsedate_to_datetime(came["Date"]) == NOON
    assert office.mails[0].mail_from == FROM
    assert office.mails[0].rcpt_tos == [TO]


async def test_documents_come_along() -> None:
    table = File("aanvragen é.csv", "text/csv", b"a;b\r\n")
    async with post_office() as office:
        await MailChannel(office.server(), FROM).deliver(delivery(Text("Zie de bijlage"), table))
    (attached,) = office.read().iter_attachments()
    assert attached.get_filename() == table.name
    assert attached.get_content_type() == table.media_type
    assert attached.get_payload(decode=True) == table.content


async def test_a_picture_is_said_in_words_and_comes_along() -> None:
    async with post_office() as office:
        await MailChannel(office.server(), FROM).deliver(delivery(Text("Zo is het."), LADDER))
    came = office.read()
    text = came.get_body()
    assert text
    assert text.get_content().splitlines() == ["Zo is het.", "", LADDER.alt]
    (attached,) = came.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == ("ladder.png", "image/png")
    assert attached.get_payload(decode=True) == png(LADDER.drawing)


async def test_a_picture_that_cannot_be_drawn_is_said_in_words_only() -> None:
    async with post_office() as office:
        await MailChannel(office.server(), FROM).deliver(delivery(UNDRAWABLE))
    came = office.read()
    assert came.get_content().strip() == UNDRAWABLE.alt
    assert not list(came.iter_attachments())


async def test_nothing_to_read_is_no_mail() -> None:
    async with post_office() as office:
        channel = MailChannel(office.server(), FROM)
        for blocks in ((), (Choices((Choice("Ja", "t:1"),)),)):
            assert await channel.deliver(delivery(*blocks)) == Brought(more=False)
    assert not office.mails


async def test_another_attempt_is_the_same_mail_and_another_message_is_not() -> None:
    async with post_office() as office:
        channel = MailChannel(office.server(), FROM)
        for each in (
            delivery(TICKET),
            delivery(TICKET),
            delivery(TICKET, seq=8),
            delivery(TICKET, at=NOON + timedelta(days=400)),
        ):
            await channel.deliver(each)
    first, again, *others = (opened(envelope)["Message-ID"] for envelope in office.mails)
    assert first == again
    assert len({first, *others}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Hallo\r\nBcc: kwaad@example.net\r\n\r\nwelkom",
        "Hallo\\\nBcc: kwaad@example.net",
        "Hallo\x0bBcc: kwaad@example.net",
        "Hallo\u2028Bcc: kwaad@example.net",
        "Hallo\x01\ud800 Bcc: kwaad@example.net",
        f"Hallo {'heel ' * 200}lang\\\n.\\\n..\\\nQUIT",
    ],
)
async def test_words_never_become_headers_or_commands(text: str) -> None:
    async with post_office() as office:
        await MailChannel(office.server(), FROM).deliver(delivery(Text(text)))
    came = office.read()
    assert came["Bcc"] is None
    assert str(came["Subject"]).startswith("Hallo")
    assert len(str(came["Subject"])) <= 150
    assert office.mails[0].rcpt_tos == [TO]
    words = text.replace("\\\n", " ").translate({1: None, 0xD800: None}).split()
    assert came.get_content().split() == words


@pytest.mark.parametrize(
    "to",
    ["", "info", "a@b@c", "a b@c.nl", "<a@b.nl>", "a@b.nl\r\nRCPT TO:<c@d.nl>", "a@b.nl,c@d.nl"],
)
async def test_what_is_no_address_is_refused(to: str) -> None:
    async with post_office() as office:
        with pytest.raises(Refused, match="is no mail address"):
            await MailChannel(office.server(), FROM).deliver(delivery(TICKET, to=to))
    assert not office.mails


@pytest.mark.parametrize("at", ["recipient", "content"])
async def test_refused_for_ever_or_for_now(at: str) -> None:
    async with post_office() as office:
        channel = MailChannel(office.server(), FROM)
        setattr(office, at, "550 5.1.1 no such user here")
        with pytest.raises(Refused, match=r"550 5\.1\.1 no such user"):
            await channel.deliver(delivery(TICKET))
        setattr(office, at, "451 4.7.1 come back in a while")
        with pytest.raises(Later) as later:
            await channel.deliver(delivery(TICKET))
        assert later.value.retry_after == 60
        setattr(office, at, None)
        await channel.deliver(delivery(TICKET))
    assert len(office.mails) == 1


async def test_a_server_that_is_away_is_tried_again() -> None:
    with pytest.raises(Later):
        await MailChannel(MailServer("127.0.0.1", free_port(), False), FROM).deliver(
            delivery(TICKET)
        )


async def test_a_user_gets_in_and_a_wrong_one_is_for_an_operator() -> None:
    async with post_office(knows=USER) as office:
        await MailChannel(office.server(USER), FROM).deliver(delivery(TICKET))
        with pytest.raises(SMTPAuthenticationError):
            await MailChannel(office.server(("maat", "x")), FROM).deliver(delivery(TICKET))


async def test_tls_is_used_where_it_is_offered(tmp_path: Path) -> None:
    context = certificate(tmp_path)
    async with post_office(starttls=context, knows=USER) as office:
        await MailChannel(office.server(USER), FROM).deliver(delivery(TICKET))
    assert office.encrypted == [True]
    async with post_office(tls=context) as office:
        await MailChannel(office.server(tls=True), FROM).deliver(delivery(TICKET))
    assert len(office.mails) == 1


class Elsewhere(MailServer):
    """A server that is reached here and counts as being on another machine."""

    @property
    def is_local(self) -> bool:
        return False


async def test_elsewhere_tls_is_needed_with_a_certificate_that_holds(tmp_path: Path) -> None:
    async with post_office() as office:
        channel = MailChannel(Elsewhere("127.0.0.1", office.port, False, *USER), FROM)
        with pytest.raises(SMTPException, match="STARTTLS"):
            await channel.deliver(delivery(TICKET))
        (found,) = await channel.examine()
        assert "offers TLS" in str(found.remedy)
    async with post_office(starttls=certificate(tmp_path)) as office:
        channel = MailChannel(Elsewhere("127.0.0.1", office.port, False), FROM)
        with pytest.raises(Later):
            await channel.deliver(delivery(TICKET))
    assert not office.mails


async def test_the_doctor_hears_how_the_server_is() -> None:
    async with post_office(knows=USER) as office:
        (found,) = await MailChannel(office.server(USER), FROM).examine()
        assert (found.remedy, office.mails) == (None, [])
        assert f"127.0.0.1:{office.port} answers" in found.what
        (found,) = await MailChannel(office.server(("maat", "geheim")), FROM).examine()
        assert "refuses user or password" in found.what
        assert "LADDERMAAT_SMTP_URL" in str(found.remedy)
        assert "geheim" not in f"{found}"
    (found,) = await MailChannel(office.server(), FROM).examine()
    assert "cannot be used" in found.what
    assert found.remedy


def test_there_is_mail_where_a_server_is_set() -> None:
    assert not list(mail(Settings()))
    there = {"smtp_url": "smtp://mail.example.org", "mail_from": FROM}
    (channel,) = mail(Settings.model_validate(there))
    assert channel.name == "mail"


async def test_a_message_to_mail_goes_through_the_engine(tmp_path: Path) -> None:
    async def escalate(turn: Turn) -> Reply:
        told = (Message(Address("mail", TO), (TICKET,)),)
        return Reply((), turn.state, messages=told)

    async with post_office() as office, open_store(url(tmp_path)) as store:
        channels = (FakeChannel(), MailChannel(office.server(), FROM))
        async with Engine(store, escalate, channels, apologise) as engine:
            await engine.accept(says("help", at=datetime(2026, 11, 30, 8, tzinfo=UTC)))
            await eventually(lambda: len(office.mails) == 1)
    assert office.read()["Subject"] == "Vraag 12 wacht al een dag"
