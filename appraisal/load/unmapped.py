"""What is said of a list, or of text, where keys with values are wanted: what to write instead."""

from datetime import date
from typing import Any

from .amounts import NOT_KNOWN, Where
from .complaint import Saying
from .meant import listed
from .writing import STUCK_COLON, quoted, shortened, without_spaces

_NAMES = ("title", "name")
"""Keys under which what somebody wrote alone may have been meant."""
_FEW = 3
_WRITTEN = {
    "measured": "Write {measure: …, take: …, curve: …}, or {figure: …, curve: …}.",
    "judged": "Write `0: …` and `100: …` below it, and what an option with that score is like.",
}
"""What stands below keys whose own needs do not say it all."""


def not_a_mapping(value: Any, model: str, where: Where) -> Saying:
    """What is wrong with what stands in place of keys with values; `model` names what has them."""
    if isinstance(value, tuple):
        return "Keys with values are wanted here, and this is a list.", _as_keys(value, where)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if model == "Judgement" and is_number:
        return f"The score {value} stands here alone.", f"Write {{score: {value}, why: …}}."
    if isinstance(value, str) and STUCK_COLON.fullmatch(value):
        return without_spaces(value)
    if model == "Judgement":
        return _in_place_of_score(value)
    called = "a number" if is_number else "a date" if isinstance(value, date) else "text"
    return f"Keys with values are wanted here, and this is {called}.", _below(value, where)


def _in_place_of_score(value: Any) -> Saying:
    what = "A score with its reason is wanted here, and this is text."
    if str(value).casefold() in NOT_KNOWN:
        return what, "Write `unknown`, in small letters."
    return what, "Write {score: …, why: …} with a number from 0 to 100, or `unknown`."


def _below(value: Any, where: Where) -> str:
    """How to write, as a mapping, what stands alone."""
    if where.key in _WRITTEN:
        return _WRITTEN[where.key]
    if len(where.needed) == 1 and where.needed[0] in _NAMES:
        text = str(value)
        safe = shortened(text) if text.replace(" ", "").isalnum() else quoted(text)
        return f"Write {{{where.needed[0]}: {safe}}}."
    below = " below it" if where.path else ""
    if where.needed:
        return f"Write its keys{below}, one a line: at least {_keys(where.needed)}."
    if where.known:
        return f"Write its keys{below}, one a line, such as {_keys(where.known[:_FEW])}."
    return "Write an id below it with its own value, as `id: …`, one a line, or take it away."


def _keys(words: tuple[str, ...]) -> str:
    return listed([f"`{word}:`" for word in words])


def _as_keys(items: tuple[Any, ...], where: Where) -> str:
    """How to write as a mapping what was written as a list."""
    first = items[0] if items else None
    if isinstance(first, dict) and "id" in first and where.known == ():
        others = [value for key, value in first.items() if key != "id"]
        if len(others) == 1 and isinstance(others[0], int | float | str):
            return f"Write `{first['id']}: {others[0]}` in place of that entry, and so each other."
        entry = f"Write `{first['id']}:` in place of `- id: {first['id']}`"
        return f"{entry}, its other keys further in below it, and so each other entry."
    if isinstance(first, dict) and first:
        key, value = next(iter(first.items()))
        shown = f" {value}" if isinstance(value, int | float | str) else ""
        return f"Take the dashes away: `{key}:{shown}`."
    words = [str(item) for item in items[:_FEW] if isinstance(item, str)]
    if words and where.known == ():
        return f"Write {listed([f'`{word}: …`' for word in words])}, each with its own value."
    return _below("", where) if where.known else "Write `id: …`, without a dash or brackets."
