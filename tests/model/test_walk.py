"""One walk finds every piece, what it names, what it rests on and where it was written."""

import pathlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from appraisal.area.candidates import all_formed
from appraisal.load import load
from appraisal.model import Dataset, Spot, Use
from appraisal.model.walk import is_written, placed_criteria, walk, written_at
from tests.datasets import dataset
from tests.model.places import PLACES

ROOT = pathlib.Path(__file__).parents[2]
RICH = ROOT / "tests" / "fuzz" / "rich"


@pytest.fixture(scope="module")
def rich() -> Dataset:
    return load(RICH)


def cited(value: Any) -> Iterator[str]:
    """Every source that stands in values as PyYAML reads them."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key in ("source", "neighbours_source", "answer_source"):
                yield from map(str, held if isinstance(held, list) else [held])
            else:
                yield from cited(held)
    elif isinstance(value, list):
        for held in value:
            yield from cited(held)


def cited_in(folder: pathlib.Path) -> Counter[tuple[str, str]]:
    """How often each file of a workspace cites each source."""
    below = ("councils", "criteria", "options", "workshops")
    files = [folder / "appraisal.yaml", *folder.glob("facts.yaml"), *folder.glob("elsewhere.yaml")]
    files += [path for name in below for path in (folder / name).glob("*.yaml")]
    return Counter(
        (path.relative_to(folder).as_posix(), source)
        for path in files
        for source in cited(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
    )


@pytest.mark.parametrize("folder", [RICH, ROOT], ids=["small", "large"])
def test_every_source_is_found_as_often_as_the_files_cite_it(folder: pathlib.Path) -> None:
    pieces, expected = list(walk(load(folder))), cited_in(folder)
    assert expected.total() > 60
    assert Counter((p.file, p.value) for p in pieces if p.names == "source") == expected
    stated = [piece for piece in pieces if not isinstance(piece.value, Use)]
    assert Counter((p.file, source) for p in stated for source in p.sources) == expected


def test_every_piece_is_found_where_it_was_written(rich: Dataset) -> None:
    """But for what may be written short: one source or step, a text, a heading, `unknown`."""
    nowhere = {piece.path[-2:] for piece in walk(rich) if not is_written(rich, piece.path)}
    assert nowhere == {
        ("source", 0),
        ("neighbours_source", 0),
        ("answer_source", 0),
        ("financial", "text"),
        ("legal", "text"),
        ("property", "text"),
        *((place, "heading") for place in range(3)),
        ("trust", "stands"),
        ("self-service", "text"),
        *(("more", 0), ("than", 0), (0, "criterion"), (0, "from"), (0, "to")),
    }


def test_the_use_of_a_fact_rests_on_the_sources_of_the_fact(rich: Dataset) -> None:
    (used,) = (piece for piece in walk(rich) if isinstance(piece.value, Use))
    assert used.path == ("options/two.yaml", "money", 1, "amount")
    assert used.sources == ("shire-report",)


def test_a_source_of_borders_supports_the_neighbours_whether_or_not_there_are_any() -> None:
    text = """
    councils:
      ash: {tier: unitary, neighbours: [elm], neighbours_source: [s, t]}
      elm: {tier: unitary, neighbours_source: s}
    """
    rests = {piece.path: piece.sources for piece in walk(dataset(text)) if piece.sources}
    assert rests == {
        ("councils/ash.yaml", "neighbours"): ("s", "t"),
        ("councils/elm.yaml", "neighbours"): ("s",),
    }


def test_a_list_and_a_list_of_lists_name_their_areas(rich: Dataset) -> None:
    named = {piece.path[2:]: piece.value for piece in walk(rich) if piece.names == "area"}
    assert named == {
        ("apart", 0): "south",
        ("apart", 1): "city",
        ("together", 0, 0): "north",
        ("together", 0, 1): "south",
    }


def test_the_models_around_a_piece_go_from_the_outermost_in(rich: Dataset) -> None:
    path = ("options/closer.yaml", "partnerships", "start", "team", "host")
    (host,) = (piece for piece in walk(rich) if piece.path == path)
    assert (host.value, host.names) == ("north", "host")
    assert [type(model).__name__ for model in host.within] == [
        "Option",
        "PartnershipChanges",
        "Partnership",
    ]


def test_criteria_are_placed_parents_first(rich: Dataset) -> None:
    placed = [(path[1:], node.id) for path, node in placed_criteria(rich)]
    assert placed[:2] == [((0,), "size"), ((0, "criteria", 0), "smallest")]
    assert [i for _, i in placed] == [node.id for node in rich.nodes()]


def test_what_was_not_written_stands_at_the_nearest_thing_around_it(rich: Dataset) -> None:
    around = written_at(rich, ("councils/city.yaml", "facts", "area", "note"))
    assert around == written_at(rich, ("councils/city.yaml", "facts", "area"))
    assert isinstance(around, Spot)
    assert written_at(rich, ("nowhere.yaml", "x")) is None


def test_the_small_workspace_uses_every_field_that_names_something(rich: Dataset) -> None:
    """So that whatever is held for all references of that workspace is held for all fields."""
    used = [
        (type(piece.within[-1]).__name__, step, piece.names)
        for piece in walk(rich)
        for step in piece.path
        if piece.names
    ]
    assert {place for place in PLACES if place[2] is not None} <= set(used)


def test_an_option_is_walked_as_it_is_written_however_it_was_formed(rich: Dataset) -> None:
    """So that nothing of a candidate is cited twice: where it stands, and in each option of it."""
    formed = all_formed(rich)
    assert formed.options["agreed"] != rich.options["agreed"]
    assert list(walk(formed)) == list(walk(rich))
