"""Texts that people typed, as YAML that reads as exactly those texts."""

from collections.abc import Sequence

from appraisal.edit.pieces import is_plain

_GAP = "unknown"


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line, in quotes only where it needs them."""
    if is_plain(text) and text != _GAP:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def flow_list(items: Sequence[str]) -> str:
    """Ids or texts as a list in brackets."""
    return f"[{', '.join(map(scalar, items))}]"
