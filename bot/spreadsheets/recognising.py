"""Which documents are taken for a spreadsheet before they are fetched."""

from pathlib import Path

from core.contents import Attached

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The media type of what we write ourselves."""
EXTENSIONS = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".ods", ".csv", ".tsv"})
"""Also of those that cannot be read: whoever sends one hears what to do."""
MEDIA_TYPES = frozenset(
    {
        XLSX,
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
        "text/csv",
        "text/tab-separated-values",
    }
)


def is_spreadsheet(attached: Attached) -> bool:
    """Tell by the name, or else by the kind that the sender's device gives it."""
    extension = Path(attached.name).suffix.lower()
    return extension in EXTENSIONS or (not extension and attached.media_type in MEDIA_TYPES)
