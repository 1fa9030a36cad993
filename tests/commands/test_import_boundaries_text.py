"""What is shown before boundaries are imported, down to one pair and one shape."""

from msgspec.structs import replace

from appraisal.commands.import_boundaries_text import text
from appraisal.edit.boundaries.neighbouring import Borders
from appraisal.edit.boundaries.plan import Plan, Tiles
from tests.datasets import dataset

HERE = dataset("""
    councils:
      ash: {tier: unitary, short_name: Ash, tile: [1, 1], neighbours: [dale],
            neighbours_source: old}
      birch: {tier: unitary, short_name: Birch}
      dale: {tier: unitary, short_name: Dale}
""")
PLAN = Plan(
    boundaries=b"x" * 148_600,
    keys={
        "ash": {
            "tile": [2, 1],
            "neighbours": ["birch", "dale"],
            "neighbours_source": ["old", "new"],
        },
        "birch": {
            "gss": "E07000002",
            "tile": [3, 1],
            "neighbours": ["ash"],
            "neighbours_source": "new",
        },
    },
    codes={"birch": "E07000002"},
    borders=Borders((("ash", "birch"), ("birch", "dale")), (("ash", "birch"),), (("ash", "dale"),)),
    tiles=Tiles({"ash": (2, 1), "birch": (3, 1)}, 2, 0),
    attribution="Theirs.",
    tolerance=45.25,
    features=361,
    parts=0,
    from_grid=False,
)


def lines(plan: Plan = PLAN, old: bytes | None = None) -> list[str]:
    return list(text(HERE, plan, "lad.geojson", old))


def test_everything_that_would_change_is_shown() -> None:
    assert lines() == [
        "3 councils found among the 361 features of lad.geojson.",
        "boundaries.geojson is new: 149 kB. Bends smaller than about 45 metres are left out.",
        "Attribution: Theirs.",
        "",
        (
            "councils/ash.yaml  tile: [2, 1], was [1, 1]; neighbours: adds birch; "
            "neighbours_source: adds new"
        ),
        (
            "councils/birch.yaml  gss: E07000002; tile: [3, 1]; neighbours: adds ash; "
            "neighbours_source: new"
        ),
        "",
        "On the map 2 pairs of councils touch.",
        "New in the files: Ash and Birch.",
        "The files say that these touch, and the map does not: Ash and Dale. They stay.",
        "On the hexagon map 2 of 2 pairs touch, and no others do.",
    ]


def test_what_stays_is_said_to_stay() -> None:
    plan = replace(PLAN, keys={}, parts=1, from_grid=True, tolerance=0.0)
    assert lines(plan, PLAN.boundaries)[1:6] == [
        (
            "It is in metres of the British National Grid, and is turned into longitude and "
            "latitude, to about five metres."
        ),
        "boundaries.geojson stays as it is: 149 kB. Every bend is kept.",
        "1 shape of parts of councils stays in it.",
        "Attribution: Theirs.",
        "",
    ]
    assert "No council's file changes." in lines(plan)
    assert lines(PLAN, b"other")[1].startswith("boundaries.geojson is replaced: 149 kB.")


def test_one_pair_is_spoken_of_as_one_and_none_not_at_all() -> None:
    one = replace(PLAN, borders=Borders((("ash", "birch"),), (), ()), tiles=Tiles({}, 1, 1))
    assert lines(one)[-2:] == [
        "On the map 1 pair of councils touches.",
        "On the hexagon map 1 of 1 pair touches, and 1 other pair does.",
    ]
    two = replace(one, tiles=Tiles({}, 0, 2))
    assert lines(two)[-1] == "On the hexagon map 0 of 1 pair touch, and 2 other pairs do."
    none = replace(PLAN, borders=Borders((), (), ()), tiles=Tiles({}, 0, 0))
    assert lines(none)[-1] == "On the map 0 pairs of councils touch."
