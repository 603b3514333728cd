"""Reading a form: every field as it would be read where it is asked by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.assessment.kinds import Kind, Misread
from core.assessment.scenario import Answers
from core.language import Language


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form came to, by field."""

    answers: Answers
    """Canonical, in the order of the fields; a field that was left empty is left out."""
    slips: Mapping[str, Misread]
    """What could not be read."""


def read_form(
    values: Mapping[str, str], kinds: Mapping[str, Kind[object]], language: Language
) -> Filled:
    """Read what was entered; values of fields that are not there are passed by."""
    entered = {key: values[key] for key in kinds if values.get(key, "").strip()}
    read = {key: kinds[key].read(text, language) for key, text in entered.items()}
    return Filled(
        {key: found for key, found in read.items() if not isinstance(found, Misread)},
        {key: found for key, found in read.items() if isinstance(found, Misread)},
    )
