"""What colleagues do, without what is never kept of anybody, such as a BSN."""

from dataclasses import replace

from core.helpdesk.deeds import Answer, Deed, Edit, Note, SendFile, Withdraw
from core.withholding import without_numbers


def plain_deed(deed: Deed) -> Deed:
    """Leave BSNs and bank accounts out of the words of something."""
    match deed:
        case Answer(text) | Note(text) | Edit(_, text):
            return replace(deed, text=_plain(text))
        case SendFile(name, caption):
            return replace(deed, name=_plain(name), caption=_plain(caption))
        case Withdraw(note=note):
            return replace(deed, note=_plain(note))
        case _:
            return deed


def _plain(text: str) -> str:
    written, _ = without_numbers(text)
    return written
