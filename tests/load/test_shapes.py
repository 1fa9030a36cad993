"""What may stand at a place in a file is read off the models' types."""

from typing import Annotated, Any

import pytest

from appraisal.load.shapes import (
    bounds_at,
    every_key,
    is_free_text,
    is_text,
    keys_at,
    keys_beside,
    keys_within,
    kinds_at,
    known_keys,
    plain_types,
    takes_any_key,
    width_at,
)
from appraisal.model.files import ADAPTERS
from appraisal.model.walk import Path

FIGURE = {"value", "low", "high", "source", "date", "note"}
PARTNERSHIP = {
    *("name", "also", "kind", "level", "status", "since", "until", "last_seen", "host", "members"),
    *("partners", "others", "left", "themes", "cost", "one_door", "source", "note"),
}


@pytest.mark.parametrize(
    ("kind", "place", "keys"),
    [
        ("settings", ("money",), {"discount_rate", "optimism", "years"}),
        ("partnerships", ("board",), PARTNERSHIP),
        ("options", ("partnerships", "start", "board"), PARTNERSHIP),
        (
            "partnerships",
            ("board", "left", 0),
            {"who", "as", "date", "took_effect", "source", "note"},
        ),
        ("councils", ("facts", "population"), FIGURE | {"use"}),  # one figure
        ("councils", ("facts", "population", 1), FIGURE),  # or several
        ("councils", ("ambition", "pace"), {"level", "of", "note", "source"}),
        ("criteria", (0, "criteria", 1, "must"), {"at_least", "at_most"}),
        ("sources", (), set()),  # ids stand here
    ],
)
def test_the_keys_of_a_place_are_those_of_what_may_stand_there(
    kind: str, place: Path, keys: set[str]
) -> None:
    assert known_keys(ADAPTERS[kind], place) == keys


def test_below_what_nobody_knows_the_keys_are_those_around_it() -> None:
    councils = ADAPTERS["councils"]
    assert known_keys(councils, ("tear",)) == known_keys(councils, ())


@pytest.mark.parametrize(
    ("kind", "place", "free"),
    [
        ("options", ("summary",), True),
        ("options", ("name",), True),
        ("options", ("councils", "n", "name"), True),
        ("options", ("implications", "legal"), True),
        ("options", ("scores", "cost", "why"), True),
        ("councils", ("crossing", "ash"), True),
        ("criteria", (0, "judged", 100), True),
        ("options", ("family",), False),
        ("options", ("facts", "debt"), False),
        ("options", ("scores", "cost", "score"), False),
        ("councils", ("tile", 0), False),
        ("councils", ("neighbours", 0), False),
        ("partnerships", ("board", "since"), False),
        ("sources", ("census", "url"), False),
        ("options", ("nonsense",), False),
    ],
)
def test_somebodys_own_words_stand_where_no_id_number_date_or_choice_does(
    kind: str, place: Path, free: bool
) -> None:
    assert is_free_text(ADAPTERS[kind], place) is free


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        (int, [int]),
        (int | None, [int, type(None)]),
        (Annotated[int, "x"] | Annotated[str | float, "y"], [int, str, float]),
        (dict[str, int], [dict[str, int]]),
        (tuple[int, ...] | int, [tuple[int, ...], int]),
    ],
)
def test_what_an_annotation_may_stand_for_is_found_below_its_wrappings(
    annotation: Any, plain: list[Any]
) -> None:
    assert plain_types(annotation) == plain


def test_every_key_is_found_however_deep_it_stands_and_as_it_is_written() -> None:
    assert {"title", "curve", "at_least", "discount_rate", "as", "last_seen"} <= every_key()
    assert not {"as_", "scores.why", "0"} & every_key()


@pytest.mark.parametrize(
    ("kind", "place", "width"),
    [
        ("criteria", (0, "measured", "curve", 0), 2),
        ("criteria", (0, "measured", "curve"), 0),  # as many points as you like
        ("perspectives", ("us", "pairwise", 0), 3),
        ("councils", ("tile",), 2),
        ("councils", ("neighbours", 0), 0),
    ],
)
def test_a_list_of_so_many_items_has_a_width(kind: str, place: Path, width: int) -> None:
    assert width_at(ADAPTERS[kind], place) == width


def test_the_keys_of_a_file_are_known_by_its_name() -> None:
    assert keys_at("appraisal.yaml", ("money",)) == {"discount_rate", "optimism", "years"}
    assert keys_at("councils/ash.yaml", ("facts",)) == set()
    assert keys_at("notes.yaml", ()) == set()


@pytest.mark.parametrize(
    ("kind", "place", "bounds"),
    [
        ("options", ("scores", "voice", "score"), (0, 100)),
        ("options", ("risks", 0, "likelihood"), (1, 5)),
        ("settings", ("money", "years"), (1, 100)),
        ("councils", ("name",), None),
    ],
)
def test_the_bounds_of_a_number_are_known_by_its_place(
    kind: str, place: Path, bounds: tuple[float, float] | None
) -> None:
    assert bounds_at(ADAPTERS[kind], place) == bounds


def test_text_in_a_file_is_known_by_its_place() -> None:
    assert is_text("options/one.yaml", ("scores", "voice", "why"))
    assert not is_text("options/one.yaml", ("scores", "voice"))
    assert not is_text("notes.yaml", ("why",))


@pytest.mark.parametrize(
    ("kind", "place", "named"),
    [
        ("criteria", (0, "measured", "measure"), {"measure"}),
        ("partnerships", ("payroll", "members", 1), {"council"}),
        ("partnerships", ("payroll", "host"), {"host"}),
        ("councils", ("facts", "reserves", "figure", "source", 0), {"source"}),
        ("councils", ("facts", "reserves", "[key]"), {"fact"}),
        ("councils", ("themes", "climate", "[key]"), {"theme"}),
        ("options", ("councils", "new", "[key]"), set()),
        ("sources", ("census", "[key]"), set()),
        ("criteria", (0, "id"), set()),
    ],
)
def test_what_an_id_may_name_is_told_by_its_place(
    kind: str, place: tuple[str | int, ...], named: set[str]
) -> None:
    assert kinds_at(ADAPTERS[kind], place) == named


@pytest.mark.parametrize(
    ("file", "place", "any_key"),
    [
        ("councils/alder.yaml", ("facts",), True),
        ("criteria/criteria.yaml", (0, "judged"), True),
        ("sources.yaml", (), True),
        ("councils/alder.yaml", (), False),
        ("councils/alder.yaml", ("note",), False),
        ("councils/alder.yaml", ("no-such-key", "facts"), False),
        ("notes.yaml", (), False),
    ],
)
def test_where_keys_are_ids_or_numbers_any_may_stand(file: str, place: Path, any_key: bool) -> None:
    assert takes_any_key(file, place) is any_key


def test_the_keys_beside_a_key_are_those_of_every_mapping_that_takes_it() -> None:
    beside = keys_beside("held_by")
    assert {"held_by", "weights", "swing", "name"} <= beside
    assert "tier" not in beside
    assert keys_beside("cost-of-living") == frozenset()


def test_what_is_to_be_a_mapping_has_keys_that_it_needs_and_all_that_it_takes() -> None:
    needed, takes = keys_within(ADAPTERS["options"], ("scores", "voice"))
    assert needed == []
    assert takes == ["score", "low", "high", "why", "source", "by", "date"]
    assert keys_within(ADAPTERS["criteria"], (0, "measured"))[0] == ["curve"]
    assert keys_within(ADAPTERS["options"], ("scores",)) == ([], [])
