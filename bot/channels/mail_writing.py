"""A message as a mail: plain text, which nobody's vacation notice answers."""

from dataclasses import replace
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from bot.channels.channel import Delivery
from bot.pictures.drawing import MEDIA_TYPE
from bot.pictures.drawn import drawn
from core.blocks import Block, File, Picture, Text
from core.markup import escape, fold, plain

NAME = "Laddermaat"
_LONGEST_SUBJECT = 150


async def drawn_out(delivery: Delivery) -> Delivery:
    """Say in words what stands in pictures, and have these come along as documents."""
    blocks: list[Block] = []
    for block in delivery.blocks:
        if isinstance(block, Picture):
            blocks.append(Text(escape(block.alt)))
            if (content := await drawn(block)) is not None:
                blocks.append(File(block.name, MEDIA_TYPE, content))
        else:
            blocks.append(block)
    return replace(delivery, blocks=tuple(blocks))


def written(delivery: Delivery, sender: str) -> bytes | None:
    """Write a message from a sender; None when there is nothing to read in it.

    Pictures are drawn out before. Buttons and forms are left out: a mail has none. Written twice,
    it is the same mail.
    """
    texts = [fold(plain(b.markdown)) for b in delivery.blocks if isinstance(b, Text)]
    files = [block for block in delivery.blocks if isinstance(block, File)]
    if not any(texts) and not files:
        return None
    mail = EmailMessage(SMTP)
    mail["From"] = Mailbox(NAME, addr_spec=sender)
    mail["To"] = Mailbox(addr_spec=delivery.to.id)
    mail["Subject"] = _subject(texts)
    mail["Date"] = format_datetime(delivery.at)
    mail["Message-ID"] = _message_id(delivery, sender)
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"  # what Exchange goes by
    mail.set_content("\n\n".join(texts) + "\n", cte="quoted-printable")
    for file in files:
        main, _, sub = file.media_type.partition("/")
        mail.add_attachment(file.content, maintype=main, subtype=sub, filename=fold(file.name))
    return mail.as_bytes()


def _subject(texts: list[str]) -> str:
    lines = (line for text in texts for line in text.splitlines() if line)
    return next(lines, NAME)[:_LONGEST_SUBJECT]


def _message_id(delivery: Delivery, sender: str) -> str:
    """Name the mail; with the moment in it, since a new database counts from one again."""
    _, _, domain = sender.rpartition("@")
    return f"<{delivery.seq}.{delivery.at:%Y%m%d%H%M%S}.laddermaat@{domain}>"
