"""What a property says, in pixels and in colours that stand alone."""

import re
from collections.abc import Mapping
from functools import lru_cache

ROOT = 16.0
"""Pixels of a rem."""

_NUMBER = re.compile(r"(-?\d*\.?\d+)(px|rem|em|ch|%)?")
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
_MIX = re.compile(
    r"color-mix\(in srgb,\s*(#(?:[0-9a-f]{3}){1,2})\s+([\d.]+)%,\s*(#(?:[0-9a-f]{3}){1,2})\)",
    re.IGNORECASE,
)


def resolved(value: str, known: Mapping[str, str]) -> str:
    """A value whose variables are what they stand for, and whose mixed colours are one."""
    for _ in range(8):
        if "var(" not in value:
            break
        value = _VAR.sub(lambda found: known.get(found[1], found[2] or "none"), value)
    return _MIX.sub(_mixed, value) if "color-mix" in value else value


def _mixed(found: re.Match[str]) -> str:
    share = float(found[2]) / 100
    one, other = rgb(found[1]), rgb(found[3])
    mixed = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of a colour such as #fff or #0b0c0c, from 0 to 255."""
    signs = colour.removeprefix("#")
    signs = "".join(sign * 2 for sign in signs) if len(signs) == 3 else signs
    return int(signs[0:2], 16), int(signs[2:4], 16), int(signs[4:6], 16)


@lru_cache(maxsize=20000)
def pixels(value: str, whole: float, em: float) -> float | None:
    """A length in pixels; `whole` is what a per cent is of. None for `auto` and the like."""
    if not value:
        return None
    number = _NUMBER.fullmatch(value)
    if number is not None:
        return float(number[1]) * _unit(number[2], whole, em)
    if value.startswith("calc(") and value.endswith(")"):
        return _sum(value[5:-1], whole, em)
    if value.startswith("min(") and value.endswith(")"):
        found = [pixels(one.strip(), whole, em) for one in value[4:-1].split(",")]
        return min((one for one in found if one is not None), default=None)
    return None


def _unit(unit: str | None, whole: float, em: float) -> float:
    if unit == "%":
        return whole / 100
    return {"rem": ROOT, "em": em, "ch": em * 0.556}.get(unit or "", 1.0)


_TERM = re.compile(r"\s*([+-]\s)?\s*((?:[^\s+*/-]|-(?=[\d.]))+(?:\s*[*/]\s*[\d.\w%]+)*)")


def _sum(text: str, whole: float, em: float) -> float | None:
    """What a sum of products comes to, as `100% - 2rem` or `3 * 12px`."""
    total = 0.0
    for sign, term in _TERM.findall(text):
        worth = 1.0
        for factor in term.split("*"):
            found = pixels(factor.strip(), whole, em)
            if found is None:
                return None
            worth *= found
        total += -worth if sign.strip() == "-" else worth
    return total


SIDES = ("top", "right", "bottom", "left")
"""The sides of an element, in the order in which properties name them."""


def four(value: str) -> dict[str, str]:
    """What a value such as `1rem 0 .5rem` says of each side."""
    parts = words_of(value)
    top = parts[0] if parts else ""
    right = parts[1] if len(parts) > 1 else top
    bottom = parts[2] if len(parts) > 2 else top
    left = parts[3] if len(parts) > 3 else right
    return dict(zip(SIDES, (top, right, bottom, left), strict=True))


@lru_cache(maxsize=4096)
def words_of(value: str) -> tuple[str, ...]:
    """The parts of a value, with what stands in brackets as one of them."""
    return tuple(re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", value))
