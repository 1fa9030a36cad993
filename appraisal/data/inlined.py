"""Data for the browser, written into a page."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup


def short(figure: float) -> float | int:
    """The same figure, written without its nought where it is whole."""
    return int(figure) if figure == int(figure) else figure


def inline(data: Mapping[str, Any]) -> Markup:
    """Data as JSON that nothing in it can break out of a script element with."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    escaped = text.replace("<", "\\u003c")
    return Markup(escaped)  # noqa: S704 - no "<" is left, so the element ends where it should
