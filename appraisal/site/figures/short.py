"""Short properties of stylesheets, as `padding` or `border`, as those that they stand for."""

from collections.abc import Mapping
from functools import lru_cache

from appraisal.site.figures.values import SIDES, four, pixels, words_of


@lru_cache(maxsize=4096)
def spread(name: str, value: str) -> Mapping[str, str]:
    """A property as those that it stands for."""
    if not value:
        return {}
    if name in ("margin", "padding", "inset"):
        dash = "" if name == "inset" else f"{name}-"
        return {f"{dash}{side}": one for side, one in four(value).items()}
    if name in ("padding-block", "padding-inline", "margin-block", "margin-inline"):
        first, second = (words_of(value) * 2)[:2]
        kind, _, way = name.partition("-")
        sides = ("top", "bottom") if way == "block" else ("left", "right")
        return {f"{kind}-{sides[0]}": first, f"{kind}-{sides[1]}": second}
    if name.startswith("border"):
        return _border(name, value)
    if name == "background":
        return {"background-color": "" if value == "none" else value}
    if name == "font":
        return _font(value)
    if name == "gap":
        parts = words_of(value)
        return {"row-gap": parts[0], "column-gap": parts[-1]} if parts else {}
    if name == "grid-template":
        rows, _, columns = value.partition("/")
        return {"grid-template-rows": rows.strip(), "grid-template-columns": columns.strip()}
    return {name: value}


def _font(value: str) -> dict[str, str]:
    made = {"font-weight": "bold"} if "bold" in value else {}
    for word in words_of(value):
        size = word.partition("/")[0]
        if pixels(size, 1, 1) is not None:
            return made | {"font-size": size}
    return made


def _border(name: str, value: str) -> dict[str, str]:
    """Each side's width and colour; a border of several lines, dots or dashes is one line."""
    parts = name.split("-")
    sides = [part for part in parts[1:] if part in SIDES] or list(SIDES)
    what = parts[-1] if parts[-1] in ("width", "color", "style") else ""
    if what == "width":
        widths = four(value)
        return {f"border-{side}-width": widths[side] for side in sides}
    if what == "color":
        return {f"border-{side}-color": value for side in sides}
    if what:
        return {}
    made: dict[str, str] = {}
    words = words_of(value)
    width = next((word for word in words if pixels(word, 1, 1) is not None), "")
    colour = next((word for word in words if word.startswith("#")), "")
    for side in sides:
        made[f"border-{side}-width"] = width
        if colour:
            made[f"border-{side}-color"] = colour
    return made
