"""Poppler, which reads a PDF: its words, its tags, its pages, and where on them the words are."""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tests.programs import program

PACKAGE = "poppler-utils"


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; places are in points from the left."""

    text: str
    page: int
    left: float
    right: float


def _run(name: str, content: bytes, *options: str) -> str:
    command = [program(name, PACKAGE), *options, "-"]
    if name == "pdftotext":
        command.append("-")
    done = subprocess.run(command, input=content, check=True, capture_output=True, timeout=250)
    return done.stdout.decode()


def pages(content: bytes, order: Literal["-layout", "-raw"] = "-layout") -> list[str]:
    """Give the words of each page, as they stand on it or in the order in which they are read."""
    return _run("pdftotext", content, order).split("\f")[:-1]


def about(content: bytes) -> dict[str, str]:
    """Give what a PDF says of itself."""
    lines = (line.partition(":") for line in _run("pdfinfo", content).splitlines())
    return {key: value.strip() for key, _, value in lines}


@cache
def structure(content: bytes) -> str:
    """Give the tags."""
    return _run("pdfinfo", content, "-struct")


def headings(content: bytes) -> list[tuple[str, str]]:
    """Give the headings in order, each with its level, such as `H1`."""
    return re.findall(r'^ +(H\d) "(.*)" \(block\)$', structure(content), re.MULTILINE)


def words(content: bytes) -> Iterator[Word]:
    """Give every word with its place."""
    written = _run("pdftotext", content, "-bbox")
    document = ET.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", written))
    space = "{http://www.w3.org/1999/xhtml}"
    for number, page in enumerate(document.iter(f"{space}page"), start=1):
        for word in page.iter(f"{space}word"):
            left, right = float(word.attrib["xMin"]), float(word.attrib["xMax"])
            yield Word(word.text or "", number, left, right)
