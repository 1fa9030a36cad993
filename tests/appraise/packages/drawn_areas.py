"""Areas with candidates drawn at random, and every package of them the slow way.

An area is what its files hold. A package is an option that lists its candidates, valued among all
others; what it costs and keeps to is read off the files, one rule after the other.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from typing import Any

from hypothesis import strategies as st

from appraisal.appraise.packages.designed import Packages, packages
from appraisal.appraise.performance import Performance, perform
from appraisal.appraise.weights import weigh
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset
from tests.datasets import dataset_of

Files = dict[str, Any]
Held = tuple[str, ...]

YEARS = range(2026, 2031)
COUNCILS = ("c", "n", "s", "shire")
CLASSES = {
    "company": {
        "set_up": {"low": 5, "value": 20, "high": 70, "source": "s"},
        "running": {"value": 3, "source": "s"},
        "saving": {"low": 0, "value": 4, "high": 9, "source": "s"},
    },
    "programme": {"saving": {"low": 0, "value": 2, "high": 5, "source": "s"}},
}
"""What bodies of two kinds came to elsewhere; of shared services nothing is known."""

SAVINGS: tuple[float | str, ...] = ("unknown", 3, 7)
LIMITS = {"set_up": (20, 60, None), "running": (6, None), "capacity": (1, None)}
FLOWS = [
    [{"name": name, "kind": kind, "amount": amount, "from": 2026}]
    for name, kind, amount in (
        ("Rent", "cost", 5),
        ("Rent", "cost", "unknown"),
        ("Sale", "saving", "unknown"),
    )
]
"""What the reference option costs or saves already, whether or not anybody knows how much."""
VOICE, ACCESS = (
    {"id": i, "name": i.title(), "judged": {0: "Bad", 100: "Good"}} for i in ("voice", "access")
)
CURVES = {
    "joined_up": ([[0.1, 0], [0.3, 70], [1, 100]], [[0, 0], [1, 100]]),
    "theme_reach": ([[0, 0], [1, 100]], [[0, 100], [1, 0]]),
    "front_doors": ([[1, 100], [4, 0]],),
    "annual_saving": ([[-10, 0], [0, 60], [10, 100]],),
    "net_present_value": ([[-90, 0], [90, 100]],),
}
MONEY = "net_present_value"
FURTHER = ("annual_saving", MONEY)
NOT_KNOWN = {
    "continue": {"low": -4, "value": 1, "high": 6, "source": ["s"], "why": "Elsewhere."},
    "non-structural": {"low": -9, "value": -2, "high": 8, "source": ["s"], "why": "Elsewhere."},
}


NEW_COUNCILS: Files = {
    "one": {
        "family": "unitary",
        "councils": {"all": {"name": "All", "covers": ["n", "s", "c"]}},
    },
    "two": {
        "family": "unitary",
        "councils": {
            "old": {"name": "Old", "covers": ["n", "s"]},
            "city": {"name": "City", "covers": ["c"]},
        },
    },
}


@st.composite
def areas(draw: st.DrawFn, most: int = 5) -> Files:
    """A county over two districts, and a city; from one to a few candidates."""
    people = st.sampled_from((10, 40, 90))
    ids = [f"{letter}-one" for letter in "abcdefgh"[: draw(st.integers(1, most))]]
    limits = {name: draw(st.sampled_from(some)) for name, some in LIMITS.items()}
    return {
        "settings": {
            "reference_option": "stay",
            "money": {"discount_rate": 3, "years": len(YEARS)},
            "simulation": {"samples": 50, "ways": 5, "packages": 25, "seed": 5},
            "packages": {i: v for i, v in limits.items() if v is not None} | {"reference": CLASSES},
            "calendar": {"vesting": draw(st.sampled_from(("2027-04-01", "2029-04-01")))},
        },
        "sources": {"s": {"title": "Minutes"}},
        "partners": {"police": {"name": "Police"}},
        "councils": {
            "shire": {"tier": "county"},
            "n": {"tier": "district", "within": "shire", "facts": {"population": draw(people)}},
            "s": {"tier": "district", "within": "shire", "facts": {"population": draw(people)}},
            "c": {"tier": "unitary", "facts": {"population": draw(people)}},
        },
        "themes": {"growth": {"name": "Growth"}, "homes": {"name": "Homes"}},
        "functions": {
            "skills": {"name": "Skills", "level": "county"},
            "permits": {"name": "Permits", "level": "district"},
        },
        "partnerships": {"forum": draw(bodies()) | {"name": "Forum"}},
        "criteria": [
            {"id": "service", "name": "Service", "criteria": [VOICE, ACCESS]},
            *(draw(measured(figure)) for figure in CURVES),
        ],
        "perspectives": {"p": {"name": "P", "weights": draw(weights())}},
        "options": {
            "stay": {
                "family": "continue",
                "scores": draw(scores()),
                "money": draw(st.sampled_from(FLOWS)),
            },
            **NEW_COUNCILS,
        },
        "candidates": {i: draw(candidates(i, ids)) for i in ids},
    }


def weights() -> st.SearchStrategy[Files]:
    """Weights of all criteria; those of service and of what is joined up are never nought."""
    ids = ("service", *(figure.replace("_", "-") for figure in CURVES))
    least = {"service": 1, "joined-up": 1}
    return st.fixed_dictionaries({i: st.integers(least.get(i, 0), 4) for i in ids})


@st.composite
def measured(draw: st.DrawFn, figure: str) -> Files:
    leaf: Files = {
        "id": figure.replace("_", "-"),
        "name": figure,
        "money": figure == MONEY,
        "measured": {"figure": figure, "curve": draw(st.sampled_from(CURVES[figure]))},
    }
    if figure in FURTHER and draw(st.booleans()):
        leaf["where_unknown"] = NOT_KNOWN
    return leaf


def scores() -> st.SearchStrategy[Files]:
    known = st.sampled_from(({"score": 10}, {"score": 45, "low": 30, "high": 60}, {"score": 90}))
    return st.fixed_dictionaries({"voice": known}, optional={"access": known})


@st.composite
def bodies(draw: st.DrawFn) -> Files:
    some = st.lists(st.sampled_from(COUNCILS), min_size=2, max_size=4, unique=True)
    return {
        "kind": draw(st.sampled_from(("company", "programme", "shared-service"))),
        "level": draw(st.sampled_from(("inform", "coordinate", "share", "integrate"))),
        "themes": draw(st.lists(st.sampled_from(("growth", "homes")), max_size=2, unique=True)),
        "members": draw(some),
        "one_door": draw(st.booleans()),
    }


@st.composite
def candidates(draw: st.DrawFn, own: str, ids: list[str]) -> Files:
    """A candidate that may need one of those before it and exclude one that comes after."""
    body, place = draw(bodies()), ids.index(own)
    amounts: tuple[float | str, ...] = ("unknown", 0, 4, 20, 45)
    costs = {i: draw(st.sampled_from(amounts)) for i in ("set_up", "running")}
    lifts = {
        leaf: {"score": draw(st.sampled_from((-20, 5, 30))), "low": -20, "high": 40}
        for leaf in draw(st.lists(st.sampled_from(("voice", "access")), max_size=2, unique=True))
    }
    made = body | {
        "name": own.title(),
        "from": draw(st.sampled_from((2026, 2028))),
        "costs": {i: _fact(cost if i == "set_up" else _fifth(cost)) for i, cost in costs.items()},
        "lifts": lifts,
    }
    if draw(st.booleans()):
        made["saving"] = _fact(draw(st.sampled_from(SAVINGS)))
    if draw(st.booleans()):
        made["capacity"] = {"each": draw(st.sampled_from((0.25, 0.75)))}
    if draw(st.booleans()):
        first, *others = body["members"]
        fewest = draw(st.integers(2, len(body["members"])))
        made["members"] = {"all_of": [first], "any_of": others, "at_least": fewest}
        made["host"] = draw(st.sampled_from((body["members"][:1], others, [*others, "police"])))
        made["partners"] = ["police"]
    if place and draw(st.booleans()):
        made["needs"] = [draw(st.sampled_from(ids[:place]))]
    if ids[place + 1 :] and draw(st.integers(0, 3)) == 0:
        made["excludes"] = [draw(st.sampled_from(ids[place + 1 :]))]
    return made


def _fact(amount: float | str) -> Any:
    return amount if isinstance(amount, str) else {"value": amount, "source": "s"}


def _fifth(amount: float | str) -> float | str:
    return amount if isinstance(amount, str) else amount / 5


@dataclass(frozen=True, eq=False)
class Area:
    """A drawn area, what the tool finds, and what is found by going through all packages."""

    files: Files

    @cached_property
    def dataset(self) -> Dataset:
        return all_formed(dataset_of(self.files))

    @cached_property
    def done(self) -> Performance:
        return perform(self.dataset)

    @cached_property
    def found(self) -> Packages | None:
        return packages(self.dataset, self.done, weigh(self.dataset))

    def amounts(self, name: str) -> dict[str, float | None]:
        """What a candidate costs and saves, or what stands in for it; None where nothing does."""
        own = self.files["candidates"][name]
        stated = {**own["costs"], "saving": own.get("saving", {"value": 0})}
        elsewhere: Files = CLASSES.get(own["kind"], {})
        return {i: fact["value"] if fact != "unknown" else elsewhere.get(i, {}).get("value")
                for i, fact in stated.items()}  # fmt: skip

    @cached_property
    def candidates(self) -> Held:
        """Those with a price, as all that they need has."""
        priced = {
            name
            for name in self.files["candidates"]
            if None not in (self.amounts(name)["set_up"], self.amounts(name)["running"])
        }
        return tuple(i for i in self.files["candidates"] if self.bundle(i) <= priced)

    def bundle(self, name: str) -> set[str]:
        """A candidate with all that it needs."""
        needs = self.files["candidates"][name].get("needs", [])
        return {name}.union(*(self.bundle(i) for i in needs))

    @cached_property
    def every(self) -> list[Held]:
        sizes = range(len(self.candidates) + 1)
        return [*chain.from_iterable(combinations(self.candidates, size) for size in sizes)]

    def cost(self, held: Held) -> float:
        total = 0.0
        for name in held:
            own = {i: amount or 0.0 for i, amount in self.amounts(name).items()}
            years = sum(year >= self.files["candidates"][name]["from"] for year in YEARS)
            total += own["set_up"] + years * (own["running"] - own["saving"])
        return total

    def keeps(self, held: Held) -> bool:
        """Whether a package is feasible, by one rule after the other."""
        most, own = self.files["settings"]["packages"], self.files["candidates"]
        asked = {
            i: sum(self.amounts(name)[i] or 0.0 for name in held) for i in ("set_up", "running")
        }
        posts = dict.fromkeys(COUNCILS, 0.0)
        for name in held:
            for council in members(own[name]):
                posts[council] += own[name].get("capacity", {}).get("each", 0)
        return (
            all(asked[i] <= most.get(i, 1e9) + 1e-9 for i in asked)
            and all(count <= most.get("capacity", 1e9) + 1e-9 for count in posts.values())
            and all(j in held for name in held for j in own[name].get("needs", []))
            and not any(j in held for name in held for j in own[name].get("excludes", []))
        )

    @cached_property
    def values(self) -> dict[Held, dict[str, float]]:
        """What every package is worth on every leaf, as an option that lists its candidates."""
        money = self.files["options"]["stay"]["money"]
        made = {
            f"package-{place}": {"family": "non-structural", "money": money, "candidates": [*held]}
            for place, held in enumerate(self.every)
            if held
        }
        files = {**self.files, "options": {**self.files["options"], **made}}
        matrix = perform(dataset_of(files)).matrix
        ids = [f"package-{place}" if held else "stay" for place, held in enumerate(self.every)]
        return {
            held: {leaf: matrix.cells[i, leaf].value for leaf in matrix.leaves}
            for i, held in zip(ids, self.every, strict=True)
        }

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each leaf of benefit, shared out by hand."""
        own = self.files["perspectives"]["p"]["weights"]
        total = sum(weight for i, weight in own.items() if i != MONEY.replace("_", "-"))
        flat = {i: weight / total for i, weight in own.items() if i != MONEY.replace("_", "-")}
        service = flat.pop("service") / 2
        return {"voice": service, "access": service, **flat}

    def gain(self, held: Held) -> float:
        """What a package is worth more than the reference option, without money."""
        return sum(
            weight * (self.values[held][leaf] - self.values[()][leaf])
            for leaf, weight in self.weights.items()
        )

    @cached_property
    def feasible(self) -> list[Held]:
        return [held for held in self.every if self.keeps(held)]

    @cached_property
    def front(self) -> set[Held]:
        """The feasible packages that no other dominates, by comparing all pairs."""
        points = {held: (self.cost(held), self.gain(held)) for held in self.feasible}
        return {
            held
            for held, (cost, gain) in points.items()
            if not any(
                c <= cost + 1e-9 and g >= gain - 1e-9 and (c < cost - 1e-9 or g > gain + 1e-9)
                for c, g in points.values()
            )
        }


def members(candidate: Files) -> list[str]:
    """All that could be members of a candidate."""
    own = candidate["members"]
    return own if isinstance(own, list) else [*own["all_of"], *own["any_of"]]
