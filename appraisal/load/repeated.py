"""The same slip in many files → one message, at the first of them, that names the others."""

from collections.abc import Iterable

from msgspec.structs import replace

from appraisal.problems import Problem

from .lost import FEW, SHOWN
from .meant import NOT_AN_ID


def told_once(problems: Iterable[Problem]) -> list[Problem]:
    """Problems, those together that say of one word in more than a few files that it is no id."""
    told: list[Problem] = []
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        of_id = problem.what.endswith(f"' {NOT_AN_ID}")
        (alike.setdefault((problem.what, problem.mend), []) if of_id else told).append(problem)
    for group in alike.values():
        many = len({problem.file for problem in group}) > FEW
        told += [_together(group)] if many else group
    return told


def _together(group: list[Problem]) -> Problem:
    first, *others = sorted(group, key=lambda one: (one.file, one.line, one.column))
    places = list(dict.fromkeys(f"{other.file}:{other.line}" for other in others))
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return replace(first, what=f"{first.what} Also in {', '.join(places[:SHOWN])}{more}.")
