"""What the applicant and colleagues hear of what is done with an application."""

from bot.application.wording import stage, upcoming
from bot.helpdesk.addresses import of_application
from bot.texts import Voice
from core.address import Address
from core.application.filed import Audience, Filed, Remark
from core.application.reference import grouped
from core.application.stages import Step
from core.blocks import Text


def moved(voice: Voice, filed: Filed, step: Step) -> tuple[Text, ...]:
    """Tell the applicant of a step; `filed` is the application as it is after it."""
    said = voice(
        "application-moved",
        reference=grouped(filed.reference),
        organisation=filed.application.organisation,
        stage=stage(voice, filed.stage, step.award),
    )
    remarked = voice("application-remark", remark=step.remark) if step.remark else ""
    return tuple(Text(told) for told in (said, remarked, upcoming(voice, filed)) if told)


def remarked(voice: Voice, filed: Filed, remark: Remark) -> tuple[Text, ...]:
    """Tell the applicant of a remark, if it is for them."""
    if remark.audience is Audience.INTERNAL:
        return ()
    number = grouped(filed.reference)
    return (Text(voice("application-remarked", reference=number, remark=remark.text)),)


def moved_at_desk(voice: Voice, filed: Filed, step: Step, by: str) -> tuple[Text, ...]:
    """Tell colleagues of a step, with what was remarked with it."""
    at = stage(voice, filed.stage, step.award)
    remarks = Remark(step.remark, Audience.APPLICANT), Remark(step.internal, Audience.INTERNAL)
    said = Text(voice("application-desk-moved", name=by, stage=at))
    told = (remarked_at_desk(voice, it, by) for it in remarks if it.text)
    return (said, *(text for texts in told for text in texts))


def remarked_at_desk(voice: Voice, remark: Remark, by: str) -> tuple[Text, ...]:
    """Tell colleagues of a remark that they did not see where it was made."""
    inside = remark.audience is Audience.INTERNAL
    key = "application-desk-noted" if inside else "application-desk-remarked"
    return (Text(voice(key, name=by, remark=remark.text)),)


def thread(filed: Filed) -> Address:
    """Give the conversation of colleagues about an application."""
    return of_application(filed.reference)
