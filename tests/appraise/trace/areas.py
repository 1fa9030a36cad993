"""Areas drawn at random for the laws of traces: every figure, every way to add up and to take."""

from typing import Any, get_args

from hypothesis import strategies as st

from appraisal.model.criteria import FigureName, Take
from tests.area.drawn_areas import written

CURVE = [[0, 0], [10, 100]]
MEASURES = {
    "population": {"name": "Population", "unit": "people", "add_up": "sum"},
    "debt": {"name": "Debt", "add_up": "sum", "county": "share"},
    "age": {"name": "Age", "add_up": "mean", "weighted_by": "population"},
    "plain": {"name": "Plain", "add_up": "mean"},
    "most": {"name": "Most", "add_up": "max"},
    "least": {"name": "Least", "add_up": "min"},
}
OVER = ("standing", "upper", "lower", {"function": "care"}, {"function": "bins"})


def number() -> st.SearchStrategy[Any]:
    return st.one_of(st.integers(0, 9), st.integers(1, 9), st.just("unknown"), _ranged())


@st.composite
def _ranged(draw: st.DrawFn) -> Any:
    low, value, high = sorted(draw(st.tuples(*[st.integers(0, 9)] * 3)))
    figure = {"low": low, "value": value, "high": high, "source": "s"}
    other = {"value": draw(st.integers(0, 9)), "source": "t"}
    return draw(st.sampled_from((figure, [figure, other])))


@st.composite
def _taken(draw: st.DrawFn) -> dict[str, Any]:
    take = draw(st.sampled_from(get_args(Take)))
    found = {"measure": draw(st.sampled_from(tuple(MEASURES))), "take": take}
    if take not in ("total", "option"):
        found["over"] = draw(st.sampled_from(OVER))
        if draw(st.booleans()):
            found["per"] = "population"
    return found


@st.composite
def areas(draw: st.DrawFn) -> dict[str, Any]:
    """An area as written, with a criterion a figure and six that take measures."""
    given = draw(written())
    counted = draw(st.booleans())
    for council in given["councils"].values():
        facts = council.setdefault("facts", {})
        if counted:  # else hardly an area has all the residents that a share is told by
            for held in (council, *council.get("parts", {}).values()):
                known = held["facts"].get("population")
                held["facts"]["population"] = 3 if known == "unknown" else known or 5
        facts |= {i: draw(number()) for i in MEASURES if i not in facts and draw(st.booleans())}
        for part in council.get("parts", {}).values():
            part["facts"] |= {i: draw(number()) for i in MEASURES if draw(st.booleans())}
    option = given["options"]["o"]
    option["facts"] = {"debt": draw(number())}
    for new in option.get("councils", {}).values():
        new["facts"] = {i: draw(number()) for i in ("age", "councillors") if draw(st.booleans())}
    figures = [{"figure": name} for name in get_args(FigureName)]
    shared = {"measure": "debt", "take": "max", "over": "upper"}
    measured = [*figures, shared, *draw(st.lists(_taken(), min_size=5, max_size=5))]
    if counted:
        given["councils"]["shire"]["facts"]["debt"] = draw(st.integers(0, 9))
    given["functions"] |= {i: {"name": i, "level": "county"} for i in ("care", "bins")}
    given["measures"] = MEASURES
    given["criteria"] = [
        {"id": f"c{place}", "measured": {**one, "curve": CURVE}}
        for place, one in enumerate(measured)
    ]
    given["options"]["today"] = {"family": "continue"}
    return given
