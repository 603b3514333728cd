"""Where something went wrong, without what was said: the log holds ids only."""

from traceback import format_tb


def trace(error: BaseException | None) -> str:
    """Give the kind of an error, and of those that led to it, with the lines of code they passed.

    The messages of errors are left out, since these may hold words of users.
    """
    told: list[str] = []
    while error is not None:
        passed = "".join(format_tb(error.__traceback__))
        told.append(f"{type(error).__name__}, raised in:\n{passed}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "after ".join(told)
