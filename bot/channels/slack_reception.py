"""What Slack brings is kept first, and acknowledged then."""

import logging

from slack_bolt.response import BoltResponse

from bot.channels.house import House
from bot.channels.slack_form import opened_from
from bot.channels.slack_forms import Forms
from bot.channels.slack_hearing import Heard, hear_button, hear_command, hear_message
from bot.channels.slack_home import Homes
from bot.channels.slack_language import Languages
from bot.channels.slack_payloads import (
    Action,
    Actions,
    Command,
    Event,
    HomeOpened,
    Message,
    Submission,
    read,
)
from bot.channels.slack_place import Spot
from bot.channels.slack_rendering import OPENS_FORM
from core.conversation import Address, Content, Submitted, Update

logger = logging.getLogger(__name__)


class Reception:
    """Takes in what Slack brings."""

    def __init__(self, house: House, forms: Forms, homes: Homes, languages: Languages) -> None:
        self._house = house
        self._forms = forms
        self._homes = homes
        self._languages = languages

    async def take(self, body: object, me: str) -> BoltResponse:
        """Keep what was said or done, and give the acknowledgement; `me` is our own user id.

        Whatever is raised means that it was not kept, and must not be acknowledged.
        """
        match read(body):
            case Event(event=Message() as message):
                for heard in hear_message(message, me):
                    await self._keep(heard)
            case Event(event=HomeOpened(user=user, tab="home")):
                self._homes.opened(user)
            case Command() as command:
                await self._keep(hear_command(command, me))
            case Actions() as pressed:
                for action in pressed.actions:
                    await self._press(pressed, action)
            case Submission() as submission:
                return await self._submit(submission)
            case _:
                logger.debug("Slack brought something that is not listened to")
        return BoltResponse(status=200, body="")

    async def _keep(self, heard: Heard) -> None:
        if heard.addressed or await self._house.known(heard.spot.conversation):
            await self._accept(heard.id, heard.user, heard.spot, heard.content)

    async def _accept(self, id_: str, user: str, spot: Spot, content: Content) -> None:
        language = await self._languages.of(user)
        now = self._house.now()
        update = Update(id_, spot.conversation, content, now, language, spot.place, spot.shared)
        await self._house.accept(update)

    async def _press(self, pressed: Actions, action: Action) -> None:
        heard = hear_button(pressed, action)
        if not action.action_id.startswith(OPENS_FORM):
            await self._keep(heard)
        elif said := await self._forms.open(action, pressed.trigger_id, heard.spot):
            await self._accept(heard.id, heard.user, heard.spot, said)

    async def _submit(self, submission: Submission) -> BoltResponse:
        """Close a form that can be taken in, and say in it what is wrong with any other."""
        view = submission.view
        opened = opened_from(view)
        match self._forms.check(view, opened):
            case Submitted() as said:
                conversation = Address.parse(opened.conversation)
                shared = "/" in conversation.id
                spot = Spot(conversation, opened.place, shared)
                await self._accept(f"v{view.id}/{view.hash}", submission.user.id, spot, said)
                return BoltResponse(status=200, body="")
            case errors:
                return BoltResponse(
                    status=200, body={"response_action": "errors", "errors": errors}
                )
