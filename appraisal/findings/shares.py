"""Shares of draws and of weight as people read them. All shares are from 0 to 1."""

from appraisal.findings.numbers import number, per_cent, shown
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

ONE_IN_TEN = 10
"""The least percentage that is said as about 1 in 10."""


def in_ten(share: float) -> str:
    """A share as people say it: about 4 in 10.

    It goes by the whole percentage that is shown, so that of two shares shown alike each is said
    alike.
    """
    if share <= TIE:
        return say("shares.none")
    if share >= 1 - TIE:
        return say("shares.all")
    percentage = shown(share * 100)
    if percentage < ONE_IN_TEN:
        return say("shares.fewer")
    if percentage > 100 - ONE_IN_TEN:
        return say("shares.more")
    return say("shares.in-ten", tenths=shown(percentage / 10))


def in_hundred(share: float) -> str:
    """A small share as people say it, in whole hundredths: about 3 in 100."""
    percentage = shown(share * 100)
    return say("shares.in-hundred", count=percentage) if percentage else say("shares.under-one")


def often(share: float) -> str:
    """The same with its percentage, for who reads both: about 7 in 10 (66%), none, all."""
    said = in_ten(share)
    if not TIE < share < 1 - TIE:
        return said
    return say("shares.often", said=said, share=share_words(share))


def in_draws(share: float) -> str:
    """A share of draws in a sentence: about 4 in 10 draws, no draw, every draw."""
    if share <= TIE:
        return say("shares.no-draw")
    if share >= 1 - TIE:
        return say("shares.every-draw")
    return say("shares.in-draws", said=in_ten(share))


def share_words(share: float) -> str:
    """A share for a table: 66%, with <1% and >99% for what is not quite none or all."""
    if TIE < share < 0.005:
        return "<1%"
    if 0.995 <= share < 1 - TIE:
        return ">99%"
    return per_cent(share)


def share_in_hundred(share: float) -> str:
    """The same for a narrow cell under a heading that says per cent: 66, <1, >99."""
    return share_words(share).removesuffix("%")


def shares_apart(today: float, needed: float) -> tuple[str, str]:
    """Two shares as percentages, with just enough digits to be told apart, at most two."""
    said = [_percentages((today, needed), digits) for digits in (0, 1, 2)]
    return next((pair for pair in said if pair[0] != pair[1]), said[-1])


def _percentages(shares: tuple[float, float], digits: int) -> tuple[str, str]:
    return f"{number(shares[0] * 100, digits)}%", f"{number(shares[1] * 100, digits)}%"


def points_of_weight(share: float) -> str:
    """Weight as points of a hundred: 6.5 points, 1 point, less than 0.1 points."""
    return points_to_tenth(share * 100)


def points_to_tenth(points: float) -> str:
    """Points in words, to a tenth: 6.5 points, 1 point, less than 0.1 points, 0 points."""
    said = number(points, 1)
    if said == "0" and points > 0:
        return say("shares.hardly-any-points")
    return say("shares.points", said=said, points=int(said == "1"))


def points_of_value(points: float) -> str:
    """Points of value for a table, always with one decimal: 12.0."""
    return f"{points:.1f}"
