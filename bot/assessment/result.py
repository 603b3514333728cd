"""The result as a good adviser tells it, with what one can do next."""

from bot.application.press import Press as ApplicationPress
from bot.application.press import Verb as ApplicationVerb
from bot.assessment.account import Account
from bot.assessment.caveats import grounds, readings
from bot.assessment.drawing import ladder
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from bot.assessment.standing import standing
from bot.what_if.press import Press as WhatIfPress
from bot.what_if.press import Verb as WhatIfVerb
from core.assessment.facts import Facts
from core.blocks import Block, Choices, Text


def result(session: Session, facts: Facts) -> tuple[Block, ...]:
    """Tell the score of a finished assessment."""
    account = Account.of(session, facts)
    picture = ladder(account, session.scenario.name)
    told = (Text(standing(account)), picture, Text(readings(account)), Text(grounds(account)))
    number = session.scenario.number
    offers = {
        "offer-report": Press(Verb.REPORT, number),
        "offer-workbook": Press(Verb.WORKBOOK, number),
        "offer-change": Press(Verb.CHANGE, number),
        "offer-copy": Press(Verb.COPY, number),
        "offer-scenarios": Press(Verb.LIST),
    }
    buttons = [press.choice(session.voice.label(key)) for key, press in offers.items()]
    if account.score.rung != "none":
        apply = ApplicationPress(ApplicationVerb.START, str(number))
        buttons.append(apply.choice(session.voice.label("offer-apply")))
    buttons.append(
        WhatIfPress(WhatIfVerb.EXPLAIN, str(number)).choice(session.voice.label("offer-what-if"))
    )
    return (*told, Choices(tuple(buttons)))
