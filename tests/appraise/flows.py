"""Costs and savings of one option, some of them unknown, and reference classes, drawn at random."""

from typing import Any

from hypothesis import strategies as st

Flow = dict[str, Any]

AMOUNTS = st.integers(0, 50)
YEARS = st.integers(2026, 2028)
OPTIMISM = st.fixed_dictionaries(
    {"cost": st.sampled_from((0, 40)), "saving": st.sampled_from((0, 20, 100))}
)


def flow(kind: str, amount: Any, **more: int) -> Flow:
    return {"name": "F", "kind": kind, "amount": amount, "from": 2026, **more}


@st.composite
def ranged_amounts(draw: st.DrawFn) -> dict[str, Any]:
    low, value, high = sorted(draw(st.tuples(*[st.integers(0, 300)] * 3)))
    return {"low": low, "value": value, "high": high, "source": "own"}


@st.composite
def flows_of_an_option(draw: st.DrawFn, amounts: st.SearchStrategy[Any] = AMOUNTS) -> list[Flow]:
    found = []
    for _ in range(draw(st.integers(1, 4))):
        begins, ends_in = draw(YEARS), draw(st.none() | YEARS)
        one = flow(draw(st.sampled_from(("cost", "saving"))), draw(amounts | st.just("unknown")))
        until = {} if ends_in is None else {"to": max(begins, ends_in)}
        found.append({**one, "from": begins, **until})
    return found


@st.composite
def classes(draw: st.DrawFn) -> dict[str, Any]:
    low, value, high = sorted(draw(st.tuples(*[st.integers(-200, 200)] * 3)))
    return {"low": low, "value": value, "high": high, "source": ["elsewhere"]}
