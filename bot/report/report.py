"""The report of a finished assessment, and the same as a PDF."""

from datetime import date

from pydantic import TypeAdapter

from bot.assessment.account import Account
from bot.pictures.drawing import laid_out
from bot.report.advice import advice
from bot.report.contributions import purchases, staff
from bot.report.grounds import assumptions, sources
from bot.report.pages import Footer, Report
from bot.report.requirements import pso_30plus, quality
from bot.report.summary import summary
from bot.typesetting.typesetting import document
from core.blocks import Picture

MEDIA_TYPE = "application/pdf"
_REPORTS: TypeAdapter[Report] = TypeAdapter(Report)


def report(account: Account, scenario: str, picture: Picture, made: date) -> Report:
    """Tell all there is to tell of a finished assessment; the scenario is called by its name."""
    voice = account.voice
    return Report(
        language=voice.language,
        made=made,
        kicker=voice.label("report-kicker"),
        name=account.named(scenario),
        title=account.facts.organisation or scenario,
        about=voice.label(
            "report-about", scenario=scenario, year=str(account.facts.year), made=made
        ),
        summary=summary(account),
        picture=picture,
        sections=(
            advice(account),
            staff(account),
            *purchases(account),
            pso_30plus(account),
            quality(account),
            assumptions(account),
            sources(account),
        ),
        footer=Footer(
            voice.label("report-footer", scenario=scenario, made=made),
            voice.label("report-page"),
            voice.label("report-page-of"),
        ),
    )


def pdf(told: Report) -> bytes:
    """Set a report; takes some tens of milliseconds, so not where others wait."""
    picture = {"alt": told.picture.alt, "drawing": laid_out(told.picture.drawing)}
    return document("report", {**_REPORTS.dump_python(told, mode="json"), "picture": picture})
