"""What Slack brings is kept first, and acknowledged then."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from slack_bolt.response import BoltResponse

from bot.channels.house import House
from bot.channels.slack_at_desk import AtDesk
from bot.channels.slack_events import Event, HomeOpened, Message, Reacted
from bot.channels.slack_form import opened_from
from bot.channels.slack_forms import Forms
from bot.channels.slack_hearing import (
    Heard,
    hear_button,
    hear_command,
    hear_form,
    hear_message,
)
from bot.channels.slack_home import Homes
from bot.channels.slack_payloads import Action, Actions, Command, Submission, kind, read
from bot.channels.slack_people import People
from bot.channels.slack_rendering import OPENS_FORM
from bot.helpdesk.addresses import NAME as DESK
from core.contents import Submitted
from core.conversation import Update

logger = logging.getLogger(__name__)


class Reception:
    """Takes in what Slack brings."""

    def __init__(
        self, house: House, forms: Forms, homes: Homes, people: People, at_desk: AtDesk
    ) -> None:
        self._house = house
        self._forms = forms
        self._homes = homes
        self._people = people
        self._at_desk = at_desk

    async def take(self, body: Mapping[str, object], me: str) -> BoltResponse:
        """Keep what was said or done, and give the acknowledgement; `me` is our own user id.

        Whatever is raised means that it was not kept, and must not be acknowledged.
        """
        match read(body):
            case Event(event=event):
                await self._happened(event, me)
            case Command() as command:
                await self._keep(hear_command(command, me))
            case Actions() as pressed:
                for action in pressed.actions:
                    await self._press(pressed, action, me)
            case Submission() as submission:
                return await self._submit(submission)
            case None:
                logger.warning("Slack brought what is not listened to: %s", kind(body))
        return BoltResponse(status=200, body="")

    async def _happened(self, event: Message | Reacted | HomeOpened, me: str) -> None:
        match event:
            case Message():
                for heard in hear_message(event, me):
                    await self._keep(await self._at_desk.heard(heard, me))
            case Reacted():
                if locked := await self._at_desk.locked(event):
                    await self._keep(locked)
            case HomeOpened(user=user, tab="home"):
                self._homes.opened(user)
            case HomeOpened():
                pass  # they look at the direct messages, where nothing changes by it

    async def _keep(self, heard: Heard) -> None:
        spot = heard.spot
        if not heard.addressed and not await self._house.known(spot.conversation):
            return
        at_desk = spot.conversation.channel == DESK
        person = await self._people.of(heard.user, by_name=at_desk)
        by = person.name if at_desk else None
        now = self._house.now()
        await self._house.accept(
            Update(
                heard.id,
                spot.conversation,
                heard.content,
                now,
                person.language,
                spot.place,
                spot.shared,
                by,
            )
        )
        self._at_desk.done(heard)

    async def _press(self, pressed: Actions, action: Action, me: str) -> None:
        heard = await self._at_desk.heard(hear_button(pressed, action), me)
        if not action.action_id.startswith(OPENS_FORM):
            await self._keep(heard)
        elif said := await self._forms.open(action, pressed.trigger_id, heard.spot):
            # Colleagues are asked nothing in words: there is only the form.
            if heard.spot.conversation.channel == DESK:
                await self._at_desk.not_opened(pressed, heard)
            else:
                await self._keep(replace(heard, content=said))

    async def _submit(self, submission: Submission) -> BoltResponse:
        """Close a form that can be taken in, and say in it what is wrong with any other."""
        opened = opened_from(submission.view)
        match self._forms.check(submission.view, opened):
            case Submitted() as said:
                await self._keep(hear_form(submission, opened, said))
                return BoltResponse(status=200, body="")
            case errors:
                told = {"response_action": "errors", "errors": errors}
                return BoltResponse(status=200, body=told)
