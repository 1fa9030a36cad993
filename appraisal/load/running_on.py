"""A line that goes on with the text above it, and that is read as a key because of its colon."""

from typing import Any

from pydantic import TypeAdapter

from .document import Document, Path
from .shapes import is_free_text


def run_on_key(
    document: Document, adapter: TypeAdapter[Any], data: Any, path: Path
) -> tuple[str, str] | None:
    """What is wrong with a key of several words that stands in the column of the text's own key."""
    *around, key = path
    for step in around:
        data = _below(data, step)
    above = _above(data, key)
    if above is None or " " not in str(key) or not isinstance(_below(data, above), str):
        return None
    (line, column), (own, beside) = document.key_at((*around, above)), document.key_at(path)
    if line == own or column != beside or not is_free_text(adapter, (*around, above)):
        return None
    what = f"`{key}:` seems to go on with the text of `{above}:` (line {line}), and is no key."
    return what, f"Indent it further than `{above}:`, and put quotes round all of that text."


def _below(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return next((value for key, value in data.items() if str(key) == step), None)
    return data[step] if isinstance(data, tuple) and isinstance(step, int) else None


def _above(data: Any, key: str | int) -> str | None:
    """The key before another one, as they are written."""
    keys = [str(each) for each in data] if isinstance(data, dict) else []
    at = keys.index(str(key)) if str(key) in keys else 0
    return keys[at - 1] if at else None
