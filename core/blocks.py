"""What goes out: blocks of text, buttons, pictures, documents and forms, for any channel."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Base64Encoder, EncodedBytes, Field

from core.drawings import Drawing

TOKEN_BYTES = 64
"""The longest token every channel carries (Telegram's limit for a button)."""


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs and lists in the small Markdown subset of `core.markup`."""

    markdown: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what stands on it, and the token a press sends back."""

    label: str
    token: str

    def __post_init__(self) -> None:
        if len(self.token.encode()) > TOKEN_BYTES:
            raise ValueError(f"token {self.token!r} is longer than {TOKEN_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class Choices:
    """Buttons under the text before them."""

    options: tuple[Choice, ...]
    kind: Literal["choices"] = "choices"


@dataclass(frozen=True, slots=True)
class LocationRequest:
    """A button by which the user shares where they are; it sends back a `Located`.

    A channel without such a thing leaves it out: the text before it says what to type instead.
    """

    label: str
    kind: Literal["location-request"] = "location-request"


@dataclass(frozen=True, slots=True)
class File:
    """A document to save."""

    name: str
    """Such as `partners.xlsx`."""
    media_type: str
    content: Annotated[bytes, EncodedBytes(encoder=Base64Encoder)]
    kind: Literal["file"] = "file"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to look at; it is kept as what it shows, and drawn when somebody looks."""

    name: str
    """Such as `ladder.png`."""
    alt: str
    """The same in words, for who cannot see it: plain text, no markup."""
    drawing: Drawing
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class TextField:
    """A field of a form in which one types."""

    key: str
    label: str
    hint: str = ""
    """An example, or what is meant."""
    value: str = ""
    """What stands in it at first."""
    optional: bool = False
    long: bool = False
    """Whether it takes several lines."""
    kind: Literal["text-field"] = "text-field"


@dataclass(frozen=True, slots=True)
class SelectField:
    """A field of a form in which one chooses; the value is a token of the options."""

    key: str
    label: str
    options: tuple[Choice, ...]
    hint: str = ""
    value: str = ""
    optional: bool = False
    kind: Literal["select-field"] = "select-field"


FormField: TypeAlias = Annotated[TextField | SelectField, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Form:
    """A button that opens a form; filled in, it sends back a `Submitted`.

    A channel without forms leaves it out: the same can be answered question by question.
    """

    label: str
    """On the button."""
    token: str
    title: str
    fields: tuple[FormField, ...]
    kind: Literal["form"] = "form"


Block: TypeAlias = Annotated[
    Text | Choices | LocationRequest | File | Picture | Form, Field(discriminator="kind")
]
