"""A plain value → the YAML that says it, as this project's files are written."""

import io
import re
import textwrap
from decimal import Decimal
from functools import cache
from typing import Any

WIDTH = 100
"""Columns that folded text is wrapped at, and beyond which a mapping is given lines of its own."""

_PLAIN = re.compile(r"[^\W_][^:#\[\]{},\"`|>&*!%@\\?\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]*")
"""Text that needs no quotes anywhere, in braces or out of them."""
_READ_OTHERWISE = re.compile(
    r"[-+.0-9][-+.0-9_:eExXoOa-fA-F]*|true|false|null|yes|no|on|off|y|n", re.IGNORECASE
)
"""What YAML, here or in another program, takes for a number, a time or a truth."""
_DIGITS_ONLY = re.compile(r"[0-9]{4}-[0-9]{2}")


def number_text(number: float | Decimal) -> str:
    """A number without an exponent and without noughts at its end."""
    exact = number if isinstance(number, Decimal) else Decimal(str(number))
    text = format(exact, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def is_plain(text: str) -> bool:
    """Whether a text reads as itself without quotes."""
    if _DIGITS_ONLY.fullmatch(text):  # a month
        return True
    return bool(
        _PLAIN.fullmatch(text)
        and not _READ_OTHERWISE.fullmatch(text)
        and not text[-1].isspace()
        and "  " not in text
        and text.isprintable()
    )


def in_braces(value: Any, quotes: str | None = None) -> str:
    """A value on one line: `{value: 1, source: census}`; a text in `quotes`, if it can."""
    if isinstance(value, dict):
        # Not by the library, which leaves out the braces of a mapping with one key in a list.
        said = (f"{in_braces(key)}: {in_braces(each)}" for key, each in value.items())
        return f"{{{', '.join(said)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(in_braces, value))}]"
    if isinstance(value, str):
        return value if quotes is None and is_plain(value) else _quoted(value, quotes)
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return number_text(value) if isinstance(value, int | float | Decimal) else value.isoformat()


def _quoted(text: str, quotes: str | None) -> str:
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

    kind = DoubleQuotedScalarString
    if quotes == "'" and text.isprintable():
        kind = SingleQuotedScalarString
    stream = io.StringIO()
    _library().dump([kind(text)], stream)
    return stream.getvalue().removeprefix("- ").removesuffix("\n")


@cache
def _library() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 10**9
    return yaml


def key_text(key: Any) -> str:
    """A key, with quotes where it needs them."""
    return in_braces(key)


def entry_lines(key: Any, value: Any, step: int, flow: bool) -> list[str]:
    """A key and its value, on lines of their own: the first has no indentation.

    `step` is by how many blanks what is below something is indented.
    """
    start = f"{key_text(key)}:"
    if flow or not _is_deep(value):
        return [start if value is None else f"{start} {in_braces(value)}"]
    return [start, *(f"{' ' * step}{line}" for line in block_lines(value, step))]


def block_lines(value: Any, step: int) -> list[str]:
    """A mapping, each key of it on a line of its own, or a list, each item with its dash."""
    if isinstance(value, dict):
        return [line for key, each in value.items() for line in entry_lines(key, each, step, False)]
    return [line for item in value for line in item_lines(item, step, False)]


def item_lines(item: Any, step: int, flow: bool) -> list[str]:
    """An item of a list, on lines of its own, with its dash."""
    if flow or not _is_deep(item):
        return [f"- {in_braces(item)}"]
    first, *others = block_lines(item, step)
    return [f"- {first}", *(f"  {line}" for line in others)]


def _is_deep(value: Any) -> bool:
    """Whether a value reads better on several lines than in braces."""
    if not isinstance(value, dict | list | tuple) or not value:
        return False
    inner = value.values() if isinstance(value, dict) else value
    deep = any(isinstance(each, dict | list | tuple) and _is_nest(each) for each in inner)
    return deep or (isinstance(value, dict) and len(in_braces(value)) > WIDTH)


def _is_nest(value: Any) -> bool:
    return isinstance(value, dict) or any(isinstance(each, dict) for each in value)


def folded(text: str, header: str, indent: int) -> list[str] | None:
    """A text as a block under `>-`, `>`, `|-` or `|`, its header first; None where it can't be.

    Lines are indented by `indent` blanks.
    """
    ended = "" if header.endswith("-") else "\n"
    body = text.removesuffix(ended) if ended else text
    whole = text == body + ended and header in (">-", ">", "|-", "|")
    parts = body.split("\n")
    if not whole or not all(part and part == part.strip() for part in parts):
        return None
    if not body.replace("\n", "").isprintable():
        return None
    if header.startswith("|"):
        return [header, *(" " * indent + part for part in parts)]
    if "  " in body:
        return None
    lines = [header]
    for number, part in enumerate(parts):
        lines += [""] if number else []
        wrapped = textwrap.wrap(
            part, WIDTH - indent, break_long_words=False, break_on_hyphens=False
        )
        lines += [" " * indent + line for line in wrapped]
    return lines
