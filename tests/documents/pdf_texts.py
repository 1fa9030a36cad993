"""What a PDF says by its structure tree, as a screen reader reads it."""

import dataclasses
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pypdf
from pypdf.generic import ContentStream

BLOCKS = {"/H1", "/H2", "/H3", "/P", "/LBody", "/Caption", "/TH", "/TD"}


@dataclass(frozen=True)
class Part:
    """An element of the tree: its kind, its text, and its alternative where it is a picture."""

    kind: str
    text: str
    alt: str = ""
    page: int = 0


def opened(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def parts(content: bytes) -> list[Part]:
    """The headings, paragraphs, items, captions, cells and pictures of a file, as they are read.

    What stands at the head of its first page is none, nor the head of a table repeated.
    """
    reader = opened(content)
    marked = [dict(_marked(page, reader)) for page in reader.pages]
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    (whole,) = root["/K"]
    return [*_walk(whole.get_object(), marked, numbers, [])][1:]


def pdf_links(content: bytes) -> list[str]:
    """The address of each link of a file, once where it is parted at the end of a line."""
    found: list[str] = []
    for page in opened(content).pages:
        for note in page.get("/Annots", ()):
            held = note.get_object()
            if held["/Subtype"] == "/Link":
                found.append(str(held["/A"]["/URI"]))
    return list(dict.fromkeys(found))


def kinds(content: bytes) -> list[str]:
    """The kinds of all elements of the tree, from the top."""

    def below(element: Any) -> Iterator[str]:
        yield str(element["/S"])
        for kid in element["/K"]:
            if not isinstance(kid, int) and "/S" in kid.get_object():  # else what a link leads to
                yield from below(kid.get_object())

    root: Any = opened(content).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    return list(below(root["/K"][0].get_object()))


def _walk(
    element: Any, marked: list[dict[int, str]], numbers: dict[int, int], heads: list[Part]
) -> Iterator[Part]:
    """The parts below an element; `heads` are those of the table that is read."""
    kind = str(element["/S"])
    page = numbers[element.raw_get("/Pg").idnum] if "/Pg" in element else 0
    if kind == "/Figure":
        yield Part(kind, "", str(element.get("/Alt", "")))
    elif kind in BLOCKS:
        yield Part(kind, "".join(_texts(element, marked, numbers)), page=page)
    elif kind == "/THead":
        rows = [_walk(row.get_object(), marked, numbers, []) for row in element["/K"]]
        found = [dataclasses.replace(part, page=page) for part in chain.from_iterable(rows)]
        above = [dataclasses.replace(part, page=page) for part in heads if part.page < page]
        if above != found:
            heads[:] = found
            yield from found
    else:
        for kid in element["/K"]:
            if not isinstance(kid, int):
                below = kid.get_object()
                if below["/S"] == "/Caption":
                    heads.clear()
                yield from _walk(below, marked, numbers, heads)


def _texts(element: Any, marked: list[dict[int, str]], numbers: dict[int, int]) -> Iterator[str]:
    page = numbers[element.raw_get("/Pg").idnum]
    for kid in element["/K"]:
        if isinstance(kid, int):
            yield marked[page].get(kid, "")
        elif kid.get_object().get("/S", "/Lbl") != "/Lbl":  # what a link leads to says nothing
            yield from _texts(kid.get_object(), marked, numbers)


def _marked(page: Any, reader: pypdf.PdfReader) -> Iterator[tuple[int, str]]:
    """The text of each marked piece of a page, by its number."""
    fonts = {name: _letters(font) for name, font in page["/Resources"]["/Font"].items()}
    texts: dict[int, str] = {}
    inside: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"BDC":
            inside.append(operands[1].get("/MCID"))
        elif operator == b"BMC":
            inside.append(None)
        elif operator == b"EMC":
            inside.pop()
        elif operator == b"Tf":
            letters = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            now = next((each for each in reversed(inside) if each is not None), None)
            if now is not None:
                texts[now] = texts.get(now, "") + _read(operands[0], letters)
    yield from texts.items()


def _read(shown: Any, letters: dict[int, str]) -> str:
    pieces = shown if isinstance(shown, list) else [shown]
    said = ""
    for piece in pieces:
        if not isinstance(piece, int | float):
            codes = piece.original_bytes if hasattr(piece, "original_bytes") else bytes(piece)
            said += "".join(
                letters.get(int.from_bytes(codes[at : at + 2], "big"), "\ufffd")
                for at in range(0, len(codes), 2)
            )
    return said


def _letters(font: Any) -> dict[int, str]:
    """The letters of a font by the codes that a page has for them."""
    table = font.get_object()["/ToUnicode"].get_data().decode()
    return {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL)
        for code, letter in re.findall(r"<(\w+)>\s*<(\w+)>", block)
    }
