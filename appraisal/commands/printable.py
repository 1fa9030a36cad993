"""Printing where not every sign can be printed: to a file or a console of an old code page."""

import codecs
import io
import unicodedata
from contextlib import suppress
from typing import TextIO

ERRORS = "appraisal-plainer"
"""The name of our way with signs that can't be encoded, among those of `codecs`."""

_PLAINER = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{MIDDLE DOT}": "-",
    "\N{BULLET}": "*",
    "\N{POUND SIGN}": "GBP ",
    "\N{COPYRIGHT SIGN}": "(c)",
    "\N{BOX DRAWINGS LIGHT HORIZONTAL}": "-",
    "\N{BOX DRAWINGS LIGHT VERTICAL}": "|",
}


def plainer(text: str) -> str:
    """A text in ASCII: what has a plain way to write it so, letters bare, all else as `?`."""
    return "".join(map(_plainer, text))


def _plainer(sign: str) -> str:
    if sign.isascii() or sign in _PLAINER:
        return _PLAINER.get(sign, sign)
    bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return bare or "?"


def _instead(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plainer(error.object[error.start : error.end]), error.end


def make_printable(*streams: TextIO) -> None:
    """Let streams print any text: what their encoding lacks is written in plainer signs."""
    codecs.register_error(ERRORS, _instead)
    for stream in streams:
        # A stream that can't even be asked says by itself, once it is printed to, what is wrong.
        if isinstance(stream, io.TextIOWrapper):
            with suppress(OSError, ValueError):
                stream.reconfigure(errors=ERRORS)
