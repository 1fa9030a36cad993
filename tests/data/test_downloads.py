"""The data beside the pages: results that fit their schema, tables that other programs can read."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from pydantic import TypeAdapter, ValidationError

from appraisal.appraise import Appraisal, appraise
from appraisal.data.downloads import as_csv, as_json, downloads
from appraisal.data.results import results
from appraisal.data.results_schema import Results
from appraisal.load import load
from tests.datasets import dataset

ROOT = Path(__file__).parents[2]

SMALL = """
    councils: {ash: {tier: unitary, facts: {population: 100}}}
    criteria:
      - id: size
        name: Size
        measured: {measure: population, take: min, curve: [[0, 0], [200, 100]]}
      - {id: voice, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 3, voice: 1}}}
    options:
      o:
        name: 'Stay, "as we are"'
        scores: {voice: {score: 40, why: "=SUM(A1:A9)", source: [t, u]}}
      p: {}
"""


@pytest.fixture(scope="module")
def small() -> Appraisal:
    return appraise(dataset(SMALL))


@pytest.fixture(scope="module")
def derbyshire() -> Appraisal:
    return appraise(load(ROOT))


# --- results.json -------------------------------------------------------------------------------

SHAPE = TypeAdapter(Results)


def test_derbyshires_results_fit_their_shape(derbyshire: Appraisal) -> None:
    SHAPE.validate_python(results(derbyshire), strict=True)


def test_results_as_written_fit_their_shape(small: Appraisal, derbyshire: Appraisal) -> None:
    for appraised in (small, derbyshire, appraise(dataset())):
        SHAPE.validate_json(downloads(appraised)["data/results.json"], strict=True)


def test_results_that_lack_a_key_do_not(small: Appraisal) -> None:
    lacking = {key: value for key, value in results(small).items() if key != "gaps"}
    with pytest.raises(ValidationError, match="gaps"):
        SHAPE.validate_python(lacking, strict=True)


def test_the_schema_requires_every_key_that_is_written(small: Appraisal) -> None:
    site = downloads(small)
    schema = json.loads(site["data/results.schema.json"])
    written = json.loads(site["data/results.json"])
    assert written.keys() == set(schema["required"]) == schema["properties"].keys()
    cell = written["options"][0]["criteria"]["size"]
    assert cell.keys() == schema["$defs"]["CriterionResult"]["properties"].keys()


def test_every_key_of_the_contract_is_written(small: Appraisal) -> None:
    found = json.loads(downloads(small)["data/results.json"])
    assert {
        "format",
        "options",
        "perspectives",
        "stability",
        "switching",
        "agreement",
        "partnerships",
        "structures",
        "functions",
        "money",
        "problems",
        "gaps",
    } <= found.keys()
    assert {
        "id",
        "family",
        "rank",
        "value",
        "low",
        "high",
        "ranked",
        "criteria",
        "rank_acceptability",
        "central_weights",
        "confidence",
        "dominated_by",
    } <= found["options"][0].keys()


def refuse(constant: str) -> Any:
    pytest.fail(f"{constant} is not JSON")


def test_no_number_in_the_results_is_not_a_number(derbyshire: Appraisal) -> None:
    for name, content in downloads(derbyshire).items():
        if name.endswith(".json"):
            json.loads(content, parse_constant=refuse)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        as_json({"value": number})


def test_json_is_readable_text_and_ends_a_line() -> None:
    assert as_json({"unit": "£"}) == '{\n "unit": "£"\n}\n'.encode()


def test_there_is_a_schema_for_every_kind_of_file(small: Appraisal) -> None:
    names = {
        name.removeprefix("data/schemas/").removesuffix(".schema.json")
        for name in downloads(small)
        if name.startswith("data/schemas/")
    }
    assert {"settings", "councils", "options", "workshops", "criteria", "partnerships"} <= names
    for name, content in downloads(small).items():
        if name.startswith("data/schemas/"):
            assert isinstance(json.loads(content), dict)


# --- CSV ----------------------------------------------------------------------------------------


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_matrix_has_a_row_for_every_option_and_criterion(small: Appraisal) -> None:
    found = rows(downloads(small)["data/matrix.csv"])
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
        "low": "50.0",
        "value": "50.0",
        "high": "50.0",
        "weight": "0.75",
        "contribution": "37.5",
        "evidence": "measured",
        "sources": "s",
        "why": "",
    }
    assert (found[1]["raw"], found[1]["sources"], found[1]["why"]) == ("", "t u", "'=SUM(A1:A9)")
    assert (found[3]["evidence"], found[3]["low"], found[3]["high"]) == ("gap", "0.0", "100.0")


def test_the_matrix_reads_back_as_it_was(derbyshire: Appraisal) -> None:
    found = rows(downloads(derbyshire)["data/matrix.csv"])
    cells = derbyshire.matrix.cells
    assert [(row["option"], row["criterion"]) for row in found] == list(cells)
    for row in found:
        cell = cells[row["option"], row["criterion"]]
        numbers = [float(row[key]) for key in ("low", "value", "high")]
        assert numbers == [cell.low, cell.value, cell.high]
        assert row["raw"] == "" if cell.raw is None else float(row["raw"]) == cell.raw.value
        assert (row["evidence"], row["sources"]) == (cell.evidence, " ".join(cell.sources))


def test_contributions_add_up_to_the_overall_value(derbyshire: Appraisal) -> None:
    table = pd.read_csv(io.BytesIO(downloads(derbyshire)["data/matrix.csv"]))
    sums = table.groupby("option")["contribution"].sum()
    headline = derbyshire.rankings[derbyshire.headline]
    assert sums.to_dict() == pytest.approx(dict(headline.value))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@now",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠now",
        ' "=1',
        "'=1",
    ],
)
def test_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert rows(as_csv([{"why": text, "n": -1}])) == [{"why": f"'{text}", "n": "-1"}]


def test_other_text_is_left_alone() -> None:
    text = 'Commas, "quotes"\nand lines – £5'
    assert rows(as_csv([{"why": text, "n": None}])) == [{"why": text, "n": ""}]


def test_lines_of_a_table_end_as_the_standard_says() -> None:
    assert as_csv([{"a": 1, "b": "x"}]) == b"\xef\xbb\xbfa,b\r\n1,x\r\n"


def test_a_table_says_that_it_is_utf_8_so_that_spreadsheets_show_its_pounds() -> None:
    assert as_csv([{"said": "£5"}]).decode("utf-8-sig") == "said\r\n£5\r\n"
    assert as_csv([{"said": "£5"}]).startswith(b"\xef\xbb\xbf")


def test_a_number_below_nought_stays_a_number() -> None:
    assert rows(as_csv([{"n": -1.5}])) == [{"n": "-1.5"}]


def test_the_results_have_each_parts_error_and_the_largest(derbyshire: Appraisal) -> None:
    found = results(derbyshire)
    errors = found["simulation_errors"]
    assert errors is not None
    shares = (errors["rank_acceptability"], errors["pairwise_winning"], errors["confidence"])
    assert found["simulation_error"] == max(shares) == errors["confidence"]
    assert errors["confidence"] > 2 * errors["rank_acceptability"] * 0.99
    assert all(0 <= error < 0.1 for error in vars_of(errors))


def vars_of(errors: Any) -> list[float]:
    return [float(error) for error in errors.values()]


def test_the_results_have_the_simulation_within_the_perspectives(derbyshire: Appraisal) -> None:
    within = results(derbyshire)["within_perspectives"]
    assert within is not None
    assert within["samples"] == 5_000
    firsts = {i: option["rank_acceptability"][0] for i, option in within["options"].items()}
    assert sum(firsts.values()) == pytest.approx(1)
    assert derbyshire.robust is not None
    assert set(firsts) == set(within["pairwise_winning"]) == set(derbyshire.robust.options)


def test_where_nothing_is_ranked_the_simulations_are_null() -> None:
    found = results(appraise(dataset("{}")))
    assert found["simulation_error"] is None
    assert found["simulation_errors"] is None
    assert found["within_perspectives"] is None
