"""Folding: what two ways of writing the same word share."""

import unicodedata


def unaccented(text: str) -> str:
    """Give a text in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def same_name(name: str) -> str:
    """Give what two ways of writing one person's name share: capitals and spaces do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
