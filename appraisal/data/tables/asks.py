"""What the best package asks of each council, as CSV."""

from collections.abc import Iterable
from typing import Any, get_args

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import CouncilAsk, Paid, Rule

_AMOUNTS = Paid.__struct_fields__


def ask_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row a council that is asked to join something, for data/asks.csv.

    Of each rule what is paid in £ thousand, once, a year and net of all years; of each theme that
    the council holds as a priority the points that it would lose without what it joins on it.
    """
    found, themes = appraisal.packages, appraisal.dataset.themes
    return [] if found is None else [_row(i, own, themes) for i, own in found.asks.items()]


def _row(council: str, own: CouncilAsk, themes: Iterable[str]) -> dict[str, Any]:
    return {
        "council": council,
        "joins": " ".join(own.joins),
        "hosts": " ".join(own.hosts),
        "posts": own.posts,
        "posts_known": own.posts_known,
        "over": own.over,
        **{key: figure for rule in get_args(Rule) for key, figure in _paid(own, rule).items()},
        "gain": own.gain,
        **{f"theme_{theme}": own.own_themes.get(theme) for theme in themes},
    }


def _paid(own: CouncilAsk, rule: Rule) -> dict[str, float | None]:
    paid = own.pays.get(rule)
    return {f"{rule}_{name}": getattr(paid, name, None) for name in _AMOUNTS}
