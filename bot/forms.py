"""Looking a form over while it is still open: what is wrong in it, in the words of the chat."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.application.desk_press import Press as DeskPress
from bot.assessment.asking import slip
from bot.assessment.group_form import GroupForm, words_of
from bot.assessment.press import Press
from bot.helpdesk.press import Press as TicketPress
from bot.helpdesk.press import Verb as TicketVerb
from bot.market.press import Press as MarketPress
from bot.market.press import Verb as MarketVerb
from bot.texts import Texts, Voice
from core.application.decision import Field, read_decision
from core.application.stages import LONGEST_REMARK, Step
from core.contents import Submitted
from core.forms import read_form
from core.language import Language
from core.market.registration import Form as ListingForm
from core.markup import plain

Check: TypeAlias = Callable[[Submitted, Language], Mapping[str, str]]
"""Gives what is wrong with a form, by field; nothing when it can be taken in."""


def checking(texts: Texts, listing: ListingForm) -> Check:
    """Look forms over; that needs nothing but what the form itself says, and takes no time."""

    def check(submitted: Submitted, language: Language) -> Mapping[str, str]:
        if wrong := _at_desk(texts.voice(language), submitted):
            return wrong
        press, market = Press.parse(submitted.token), MarketPress.parse(submitted.token)
        if press and (group := GroupForm.parse(press)):
            return _group(texts, group, submitted.values, language)
        if market and market.verb is MarketVerb.FORM:
            voice, read = texts.voice(language), listing.filled_in(submitted.values, language)
            return {key: plain(voice(f"register-wrong-{key}")) for key in read.slips}
        return {}

    return check


def _at_desk(voice: Voice, submitted: Submitted) -> Mapping[str, str]:
    """Look over what a colleague fills in: to whom a ticket goes, or what was decided."""
    ticket = TicketPress.parse(submitted.token)
    if ticket and ticket.verb is TicketVerb.ASSIGN and not submitted.values.get("to", "").strip():
        return {"to": plain(voice("ticket-assign-to-whom"))}
    if DeskPress.parse(submitted.token) is None:
        return {}
    match read_decision(submitted.values):
        case Step(remark=remark) if len(remark) <= LONGEST_REMARK:
            return {}
        case Step():
            wrong = Field.REMARK
        case Field() as wrong:
            pass
    return {wrong: plain(voice(f"application-wrong-{wrong}", most=LONGEST_REMARK))}


def _group(
    texts: Texts, group: GroupForm, values: Mapping[str, str], language: Language
) -> Mapping[str, str]:
    voice, read = texts.voice(language), read_form(values, group.typed, language)
    return {
        field: plain(slip(voice, words_of(field), found)) for field, found in read.slips.items()
    }
