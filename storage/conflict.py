"""What keeps a turn from being kept."""


class Conflict(Exception):
    """The conversation is not as it was when it was read: read it again."""
