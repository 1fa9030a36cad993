"""Who pays and who gains as CSV (sums by hand in tests/who_pays.py)."""

from typing import Any

import pytest

from appraisal.appraise import appraise
from appraisal.data.tables.who_pays import who_pays_tables
from tests.datasets import dataset
from tests.site.drawn_pages import appraised
from tests.who_pays import PAYS

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def tables() -> dict[str, Rows]:
    return who_pays_tables(appraised(PAYS))


def test_a_row_a_council_and_measure_has_what_is_known_and_what_is_missing(
    tables: dict[str, Rows],
) -> None:
    rows = {(r["option"], r["council"], r["measure"]): r for r in tables["data/who-pays.csv"]}
    reserves = rows["one", "all", "reserves"]
    assert (reserves["total"], reserves["known"], reserves["not_known_of"]) == (None, 44, "birch")
    assert (reserves["evidence"], reserves["sources"]) == ("gap", "s")
    debt = rows["two", "wide", "debt"]
    assert (debt["total_low"], debt["total"], debt["unit"]) == (80, 80, "£ million")
    assert round(debt["a_head"] * 1e6) == 800
    assert rows["", "birch", "reserves"]["total"] is None
    assert rows["", "shire", "debt"]["total"] == 20


def test_a_row_an_area_has_its_share_today_and_then(tables: dict[str, Rows]) -> None:
    rows = {(r["option"], r["area"]): r for r in tables["data/debt-shares.csv"]}
    ash = rows["one", "ash"]
    assert ash["council"] == "all"
    assert [round(ash[i] * 1e6) for i in ("today", "then", "change")] == [200, 900, 700]


def test_council_tax_has_a_row_a_level_and_year_and_bill(tables: dict[str, Rows]) -> None:
    rows = {
        (r["council"], r["level"], r["what"], r["area"]): r["amount"]
        for r in tables["data/council-tax.csv"]
    }
    assert rows["wide", "lowest", "charge", ""] == 1800
    assert rows["wide", "lowest", "once equal, a year", ""] == -1.2e6
    assert rows["wide", "lowest", "year 1", ""] == -240_000
    assert rows["wide", "highest", "years at the most rise", ""] == 2
    assert rows["wide", "average", "change in a Band D bill", "birch"] == -20
    assert not any(council == "town" for council, *_ in rows)


def test_an_area_without_any_of_it_has_no_rows() -> None:
    assert list(who_pays_tables(appraise(dataset("{}"))).values()) == [[], [], []]
