"""The line on which each feature of a GeoJSON file begins."""

import json
import re

_BLANK = re.compile(r"[ \t\r\n]*")


def feature_lines(text: str) -> list[int]:
    """Lines, from 1, of the entries of the list `features` in an object that is sound JSON."""
    decoder = json.JSONDecoder()
    at = _after(text, text.index("{") + 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        at = _after(text, _after(text, at) + 1)  # past the colon
        if key == "features":
            return _lines(text, at, decoder)
        _, at = decoder.raw_decode(text, at)
        at = _past_comma(text, at)
    return []


def _lines(text: str, at: int, decoder: json.JSONDecoder) -> list[int]:
    lines: list[int] = []
    line, counted = 1, 0
    at = _after(text, at + 1)
    while text[at] != "]":
        line += text.count("\n", counted, at)
        lines.append(line)
        counted = at
        _, at = decoder.raw_decode(text, at)
        at = _past_comma(text, at)
    return lines


def _past_comma(text: str, at: int) -> int:
    at = _after(text, at)
    return _after(text, at + 1) if text[at] == "," else at


def _after(text: str, at: int) -> int:
    """Where the blanks end that begin at a position."""
    found = _BLANK.match(text, at)
    return found.end() if found else at
