"""What is said of text where a number is wanted: the number that was meant, if it can be told."""

import re

from msgspec import Struct

from appraisal.model import UNKNOWN
from appraisal.model.bounds import LARGEST, MONEY_YEARS

from .complaint import Saying
from .document import Path, is_beyond_numbers

_DIGITS = r"[0-9]{1,3}(?:[ ,'’\u00a0\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_PLAIN = re.compile(r"-*[0-9]*\.?[0-9]+|-*[0-9]+\.")
_ONE = re.compile(
    r"(?P<open>\()?[ ]*(?P<about>about|around|approx\.?|circa|c\.|~|≈|over|under|[<>≤≥])?[ ]*"
    r"(?P<minus>[-−–])?[ ]*(?P<sign>[£$€%])?[ ]*(?P<minus_too>[-−–])?"
    rf"(?P<digits>{_DIGITS})[ ]*(?P<scale>%|per cent|[A-Za-z²]+)?[ ]*(?P<close>\))?\+?",
    re.IGNORECASE,
)
_TWO = re.compile(
    rf"[£$€%]?[ ]*({_DIGITS})[ ]*%?[ ]*(?:-|–|—|−|to|\.\.)[ ]*[£$€%]?[ ]*({_DIGITS})[ ]*%?",
    re.IGNORECASE,
)
_SCALES = {
    **dict.fromkeys(("k", "thousand", "thousands"), 1e3),
    **dict.fromkeys(("m", "mn", "million", "millions"), 1e6),
    **dict.fromkeys(("bn", "billion", "billions"), 1e9),
}
_PER_CENT = frozenset({"%", "per cent", "percent", "pc"})
_MILLIONS = re.compile(r"million|\bmn\b|£\s?m\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"thousand|000|£\s?k\b", re.IGNORECASE)
NOT_KNOWN = frozenset(
    {
        *("n/a", "na", "n.a.", "n/k", "nk", "-", "–", "—", "?", "??", "tbc", "tba", "tbd", "..."),
        *("not known", "not available", "not published", "unavailable", "no data", "none"),
        *("missing", "…", "", "unknown"),
    }
)
"""What people write in small letters where they know nothing."""
_RATED = ("likelihood", "impact")
"""Keys of a risk that are rated by a number on a scale; a word or a percentage tells none."""


class Where(Struct, frozen=True):
    """What is known of the place in which a value is wanted.

    Of a number: `unit` is empty where it has none; `is_amount` says that it is a cost or a saving,
    and `bounds` are the least and the greatest that is taken, where both are known. Of keys with
    values: those that are `needed`, and all that are `known`; none where its keys are ids.
    """

    path: Path = ()
    unit: str = ""
    is_amount: bool = False
    bounds: tuple[float, float] | None = None
    needed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The last key of the path."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_year(self) -> bool:
        """Whether a year is wanted, which is told by its bounds."""
        return self.bounds is not None and tuple(map(int, self.bounds)) == MONEY_YEARS


def not_a_number(shown: str, text: str, where: Where) -> Saying:
    """What is wrong with a text where a number is wanted; `shown` is how it is printed."""
    if is_beyond_numbers(text):
        size = "large" if float(text) else "small"
        return f"{shown} is too {size} a number.", "Check its noughts."
    what = f"{shown} is not a number."
    if _PLAIN.fullmatch(text):
        return what, "Take the quotes away."
    written = " ".join(text.split())
    if written.casefold() in NOT_KNOWN:
        return what, not_known(where)
    if found := _TWO.fullmatch(written):
        return what, _range(_number(found[1]), _number(found[2]), where)
    found = _ONE.fullmatch(written)
    beyond = found and where.bounds and _number(found["digits"]) > where.bounds[1]
    if found and not (beyond and where.key in _RATED):
        return what, _meant(found, where)
    return what, digits_only(where)


def digits_only(where: Where, whole: bool = False) -> str:
    """How to write a number, within the bounds that its place has."""
    if where.key in _RATED and where.bounds is not None:
        low, high = map(_plain, where.bounds)
        return f"Write a number from {low} (low) to {high} (high)."
    if where.bounds is not None and max(map(abs, where.bounds)) < LARGEST:
        return f"Write digits only, from {' to '.join(map(_plain, where.bounds))}."
    return f"Write digits only, such as {'1234' if whole else '1234.5'}."


def not_a_figure(shown: str, text: str) -> Saying:
    """What is wrong with a text where a number with its source is wanted."""
    what = f"{shown} is not a figure."
    written = " ".join(text.split())
    if written.casefold() in NOT_KNOWN:
        return what, f"Write `{UNKNOWN}`."
    plain = {None, *_PER_CENT}
    if (found := _ONE.fullmatch(written)) and found["scale"] in plain and not found["open"]:
        return what, f"Write {{value: {_plain(_number(found['digits']))}, source: …}}."
    return what, "Write {value: …, source: …}, a list of such figures, or unknown."


def nothing_typed(where: Where) -> Saying:
    """What is wrong with a key that must have a value and has none."""
    known = not_known(where)
    mend = f"Give one, or {known[0].lower()}{known[1:]}" if UNKNOWN in known else "Give one."
    return f"`{where.key}` has no value.", mend


def _number(digits: str) -> float:
    return float(re.sub(r"[^0-9.]", "", digits))


def _plain(number: float) -> str:
    return f"{number:.15g}" if abs(number) < 1e15 else f"{number:.0f}"


def not_known(where: Where) -> str:
    """How to write what nobody knows."""
    if where.key == "score":
        return f"Write `score: {UNKNOWN}`."
    if where.key in ("value", "low", "high") and "scores" not in where.path:
        holder = next((s for s in reversed(where.path[:-1]) if isinstance(s, str)), "")
        if where.key == "value" and holder and not isinstance(where.path[-2], int):
            return f"Write `{holder}: {UNKNOWN}` in place of the whole figure."
    return f"Write a number, or take `{where.key}` away."


def _range(low: float, high: float, where: Where) -> str:
    middle = where.key
    if middle not in ("score", "value") or low >= high:
        return "Write one number, in digits only."
    at, half, end = map(_plain, (low, (low + high) / 2, high))
    return f"Write `low: {at}, {middle}: {half}, high: {end}`."


def _meant(found: re.Match[str], where: Where) -> str:
    number, scale = _number(found["digits"]), (found["scale"] or "").casefold()
    minus = found["minus"] or found["minus_too"]
    unit = f"the unit here is {where.unit}" if where.unit else ""
    if scale in _SCALES:
        if not where.unit:
            return "Write digits only, in the unit that this figure has."
        written = _plain(number * _SCALES[scale] / _size(where.unit))
        return f"Write {'-' if minus else ''}{written}, because {unit}."
    written = f"{'-' if minus else ''}{_plain(number)}"
    if found["open"] and where.is_amount:
        return f"Write {written}: a cost or a saving has neither sign nor brackets."
    if found["open"]:
        return f"Write -{_plain(number)}, or {_plain(number)} if it is not below nought."
    if found["sign"]:
        return f"Write {written} without the {found['sign']}{'; ' + unit if unit else ''}."
    if found["about"]:
        return f"Write {written}, and what it lacks in certainty as `low` and `high`."
    return f"Write {written}, without quotes or other signs."


def _size(unit: str) -> float:
    """How many of its plain kind one of a unit is: 1,000 of £ thousand."""
    return 1e6 if _MILLIONS.search(unit) else 1e3 if _THOUSANDS.search(unit) else 1.0
