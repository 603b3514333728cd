"""An application that is filed, for tests of what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from core.application.application import Application, ApplicationKind
from core.effects import Apply
from core.language import Language
from storage.application_effects import administer

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
REFERENCE, OTHER = "4821956", "4821962"
APPLICATION = Application(
    kind=ApplicationKind.FIRST,
    organisation="Bakkerij Vers",
    kvk="12345678",
    entities=("Broodhuis",),
    contact="Anna",
    reach="+31 38 123 45 67",
    body=None,
    assessed=None,
)


def file(
    connection: Connection,
    reference: str = REFERENCE,
    who: str = "fake:ann",
    language: Language = "nl",
    organisation: str = "Bakkerij Vers",
) -> None:
    """File an application."""
    applied = replace(APPLICATION, organisation=organisation)
    assert administer(connection, Apply(reference, applied, language), (who, who), MONDAY)
