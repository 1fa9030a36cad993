"""Texts that people typed, as YAML that reads as exactly those texts."""

import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[^\W\d_](?:[\w ()/.&'’-]*[\w().'’])?")
"""Begins with a letter, and has nothing that YAML could take for one of its own signs."""
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "unknown"})


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line, in quotes only where it needs them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def flow_list(items: Sequence[str]) -> str:
    """Ids or texts as a list in brackets."""
    return f"[{', '.join(map(scalar, items))}]"


def indented(text: str, blanks: int) -> str:
    """A text of several lines, moved to the right; empty lines stay empty."""
    return "".join(
        f"{' ' * blanks}{line}" if line.strip() else line for line in text.splitlines(keepends=True)
    )
