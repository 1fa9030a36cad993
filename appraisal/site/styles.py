"""Styles as pages carry them: without what only their authors read."""

import re
from functools import lru_cache

_AFTER = r"(?:\s|/\*.*?\*/)*"
_SAID = re.compile(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))"""
    rf"|[\s;]*(?P<end>}}){_AFTER}|\s*(?P<sign>[{{;]){_AFTER}|/\*.*?\*/|\s*\n\s*",
    re.DOTALL,
)
"""What stays as it is, between quotes; then what white space may stand around, and comments."""


def lean_styles(html: str, mark: str) -> str:
    """A page whose own styles, those marked (content_security.py), are lean."""
    blocks = re.compile(rf"(<style {mark}[^<>]*>)(.*?)(?=</style)", re.DOTALL | re.IGNORECASE)
    return blocks.sub(lambda found: found[1] + lean_style(found[2]), html)


@lru_cache(maxsize=64)
def lean_style(style: str) -> str:
    """A style on one line, without comments and the last semicolon of a rule.

    Kept for the next site, as the packaged ones are the same in each.
    """
    return _SAID.sub(_shorter, style).strip()


def _shorter(found: re.Match[str]) -> str:
    return found["kept"] or found["end"] or found["sign"] or " "
