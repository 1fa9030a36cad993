"""Small areas drawn at random, with partnerships, functions and one option, and figures of them."""

from typing import Any

from hypothesis import strategies as st

from appraisal.area.councils import standing_councils
from appraisal.area.figures import FIGURES, Outcome
from appraisal.area.money import Money
from appraisal.area.partnerships import active, changes
from appraisal.model import Dataset, Reading
from appraisal.model.criteria import FigureName
from tests.datasets import dataset_of

LOWEST = ("ash", "birch", "city", "town")
COUNCILS = ("shire", *LOWEST)
AREAS = ("ash-e", "ash-w", "birch", "city", "town")
THEMES = ("growth", "climate")
LEVELS = ("inform", "coordinate", "share", "integrate")
BODIES = ("one", "two", "three", "four")
PEOPLE = st.one_of(st.integers(0, 9), st.just("unknown"))
NOTHING = Money(None, None, None, None, None, "nothing")


def _some(of: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(of), unique=True).map(sorted)


def bodies(members: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """A partnership as a file has it, with members among these."""
    left = st.fixed_dictionaries(
        {
            "who": st.sampled_from(COUNCILS),
            "as": st.sampled_from(("member", "host")),
            "date": st.sampled_from(("2024", "2027", "unknown")),
        }
    )
    given: dict[str, st.SearchStrategy[Any]] = {
        "name": st.just("B"),
        "kind": st.sampled_from(("company", "statutory", "programme")),
        "level": st.sampled_from(LEVELS),
        "members": _some(members),
        "themes": _some(THEMES),
        "one_door": st.booleans(),
    }
    sometimes: dict[str, st.SearchStrategy[Any]] = {
        "status": st.sampled_from(("active", "proposed", "ended")),
        "since": st.sampled_from(("2020", "2027")),
        "until": st.sampled_from(("2025", "2030")),
        "left": st.lists(left, max_size=2),
        "partners": st.just(["police"]),
    }
    return st.fixed_dictionaries(given, optional=sometimes)


def _functions(by: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    levels = ("neighbourhood", "district", "county", "unitary", "combined-authority", "government")
    body = st.one_of(st.none(), st.sampled_from(by))
    entry = st.fixed_dictionaries(
        {"level": st.sampled_from((*levels, "joint", "joint")), "by": body, "delivered_by": body}
    )
    return st.dictionaries(st.sampled_from(("bins", "care", "roads", "fire")), entry)


@st.composite
def written(draw: st.DrawFn, new_councils: bool | None = None) -> dict[str, Any]:
    """A county of two districts, of which one has parts, beside two cities; and an option `o`.

    `new_councils` says whether the option makes some; left out, it may. It ends and deepens nothing
    where it must.
    """
    makes = draw(st.booleans()) if new_councils is None else new_councils
    homes = [draw(st.sampled_from("nsw")) for _ in AREAS] if makes else []
    new = {
        f"new-{place}": {
            "name": place,
            "covers": [a for a, h in zip(AREAS, homes, strict=True) if h == place],
        }
        for place in sorted(set(homes))
    }
    changed = new_councils is None
    started = st.dictionaries(st.sampled_from(("five", "six")), bodies((*COUNCILS, *new)))
    option: dict[str, Any] = {"family": "unitary" if makes else "non-structural"}
    if makes:
        option["councils"] = new
    if changed:
        option["partnerships"] = {
            "start": draw(started),
            "deepen": draw(st.dictionaries(st.sampled_from(BODIES), st.sampled_from(LEVELS))),
            "end": draw(_some(BODIES)),
        }
    functions = draw(_functions(BODIES))
    people = {i: draw(PEOPLE) for i in (*LOWEST, "ash-e", "ash-w")}

    def council(i: str, **keys: Any) -> dict[str, Any]:
        return {"tier": "unitary", "facts": {"population": people[i]}, **keys}

    parts = {i: {"name": i, "facts": {"population": people[i]}} for i in ("ash-e", "ash-w")}
    return {
        "councils": {
            "shire": {"tier": "county"},
            "ash": council("ash", tier="district", within="shire", parts=parts),
            "birch": council("birch", tier="district", within="shire"),
            "city": council("city"),
            "town": council("town"),
        },
        "themes": {theme: {"name": theme} for theme in draw(_some(THEMES))},
        "partners": {"police": {"name": "Police"}},
        "partnerships": {i: draw(bodies(COUNCILS)) for i in draw(_some(BODIES))},
        "functions": {i: {"name": i, **entry} for i, entry in functions.items()},
        "options": {"o": option},
    }


def read(given: dict[str, Any]) -> Dataset:
    """The dataset of an area as written."""
    return dataset_of(given)


def outcome(area: Dataset, option: str = "o") -> Outcome:
    """What an option comes to, but for its money."""
    chosen = area.options[option]
    stand = standing_councils(area, chosen)
    return Outcome(area, chosen, stand, changes(area, chosen, stand, active(area)), NOTHING)


def worth(area: Dataset, name: FigureName, option: str = "o") -> Reading | None:
    """A figure of an option."""
    return FIGURES[name].option(outcome(area, option))
