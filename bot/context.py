"""What the log says beside each line: which conversation, and what is being done there."""

from structlog.contextvars import bind_contextvars


def about(conversation: str, *, turn: int | None = None, message: int | None = None) -> None:
    """Have all that this task logs from now on carry these ids, and those of before no more.

    `turn` is the id of an update in the inbox, `message` the `seq` of one that is delivered.
    """
    bind_contextvars(conversation=conversation, turn=turn, message=message)
