"""The table of ways of counting."""

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.ways import way_rows
from tests.made_up_ways import SPLIT
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def rows() -> list[Mapping[str, Any]]:
    area: Appraisal = dataclasses.replace(appraised(), ways=SPLIT)
    return list(way_rows(area))


def test_all_ways_together_come_first(rows: list[Mapping[str, Any]]) -> None:
    assert dict(rows[1]) == {
        "choice": "",
        "alternative": "",
        "chosen": False,
        "effect": None,
        "model": "b",
        "first": 8,
        "too_close": 2,
        "ways": 16,
        "share": pytest.approx(0.4375),
    }


def test_then_each_alternative_has_a_row_for_each_model(rows: list[Mapping[str, Any]]) -> None:
    assert len(rows) == 3 * (1 + 4 + 2 + 2)
    low = next(row for row in rows if (row["alternative"], row["model"]) == ("low", "a"))
    assert (low["choice"], low["chosen"]) == ("unknowns", False)
    assert (low["first"], low["too_close"], low["ways"]) == (0, 2, 4)
    assert low["share"] == pytest.approx(0.375)


def test_the_headlines_own_alternative_is_marked(rows: list[Mapping[str, Any]]) -> None:
    marked = {row["alternative"] for row in rows if row["chosen"]}
    assert marked == {"reference", "sum", "with"}


def test_an_effect_stands_with_each_alternative_of_its_choice(
    rows: list[Mapping[str, Any]],
) -> None:
    effects = {row["choice"]: row["effect"] for row in rows if row["choice"]}
    assert effects["parties"] == 0
    assert effects["unknowns"] + effects["aggregation"] == pytest.approx(1)


def test_where_nothing_is_ranked_there_are_no_rows() -> None:
    assert list(way_rows(dataclasses.replace(appraised(), ways=None))) == []
