"""The conversations of the desk about a ticket or an application."""

from core.address import Address

NAME = "desk"
"""The channel of colleagues."""

CASES = (f"{NAME}:ticket-", f"{NAME}:application-")
"""How the keys of these conversations begin."""


def of_ticket(number: int) -> Address:
    """Give the conversation about a ticket."""
    return Address(NAME, f"ticket-{number}")


def of_application(reference: str) -> Address:
    """Give the conversation about an application."""
    return Address(NAME, f"application-{reference}")
