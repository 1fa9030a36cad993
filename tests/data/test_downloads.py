"""The data beside the pages: a file for each table and each schema."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.downloads import downloads, shipped_schemas
from tests.data.record_schemas import made_schemas


@pytest.fixture(scope="module")
def large(derbyshire: Appraisal) -> Mapping[str, bytes]:
    return downloads(derbyshire)


@pytest.fixture(scope="module")
def few(small: Appraisal) -> Mapping[str, bytes]:
    return downloads(small)


# --- JSON ----------------------------------------------------------------------------------------


def refuse(constant: str) -> Any:
    pytest.fail(f"{constant} is not JSON")


def test_no_number_in_the_results_is_not_a_number(large: Mapping[str, bytes]) -> None:
    for name, content in large.items():
        if name.endswith(".json"):
            json.loads(content, parse_constant=refuse)


def test_there_is_a_schema_for_every_kind_of_file(few: Mapping[str, bytes]) -> None:
    names = {
        name.removeprefix("data/schemas/").removesuffix(".schema.json")
        for name in few
        if name.startswith("data/schemas/")
    }
    assert {"settings", "councils", "options", "workshops", "criteria", "partnerships"} <= names
    for name, content in few.items():
        if name.startswith("data/schemas/"):
            assert isinstance(json.loads(content), dict)


def test_the_schemas_that_are_shipped_are_those_of_the_models() -> None:
    shipped, made = shipped_schemas(), made_schemas()
    stale = sorted(i for i in {*shipped, *made} if shipped.get(i) != made.get(i))
    assert not stale, "Run `make schemas`, and read in the schemas how the format has changed."


# --- CSV ----------------------------------------------------------------------------------------


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_matrix_has_a_row_for_every_option_and_criterion(few: Mapping[str, bytes]) -> None:
    found = rows(few["data/matrix.csv"])
    assert [(row["option"], row["criterion"]) for row in found] == [
        ("o", "size"),
        ("o", "voice"),
        ("p", "size"),
        ("p", "voice"),
    ]
    assert found[0] == {
        "option": "o",
        "option_name": 'Stay, "as we are"',
        "criterion": "size",
        "criterion_name": "Size",
        "raw": "100.0",
        "raw_low": "100.0",
        "raw_high": "100.0",
        "low": "50.0",
        "value": "50.0",
        "high": "50.0",
        "weight": "0.75",
        "contribution": "37.5",
        "evidence": "measured",
        "sources": "s",
        "why": "",
        "judged_by": "",
        "judged_on": "",
    }
    assert (found[1]["raw"], found[1]["sources"], found[1]["why"]) == ("", "t u", "'=SUM(A1:A9)")
    assert (found[3]["evidence"], found[3]["low"], found[3]["high"]) == ("gap", "0.0", "100.0")


def test_the_matrix_reads_back_as_it_was(derbyshire: Appraisal, large: Mapping[str, bytes]) -> None:
    found = rows(large["data/matrix.csv"])
    cells = derbyshire.matrix.cells
    assert [(row["option"], row["criterion"]) for row in found] == list(cells)
    for row in found:
        cell = cells[row["option"], row["criterion"]]
        numbers = [float(row[key]) for key in ("low", "value", "high")]
        assert numbers == [cell.low, cell.value, cell.high]
        assert row["raw"] == "" if cell.raw is None else float(row["raw"]) == cell.raw.value
        assert (row["evidence"], row["sources"]) == (cell.evidence, " ".join(cell.sources))
