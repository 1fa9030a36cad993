"""What an option costs and saves, in words; no words where that can't be worked out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec import Struct

from appraisal.appraise import Money
from appraisal.appraise.standing_in import StandIn
from appraisal.area.money import Unpaid
from appraisal.findings.numbers import count_of, number, thousands, with_range
from appraisal.findings.sentences import say
from appraisal.model import Reading
from appraisal.model.criteria import FigureName


class Sum(Struct, frozen=True):
    """A sum in words; empty where it can't be worked out, and then `why` may say why not.

    `stands_in` says what a reference class comes to where the sum is not known; empty without one.
    """

    name: str
    words: str
    why: str = ""
    stands_in: str = ""


def sums(
    money: Money, years: int, standing: Mapping[FigureName, StandIn] = MappingProxyType({})
) -> tuple[Sum, ...]:
    """All that is worked out from the costs and savings of an option, counted over `years`.

    `standing` has the figures that a reference class stands in for.
    """
    why = why_unpaid(money, years)
    # That it never pays back is known; that an amount or a common source is missing is a gap.
    gap = money.unpaid in ("parties", "unknown")
    known, missing = ("", why) if gap else (why, "")
    return (
        _sum(say("money.one-off"), money.transition_cost, standing.get("transition_cost")),
        _sum(say("money.last-saving"), money.annual_saving, standing.get("annual_saving")),
        _sum(
            say("money.present-value", years=count_of(years, "year")),
            money.net_present_value,
            standing.get("net_present_value"),
        ),
        Sum(say("money.break-even"), break_even_words(money.break_even) or known, missing),
        Sum(
            say("money.payback"),
            years_words(money.payback_years) or known,
            missing,
            _stands_in(standing.get("payback_years"), years_words),
        ),
    )


def _sum(name: str, found: Reading | None, standing: StandIn | None) -> Sum:
    return Sum(name, pounds(found), stands_in=_stands_in(standing, pounds))


def _stands_in(standing: StandIn | None, words: Callable[[Reading | None], str]) -> str:
    if standing is None:
        return ""
    if standing.split:
        return say(
            "money.stands-in-part",
            elsewhere=words(standing.split.elsewhere),
            stated=words(standing.split.stated),
            figure=words(standing.reading),
        )
    key = "money.stands-in-but-known" if standing.raised else "money.stands-in"
    return say(key, figure=words(standing.reading))


def why_unpaid(money: Money, years: int) -> str:
    """Why an option has no payback, without a stop; empty where it has one."""
    if money.unpaid == "never":
        return say("money.never", years=count_of(years, "year"))
    return say(_UNPAID[money.unpaid]) if money.unpaid else ""


_UNPAID: Mapping[Unpaid, str] = {
    "parties": "money.parties",
    "unknown": "money.unknown",
    "nothing": "money.nothing",
}


def break_even_words(year: Reading | None) -> str:
    """The year from whose end on savings cover costs, with its range; empty where there is none."""
    if year is None:
        return ""
    return _worked_out(year, lambda value: f"{value:.0f}")


def pounds(reading: Reading | None) -> str:
    """£ thousand in words with its range."""
    return "" if reading is None else _worked_out(reading, thousands)


def years_words(reading: Reading | None) -> str:
    """Years with their range; without end where nothing may be saved."""
    if reading is None:
        return ""
    return _worked_out(reading, lambda value: number(value, 1))


def _worked_out(reading: Reading, write: Callable[[float], str]) -> str:
    return with_range(write, reading.low, reading.value, reading.high, reading.halfway)


def years_of(first: int, last: int | None) -> str:
    """The years of a cost or saving: 2026 to 2027, from 2028 on."""
    if last is None:
        return say("money.from-on", first=first)
    return str(first) if first == last else say("money.from-to", first=first, last=last)
