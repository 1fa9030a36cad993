"""Made-up results in which every sentence of the groupings is said."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.findings import groupings, groupings_with_parts, structures, tabled_options
from appraisal.findings.names import area_names
from appraisal.findings.source_uses import owners_resting
from appraisal.model.workspace import StructureSettings
from tests.datasets import dataset
from tests.findings.made_up import place

NAMES = {"a": "Ann", "b": "Bob", "c": "Cat", "d": "Dan"}


def of_groupings() -> None:
    """How many groupings there are, and which are near the bounds."""
    groupings.nothing_to_group(90)
    groupings.ways_to_group(1, 3, 0)
    for near, every in ((1, 1), (2, 2), (5, 5), (1, 9), (2, 9), (5, 9)):
        for all_in_csv in (True, False):
            groupings.table_has(min(near, 3), near, every, all_in_csv)
    floors = ((10.0, 2), (20.0, 0))
    for size, count in ((1, 1), (2, 4), (3, 4), (2, 1)):
        groupings.of_size(size, count, floors, ((10.0, 1), (20.0, 1)))
        groupings.of_size(size, count, ())
    for feasible, near, outside in ((None, 0, 0), (0, 0, 0), (1, 0, 1), (1, 1, 2), (9, 2, 1)):
        groupings.knife_edges(feasible, near, outside, 0.05, True)
    for known in (True, False):
        groupings.not_all_listed(known)
        groupings.nothing_in_table(known)
    groupings_with_parts.rest_in_csv(0)
    groupings_with_parts.rest_in_csv(3)
    groupings.doubtful(1)
    groupings.doubtful(2)
    for front in ((0, 0, 0), (1, 1, 1), (9, 9, 1), (1, 9, 0), (1, 9, 1), (3, 9, 1), (3, 9, 2)):
        groupings.pareto(*front)
    for rank in (
        (1, 0, 0, True),
        (1, 0, 1, True),
        (9, 0, 8, False),
        (1, 1, 8, True),
        (2, 0, 8, False),
    ):
        groupings.rank_word(*rank)
    asked = StructureSettings(
        councils=(2, 3), smallest=10, largest=90, ratio=1.5, together=("a", "b"), apart=("c", "d")
    )
    groupings.bounds_in_words(asked, NAMES)
    for margin in (0.0, 0.0001, 0.2, -0.2, float("inf")):
        groupings.margin_in_words("smallest", margin)
    for at_worst in (-0.1, 0.0, 0.2):
        worst = {"smallest": at_worst}
        known = replace(place().grouping, margins={"smallest": None}, at_worst=worst)
        groupings.margins_in_words(known)
        groupings.margins_in_words(replace(known, margins={"smallest": None, "largest": 0.1}))


def of_groupings_with_parts(appraisal: Appraisal) -> None:
    """How many groupings with parts are near the bounds, where an option splits a council."""
    if appraisal.structures is None or (second := appraisal.structures.with_parts) is None:
        return
    names = area_names(appraisal.dataset)
    for found in (second, replace(second, feasible=None), replace(second, complete=False)):
        for shown in (0, 1, 2):
            list(groupings_with_parts.with_parts_words(appraisal, found, names, shown))


def of_tabled_options() -> None:
    """Where a tabled option stands among the groupings."""
    for changes, given in TABLED:
        tabled_options.where_it_stands(place(**changes), setting(**given))
    inside = place(index=None).grouping
    for grouping in (
        inside,
        replace(inside, doubtful=True),
        replace(inside, feasible=False),
        replace(inside, feasible=False, just_outside=True),
    ):
        found = replace(place(index=None), grouping=grouping)
        tabled_options.where_it_stands(found, setting(complete=False))


def setting(**given: Any) -> tabled_options.Setting:
    """An option among 40 groupings; it ends one of five partnerships."""
    made: dict[str, Any] = {
        "label": "Line A", "count": 40, "second": None,
        "bodies": 5, "re_formed": 2, "names": NAMES, "in_range": True, "complete": True,
    }  # fmt: skip
    return tabled_options.Setting(**made | given)


def of_structures() -> None:
    """What the page of structures says first."""
    area = dataset("councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}")
    for blocks in ((("a",), ("b", "c", "d")), (("a", "b", "c"),)):
        groupings.councils_in_words(area, replace(place().grouping, blocks=blocks), NAMES)
    even, few = place(ratio=1.2, crossing=5), place(option="p", ratio=3.0, crossing=2)
    labels = {"o": "Line A", "p": "Line B"}
    for places in ([], [even], [even, few]):
        structures.balance_and_ties_title(places, labels)
    structures.beside(structures.point(even, labels), "Line B")
    structures.mark_labels([place(councils=1)], labels)
    for count in (1, 2):
        structures.floor_title(count, 500_000)
        structures.rest_title(count, some_above=True)
        structures.rest_title(count, some_above=False)
        structures.dots_explained(count, count, 4)
    owners_resting(dataset(""), (), 2)


SECOND = place(ratio_rank=2, ratio_among=9)
SPLIT: dict[str, Any] = {"index": None, "splits": ("a",)}
TABLED: Sequence[tuple[dict[str, Any], dict[str, Any]]] = (
    ({}, {}),
    ({"ratio": None, "ratio_rank": None, "crossing": 0}, {"count": 1}),
    ({"councils": 1}, {"in_range": False, "bodies": 0}),
    ({"ratio": 1.0, "ratio_rank": None, "index": None}, {"bodies": 1}),
    ({"ratio_rank": None}, {}),
    ({"ratio_among": 1}, {}),
    ({"ratio_of_all": False}, {}),
    (SPLIT, {"second": SECOND}),
    (SPLIT, {"second": replace(SECOND, ratio_of_all=False), "count": 1}),
    (SPLIT, {"second": replace(SECOND, ratio_among=1)}),
    (SPLIT | {"ratio_rank": 2, "ratio_among": 1}, {}),
    (SPLIT | {"ratio_rank": 1, "ratio_among": 1}, {}),
    ({"index": None, "scattered": True, "ratio_rank": 99}, {}),
)
"""Where options stand, and what that is said against."""

BESIDE_THE_PAGES = (of_groupings_with_parts,)
OF_NO_AREA = (
    of_groupings,
    of_tabled_options,
    of_structures,
)
