"""Numbers, dates and lists as people read them."""

import datetime
import math
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from appraisal.findings.sentences import say
from appraisal.model import in_words as in_words

MINUS = "\N{MINUS SIGN}"

_HALVES_UP = Context(prec=400, rounding=ROUND_HALF_UP)
"""Wide enough for the largest number that there is."""


def _signed(text: str) -> str:
    return text.replace("-", MINUS)


def whole(value: float | None) -> str:
    """A value on 0-100 as a whole number: halves go up, as readers expect."""
    return say("numbers.no-evidence") if value is None else _signed(f"{shown(value)}")


def shown(value: float) -> int:
    """The whole number that a value is shown as: halves go up, whatever rounding has left."""
    return math.floor(float(f"{value:.12g}") + 0.5)


def ranged(value: float, low: float, high: float, said: str = "") -> str:
    """A value on 0-100 with its range: 63 (51 to 71), or 63 where the range is no wider.

    `said` is the value in words where a whole number will not do.
    """
    ends, said = (whole(low), whole(high)), said or whole(value)
    return said if ends[0] == ends[1] else _in_range(said, *ends)


def with_range(
    write: Callable[[float], str], low: float, value: float, high: float, halfway: bool = False
) -> str:
    """A figure as `write` writes it, with its range where it has one, the unit said once.

    It is `halfway` where nobody has published it, because it is the middle of what sources say that
    disagree: then the range stands alone. A range may have no upper end.
    """
    said, least = write(value), write(low)
    if not math.isfinite(high):
        endless = say("figures.at-worst-never", low=least)
        return endless if halfway else say("figures.figure-in-range", figure=said, range=endless)
    most = write(high)
    if (least, most) == (said, said):
        return said
    if halfway:
        return least if least == most else say("figures.span", low=least, high=most)
    unit = said[said.find(" ") :] if " " in said else ""
    if unit and least.endswith(unit) and most.endswith(unit):
        # £560 alone would be pounds, where £560 million is meant.
        least, most = least.removesuffix(unit), most if "£" in said else most.removesuffix(unit)
    return _in_range(said, least, most)


def from_to(least: str, most: str) -> str:
    """Two ends in words, or one where they read the same."""
    return least if least == most else say("figures.range", low=least, high=most)


def _in_range(said: str, low: str, high: str) -> str:
    ends = say("figures.range", low=low, high=high)
    return say("figures.figure-in-range", figure=said, range=ends)


def count_of(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 option, 3 options."""
    return counted(f"{count:,}", one, many)


def all_of(count: int, one: str, many: str = "") -> str:
    """Every one of a count, with its noun: the only option, both options, all 3 options."""
    if count == 1:
        return say("numbers.only", one=one)
    things = many or one + "s"
    return (
        say("numbers.both", many=things)
        if count == 2
        else say("numbers.all", count=f"{count:,}", many=things)
    )


def counted(said: str, one: str, many: str = "") -> str:
    """A number that is in words already with its noun: 1 year, 0.5 years, none but 1 is one."""
    return f"{said} {one if said == '1' else many or one + 's'}"


def number(value: float | None, digits: int = 0) -> str:
    """A number with thousands separated and no more than `digits` decimals; halves go up.

    A half is one to fifteen digits: 6.35 is shown as 6.4, though its nearest double is less.
    """
    if value is None or not math.isfinite(value):
        return no_figure()
    return _to_digits(value, digits)


@lru_cache(maxsize=4096, typed=True)
def _to_digits(value: float, digits: int) -> str:
    """A finite number in decimals. Kept, as a site says each of its figures ten times over."""
    rounded = Decimal(f"{value:.15g}").quantize(Decimal(1).scaleb(-digits), context=_HALVES_UP)
    text = f"{rounded:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return _signed("0" if text == "-0" else text)


def people(count: float | None) -> str:
    """People to the nearest hundred above ten thousand: 590,600."""
    if count is None:
        return no_figure()
    return number(round(count, -2) if abs(count) >= 10_000 else round(count))


def thousands(amount: float | None) -> str:
    """£ thousand as pounds, in millions from £1 million on: £773,000, £45.1m."""
    if amount is None or not math.isfinite(amount):
        return no_figure()
    size = abs(amount)
    said = f"£{number(size / 1000, 1)}m" if size >= 1000 else f"£{number(size * 1000)}"
    return f"{MINUS}{said}" if amount < 0 and said != "£0" else said


def about_thousands(amount: float) -> str:
    """£ thousand as pounds of which three figures are told, as "about" goes before it: £139,000."""
    return thousands(float(f"{amount:.3g}"))


def per_cent(share: float | None) -> str:
    """A share from 0 to 1 as a whole percentage."""
    return no_figure() if share is None else f"{whole(share * 100)}%"


def per_cent_to_tenth(share: float) -> str:
    """A share from 0 to 1 as a percentage with no more than one decimal: 12.5%."""
    return f"{number(share * 100, 1)}%"


def day(date: datetime.date) -> str:
    """A date as 26 June 2026."""
    return f"{date.day} {date:%B %Y}"


def moment(partial: str | None) -> str:
    """A year, month or day as in the files, as people read it: 2024, February 2024."""
    if partial is None or partial == "unknown":
        return say("numbers.no-date")
    if len(partial) == len("2024"):
        return partial
    if len(partial) == len("2024-02"):
        return f"{datetime.date.fromisoformat(partial + '-01'):%B %Y}"
    return day(datetime.date.fromisoformat(partial))


def no_figure() -> str:
    """What stands where a figure would that nobody has published."""
    return say("numbers.not-known")


def none() -> str:
    """What stands where there is nothing to show."""
    return say("numbers.none")


def stop_after(text: str) -> str:
    """The stop that ends a sentence whose last words these are: none where they end in one."""
    return "" if text.endswith((".", "!", "?")) else "."


def as_heading(sentence: str) -> str:
    """A sentence that stands as a heading, without its stop; several keep theirs."""
    alone = sentence.endswith(".") and ". " not in sentence
    return sentence[:-1] if alone else sentence


def listed(things: Sequence[str], word: str = "") -> str:
    """A list in a sentence: a, b and c; `word` stands before the last in place of `and`."""
    if len(things) < 2:
        return "".join(things)
    those = ", ".join(things[:-1])
    return say("numbers.list", those=those, word=word or say("numbers.and"), last=things[-1])


def listed_names(names: Sequence[str]) -> str:
    """Names in a sentence, parted by semicolons where a name has a comma of its own."""
    if len(names) < 3 or not any("," in name for name in names):
        return listed(names)
    return say("numbers.list-of-lists", those="; ".join(names[:-1]), last=names[-1])
