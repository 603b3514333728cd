"""What keeps a turn from being kept."""


class Conflict(Exception):
    """Something that the turn went by has changed since it was read: take it again."""
