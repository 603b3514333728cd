"""The form for a listing: all its questions on one page."""

from collections.abc import Mapping

from bot.filling_in import mark
from bot.market.press import Press, Verb
from bot.market.session import Session
from bot.texts import Voice
from core.assessment.kinds import SKIPPED
from core.assessment.scenario import Answers
from core.blocks import Choice, Form, FormField, SelectField, TextField
from core.markup import plain
from core.questionnaire import Field

LONG = frozenset({"description", "wants"})
"""Questions that are answered in sentences."""
SOMETIMES = frozenset({"valid_until", "pso_30plus"})
"""Questions that not everybody is asked."""


def listing_form(
    session: Session, answers: Answers, values: Mapping[str, str] | None = None
) -> Form:
    """Offer to answer everything at once, in fields that show the answers, or other values."""
    voice, shown = session.voice, _entered(session, answers) if values is None else values
    fields = tuple(_field(voice, field, shown) for field in session.market.form.every_field())
    press = Press(Verb.FORM, mark(answers))
    title = voice.label("form-listing-title")
    return Form(voice.label("offer-form-listing"), press.token, title, fields)


def _entered(session: Session, answers: Answers) -> Mapping[str, str]:
    """Give answers as they stand in the fields: services by name, with commas between."""
    values = dict(answers)
    if services := answers.get("services"):
        named = (session.wording.service(service) for service in services.split("|"))
        values["services"] = ", ".join(map(plain, named))
    return values


def _field(voice: Voice, field: Field, values: Mapping[str, str]) -> FormField:
    label, hint = voice.label(f"register-label-{field.key}"), plain(_asked(voice, field))
    value = values.get(field.key, "")
    optional = SKIPPED in field.offers or field.key in SOMETIMES
    options = tuple(
        Choice(voice.label(f"register-offer-{field.key}-{answer}"), answer)
        for answer in field.offers
        if answer
    )
    if options:
        return SelectField(field.key, label, options, hint, value, optional)
    return TextField(field.key, label, hint, value, optional, long=field.key in LONG)


def _asked(voice: Voice, field: Field) -> str:
    return voice(f"register-ask-{field.key}")
