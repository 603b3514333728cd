"""What the Bot API says when it does not do as it is asked; the words are Telegram's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a machine may do about an error."""

    retry_after: int | None = None
    migrate_to_chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    code: int
    description: str
    parameters: Parameters | None = None


class ApiError(Exception):
    """The call is refused."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.description)
        self.refusal = refusal


def bad_request(why: str) -> ApiError:
    """Say what is wrong with a call."""
    return ApiError(Refusal(400, f"Bad Request: {why}"))


def too_many(retry_after: int) -> Refusal:
    """Say after how many seconds the next call may come."""
    words = f"Too Many Requests: retry after {retry_after}"
    return Refusal(429, words, Parameters(retry_after=retry_after))


def upgraded(to: int) -> Refusal:
    """Say which chat a group has become."""
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, words, Parameters(migrate_to_chat_id=to))


UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
KICKED = Refusal(403, "Forbidden: bot was kicked from the group chat")
NO_CHAT = Refusal(400, "Bad Request: chat not found")
SERVER_ERROR = Refusal(500, "Internal Server Error")
OTHER_POLLER = Refusal(
    409,
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
)
WEBHOOK_ACTIVE = Refusal(
    409,
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first",
)
