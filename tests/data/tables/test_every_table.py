"""Every table by the name of its file."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.agreement import agreement_tables
from appraisal.data.tables.departures import departure_rows
from appraisal.data.tables.every_table import tables
from appraisal.data.tables.functions import function_rows
from appraisal.data.tables.matrix import matrix_rows
from appraisal.data.tables.next_steps import next_tie_rows
from appraisal.data.tables.themes import theme_rows
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_tables_stand_in_the_order_of_the_site_by_their_names(thin: Appraisal) -> None:
    assert list(tables(thin)) == [
        "matrix",
        "structures",
        "structures-parts",
        "functions",
        "constituents",
        "weights",
        "agreement",
        "partnerships",
        "ties",
        "timeline",
        "fates",
        "themes",
        "next-ties",
        "futures",
        "no-regrets",
        "departures",
        "correlations",
        "cash",
        "benefit-and-cost",
        "budget-gaps",
        "who-pays",
        "debt-shares",
        "council-tax",
        "elsewhere",
        "programmes",
        "readiness",
        "programme-costs",
        "benefits",
        "operating-model",
        "assumptions",
        "acceptability",
        "winning",
        "models",
        "models-winning",
        "lines",
        "stability",
        "switching",
        "several",
        "influence",
        "find-out",
        "ways",
        "packages",
        "candidates",
        "asks",
        "road-map",
        "posts-by-quarter",
        "changes",
    ]


def test_under_each_name_stand_its_own_rows(thin: Appraisal) -> None:
    found = tables(thin)
    assert found["matrix"] == list(matrix_rows(thin))
    assert found["functions"] == function_rows(thin)
    assert found["weights"] == agreement_tables(thin)["data/weights.csv"]
    assert found["themes"] == list(theme_rows(thin))
    assert found["next-ties"] == next_tie_rows(thin)
    assert found["departures"] == list(departure_rows(thin))


@pytest.mark.parametrize("text", ["{}", "criteria: [{id: c, judged: {0: Bad, 100: Good}}]"])
def test_a_table_without_rows_is_there_all_the_same(text: str) -> None:
    found = tables(appraised(text))
    assert len(found) == 47
    assert found["matrix"] == []
