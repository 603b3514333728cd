"""How an application is told: what was filled in, how far it is, and what may follow."""

from collections.abc import Iterator

from bot.application.finished import Finished
from bot.clock import ZONE
from bot.texts import Markdown, Voice
from core.application.application import Application
from core.application.filed import Filed
from core.application.reference import grouped
from core.application.stages import Award, Stage


def details(voice: Voice, application: Application, shared: Finished | None) -> Markdown:
    """Tell all that was filled in, one thing a line."""
    return Markdown("\n".join(f"- {line}" for line in _lines(voice, application, shared)))


def _lines(voice: Voice, application: Application, shared: Finished | None) -> Iterator[Markdown]:
    kind = voice.label(f"apply-offer-kind-{application.kind}")
    answers = {
        "organisation": application.organisation,
        "kind": kind,
        "kvk": application.kvk,
        "entities": ", ".join(application.entities) or voice.label("apply-none"),
        "contact": application.contact,
        "reach": application.reach,
        "body": application.body or voice.label("apply-offer-body-unknown"),
    }
    for key, answer in answers.items():
        name = voice.label(f"apply-label-{key}")
        yield voice("apply-line", name=name, answer=answer)
    if shared:
        yield voice(
            "apply-shared",
            name=shared.assessed.name,
            rung=shared.rung,
            direct=shared.assessed.direct_percent,
            indirect=shared.assessed.indirect_percent,
            edition=shared.edition,
        )


def status(voice: Voice, filed: Filed) -> Markdown:
    """Tell the applicant how far an application is, and what comes next."""
    return Markdown(f"{standing(voice, filed)} {upcoming(voice, filed)}".strip())


def standing(voice: Voice, filed: Filed) -> Markdown:
    """Tell how far an application is, and since when."""
    return voice(
        "application-status",
        reference=grouped(filed.reference),
        organisation=filed.application.organisation,
        stage=stage(voice, filed.stage, filed.award),
        since=filed.since.astimezone(ZONE).date(),
    )


def upcoming(voice: Voice, filed: Filed) -> Markdown:
    """Tell what comes next."""
    if filed.stage is not Stage.DECIDED:
        return voice(f"application-next-{filed.stage}")
    reminded = filed.award and filed.reminded != 0
    return voice("application-next-awarded") if reminded else Markdown("")


def stage(voice: Voice, at: Stage, award: Award | None) -> Markdown:
    """Name a stage, with what was decided."""
    if award:
        rung = voice(f"partners-rung-{award.rung}")
        return voice("application-awarded", rung=rung, until=award.until)
    return voice("application-not-awarded" if at is Stage.DECIDED else f"application-stage-{at}")
