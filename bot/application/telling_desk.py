"""Colleagues hear of what an applicant does, in the conversation about the application."""

from dataclasses import replace

from bot.application.finished import finished
from bot.application.wording import details
from bot.assessment.session import Sessions
from bot.helpdesk.addresses import of_application
from core.application.application import Application
from core.blocks import Text
from core.conversation import Handler, Message, Reply, Turn
from core.effects import Apply, Effect, WithdrawApplication
from core.language import Language


def telling_desk(handler: Handler, sessions: Sessions, speaks: Language) -> Handler:
    """Tell colleagues, who speak a language, of each application that is sent or withdrawn."""
    voice = sessions.texts.voice(speaks)

    async def handle(turn: Turn) -> Reply | None:
        reply = await handler(turn)
        if reply is None:
            return None
        heard = tuple(message for it in reply.effects if (message := told(turn, it)))
        return replace(reply, messages=(*reply.messages, *heard)) if heard else reply

    def told(turn: Turn, effect: Effect) -> Message | None:
        match effect:
            case Apply(reference, application):
                return Message(of_application(reference), (all_of(turn, application),))
            case WithdrawApplication(reference):
                said = Text(voice("application-desk-withdrawn"))
                return Message(of_application(reference), (said,))
            case _:
                return None

    def all_of(turn: Turn, application: Application) -> Text:
        known = finished(sessions, replace(turn, language=speaks)).values()
        shared = (it for it in known if it.assessed == application.assessed)
        return Text(details(voice, application, next(shared, None)))

    return handle
