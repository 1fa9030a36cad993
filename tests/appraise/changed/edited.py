"""A rich workspace, and changes of every kind that can be made to it, in any combination."""

import copy
import functools
import pathlib
from collections.abc import Callable, Iterable
from typing import Any

import yaml

from appraisal.model import Dataset
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE
from tests.datasets import dataset_of

RICH = pathlib.Path(__file__).parents[2] / "fuzz" / "rich"
Content = Any


@functools.cache
def _rich() -> Content:
    """What the files hold, by the part of the Dataset that each is."""
    parts = {**COLLECTIONS, **LISTS, "appraisal.yaml": "settings"}
    found: dict[str, Any] = {kind: _read(RICH / name) for name, kind in parts.items()}
    for folder in ONE_A_FILE[:2]:
        files = sorted((RICH / folder).glob("*.yaml"))
        files = [file for file in files if f"{folder}/{file.name}" not in parts]
        found[folder] = {file.stem: _read(file) for file in files}
    return found


def _read(path: pathlib.Path) -> Any:
    return _tupled(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))


def _tupled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tupled(of) for key, of in value.items()}
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def _score(c: Content) -> None:
    c["options"]["two"]["scores"]["shocks"]["score"] = 70


def _principle(c: Content) -> None:
    c["options"]["two"]["principles"]["local"]["met"] = "not"


def _weights(c: Content) -> None:
    c["perspectives"]["shire"]["weights"] = {"size": 10, "together": 80, "smallest": 1}


def _headline(c: Content) -> None:
    c["settings"]["perspective"] = "pairs"


def _own_perspective(c: Content) -> None:
    c["perspectives"]["mine"] = {"name": "Mine", "combine": ("city", "yours")}
    c["perspectives"]["yours"] = {"name": "Yours", "weights": {"size": 1, "money": 0}}
    c["settings"]["perspective"] = "mine"


def _population(c: Content) -> None:
    c["councils"]["north"]["facts"]["population"] = {"value": 20000, "source": "census"}


def _part(c: Content) -> None:
    """Another part of a council, which an option then has to cover."""
    c["councils"]["south"]["parts"]["south-mid"] = {"name": "Mid"}
    new = c["options"]["two"]["councils"]["lower"]
    new["covers"] = (*new["covers"], "south-mid")


def _shared(c: Content) -> None:
    c["facts"]["managers"] = {"value": 7000, "source": "minutes"}


def _no_shared(c: Content) -> None:
    c["facts"] = {}
    c["options"]["two"]["money"] = c["options"]["two"]["money"][:1]


def _measure(c: Content) -> None:
    c["measures"]["debt"]["add_up"] = "max"


def _curve(c: Content) -> None:
    _leaf(c, "smallest")["measured"]["curve"] = ((50000, 0), (900000, 100))


def _unknown(c: Content) -> None:
    _leaf(c, "change-cost")["where_unknown"] = {}


def _over(c: Content) -> None:
    c["functions"]["ports"] = {"name": "Ports", "level": "joint", "by": "board"}
    _leaf(c, "older-share")["measured"]["over"] = {"function": "ports"}


def _partnership(c: Content) -> None:
    c["partnerships"]["league"] = {
        "name": "League", "kind": "company", "level": "integrate", "since": "2020",
        "members": ("north", "south", "city"), "themes": ("climate",), "one_door": True,
    }  # fmt: skip
    c["functions"]["parks"] = {"name": "Parks", "level": "joint", "by": "league"}


def _candidate(c: Content) -> None:
    c["options"]["agreed"]["candidates"] = ("office",)
    c["candidates"] = {"office": c["candidates"]["office"]}


def _delivers(c: Content) -> None:
    c["functions"]["tips"] = {"name": "Tips", "level": "county"}
    c["candidates"]["desk"]["delivers"] = ("waste", "tips")


def _money(c: Content) -> None:
    c["options"]["closer"]["money"] = c["options"]["closer"]["money"][1:]


def _party(c: Content) -> None:
    c["sources"]["shire-report"]["party"] = "shire"
    c["sources"]["minutes"]["party"] = "city"


def _covers(c: Content) -> None:
    upper = c["options"]["two"]["councils"]["upper"]
    c["options"]["two"]["councils"] = {
        "upper": {**upper, "covers": ("north",)},
        "rest": {"name": "Rest", "covers": ("south", "city")},
    }


