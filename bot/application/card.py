"""An application at a glance, for colleagues: how far it is, and the steps that can follow."""

from bot.application.desk_press import Press, Verb
from bot.application.wording import standing
from bot.texts import Voice
from core.application.decision import NOT_AWARDED, Field
from core.application.filed import Filed
from core.application.stages import NEXT, CertificateRung, Stage
from core.blocks import Block, Choice, Choices, Form, SelectField, Text, TextField


def card(voice: Voice, filed: Filed) -> tuple[Block, ...]:
    """Show how an application stands, with buttons for the steps and a form for a decision."""
    steps = tuple(
        Press(Verb.MOVE, stage).choice(offer(voice, stage))
        for stage in NEXT[filed.stage]
        if stage is not Stage.DECIDED
    )
    forms = (_decision(voice),) if Stage.DECIDED in NEXT[filed.stage] else ()
    return (Text(standing(voice, filed)), *((Choices(steps),) if steps else ()), *forms)


def offer(voice: Voice, stage: Stage) -> str:
    """Name the step that leads to a stage."""
    return voice.label(f"application-offer-{stage}")


def _decision(voice: Voice) -> Form:
    rungs = tuple(Choice(voice.label(f"partners-rung-{it}"), it) for it in CertificateRung)
    nothing = Choice(voice.label("application-not-awarded"), NOT_AWARDED)
    return Form(
        offer(voice, Stage.DECIDED),
        Press(Verb.MOVE, Stage.DECIDED).token,
        voice.label("application-decision"),
        (
            SelectField(Field.RUNG, voice.label("application-field-rung"), (*rungs, nothing)),
            TextField(
                Field.UNTIL,
                voice.label("application-field-until"),
                voice.label("application-hint-until"),
                optional=True,
            ),
            TextField(
                Field.REMARK, voice.label("application-field-remark"), optional=True, long=True
            ),
        ),
    )