def _tree(c: Content) -> None:
    """A branch less, a leaf moved, one judged that was measured and one of another figure."""
    size, together, money = c["criteria"]
    kept, reach = together["criteria"][1], together["criteria"][0]
    reach = {"id": "reach", "judged": {0: "None.", 100: "All."}}
    doors = {**_leaf(c, "doors"), "measured": {"figure": "tiers", "curve": ((1, 9), (2, 3))}}
    apart = {
        "id": "apart",
        "measured": {"measure": "wealth", "take": "max", "curve": ((0, 0), (9, 9))},
    }
    c["measures"]["wealth"] = {"name": "Wealth", "add_up": "mean", "weighted_by": "older"}
    del together, money
    c["criteria"] = ({**size, "criteria": (*size["criteria"], kept, reach)}, doors, apart)
    c["perspectives"]["pairs"]["pairwise"] = (("size", "doors", 3), ("doors", "apart", 2))


def _theme(c: Content) -> None:
    c["themes"]["roads"] = {"name": "Roads"}


def _date(c: Content) -> None:
    c["settings"]["date"] = "2031-01-01"
    c["settings"]["money"] = {"years": 5, "discount_rate": 1.5}


def _reference(c: Content) -> None:
    c["options"]["newer"] = {**c["options"]["continue"], "name": "Newer"}
    c["settings"]["reference_option"] = "newer"


def _early(c: Content) -> None:
    """An option whose first year moves what all are discounted to."""
    flow = {"name": "F", "kind": "cost", "amount": {"value": 9, "source": "minutes"}, "from": 2019}
    c["options"]["early"] = {"name": "Early", "family": "non-structural", "money": (flow,)}


def _gone(c: Content) -> None:
    del c["options"]["two"]


def _words(c: Content) -> None:
    """Names, notes and reasons, and another order: nothing that counts."""
    c["councils"]["north"]["name"] = "The North"
    c["options"]["continue"]["scores"]["shocks"]["why"] = "None."
    c["partnerships"]["board"]["note"] = "A note."
    c["partnerships"]["board"]["members"] = c["partnerships"]["board"]["members"][::-1]
    c["settings"]["title"] = "Another title"


EDITS: dict[str, tuple[Callable[[Content], None], frozenset[str]]] = {
    "score": (_score, frozenset({"scores"})),
    "principle": (_principle, frozenset({"scores"})),
    "weights": (_weights, frozenset({"weights"})),
    "headline": (_headline, frozenset({"settings"})),
    "perspective": (_own_perspective, frozenset({"settings", "weights"})),
    "population": (_population, frozenset({"figures"})),
    "part": (_part, frozenset({"figures"})),
    "shared": (_shared, frozenset({"figures"})),
    "no shared": (_no_shared, frozenset({"figures", "money"})),
    "measure": (_measure, frozenset({"figures"})),
    "curve": (_curve, frozenset({"curves"})),
    "unknown": (_unknown, frozenset({"curves"})),
    "over": (_over, frozenset({"curves", "functions"})),
    "partnership": (_partnership, frozenset({"partnerships", "functions"})),
    "delivers": (_delivers, frozenset({"partnerships", "functions"})),
    "candidate": (_candidate, frozenset({"partnerships"})),
    "money": (_money, frozenset({"money"})),
    "party": (_party, frozenset({"money"})),
    "covers": (_covers, frozenset({"councils"})),
    "tree": (_tree, frozenset({"tree", "weights", "figures"})),
    "theme": (_theme, frozenset({"tree"})),
    "date": (_date, frozenset({"settings"})),
    "reference": (_reference, frozenset({"settings"})),
    "early": (_early, frozenset({"money"})),
    "gone": (_gone, frozenset()),
    "words": (_words, frozenset()),
}
"""By name: what is done to the files, and the kinds of change that it is by itself."""


@functools.cache
def edited(*edits: str) -> Dataset:
    """The rich workspace with some of these changes, made in the order of EDITS."""
    content = copy.deepcopy(_rich())
    for name in EDITS:
        if name in edits:
            EDITS[name][0](content)
    return dataset_of(content)


def _leaf(content: Content, identifier: str) -> Any:
    """A criterion of the tree, as the files have it."""

    def nodes(group: Iterable[Any]) -> Any:
        for node in group:
            yield node
            yield from nodes(node.get("criteria", ()))

    return next(node for node in nodes(content["criteria"]) if node["id"] == identifier)
