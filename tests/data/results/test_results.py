"""results.json: every key of its shape written, and its schema made from the same classes."""

import json

import pytest
from msgspec import ValidationError
from msgspec.json import decode
from msgspec.structs import asdict

from appraisal.appraise import Appraisal, appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import Results, results
from tests.appraise.safety.robust import LINES
from tests.data.conftest import SMALL
from tests.data.record_schemas import results_schema
from tests.datasets import dataset


def test_results_as_written_fit_their_shape(small: Appraisal, derbyshire: Appraisal) -> None:
    for appraised in (small, derbyshire, appraise(dataset())):
        found = results(appraised)
        assert decode(as_json(found), type=Results).options == found.options


def test_results_that_lack_a_key_do_not(small: Appraisal) -> None:
    written = json.loads(as_json(results(small)))
    lacking = {key: value for key, value in written.items() if key != "gaps"}
    with pytest.raises(ValidationError, match="gaps"):
        decode(json.dumps(lacking), type=Results)


def test_the_schema_requires_every_key_that_is_written(small: Appraisal) -> None:
    schema = results_schema()
    assert list(schema["properties"]) == list(json.loads(as_json(results(small))))
    for shape in (schema, *schema["$defs"].values()):
        assert set(shape["required"]) == shape["properties"].keys()
        assert not any("default" in each for each in shape["properties"].values())


def test_the_schema_names_every_key_that_is_written_further_in(derbyshire: Appraisal) -> None:
    schema, written = results_schema()["$defs"], json.loads(as_json(results(derbyshire)))
    for name, row in {
        "OptionResult": written["options"][0],
        "CriterionResult": next(iter(written["options"][0]["criteria"].values())),
        "StabilityRow": written["stability"][0],
        "SwitchingRow": written["switching"][0],
        "OpenItem": written["information"]["items"][0],
        "SetResult": written["several"]["sets"][0],
        "Influence": next(iter(written["influence"].values())),
        "Method": written["methods"]["done"][0],
        "CheckResult": written["checks"][0],
        "CouncilGraph": next(iter(written["partnerships"]["councils"].values())),
    }.items():
        assert list(schema[name]["properties"]) == list(row)


def test_every_key_of_the_contract_is_written(small: Appraisal) -> None:
    found = json.loads(as_json(results(small)))
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


def test_the_results_have_each_parts_error_and_the_largest(small: Appraisal) -> None:
    found = results(small)
    errors = found.simulation_errors
    assert errors is not None
    shares = (errors.rank_acceptability, errors.pairwise_winning, errors.confidence)
    assert found.simulation_error == max(shares) == errors.confidence
    assert errors.confidence > 2 * errors.rank_acceptability * 0.99
    assert all(0 <= error < 0.1 for error in asdict(errors).values())


def test_the_results_have_the_simulation_within_the_perspectives() -> None:
    held = "perspectives: {q: {weights: {size: 1, voice: 1}}, "
    small = appraise(dataset(SMALL.replace("perspectives: {", held)))
    within = results(small).within_perspectives
    assert within is not None
    assert within.samples == 5_000
    firsts = {i: option.rank_acceptability[0] for i, option in within.options.items()}
    assert sum(firsts.values()) == pytest.approx(1)
    assert small.robust is not None
    assert set(firsts) == set(within.pairwise_winning) == set(small.robust.options)


def test_weights_move_beside_every_option_and_beside_those_of_other_models() -> None:
    found = results(appraise(dataset(LINES)))
    assert [row.rival_below for row in found.stability] == ["b", None]
    assert [row.rival_below for row in found.models_stability] == ["c", None]


def test_where_nothing_is_ranked_the_simulations_are_null() -> None:
    found = results(appraise(dataset("{}")))
    assert found.simulation_error is None
    assert found.simulation_errors is None
    assert found.within_perspectives is None


def test_of_one_perspective_alone_nothing_is_within_them() -> None:
    found = results(appraise(dataset(SMALL)))
    assert found.within_perspectives is None
    assert {option.could_be_first_within_perspectives for option in found.options} == {None}


# --- trust checks -------------------------------------------------------------------------------


def test_a_checks_sources_stand_apart_from_the_options_that_it_is_about() -> None:
    """Without the score that t gives, o and p are alike."""
    text = SMALL.replace("source: [t, u]", "source: [t]")
    text += "    sources: {s: {title: S}, t: {title: T, party: north}}\n"
    checks = {check.id: check for check in results(appraise(dataset(text))).checks}
    assert checks["party-sources"].findings == (("o", "p"),)
    assert checks["party-sources"].sources == (("t",),)
    assert checks["party-sources"].figures == (None,)


def test_every_finding_of_a_check_has_ids_a_figure_and_sources(derbyshire: Appraisal) -> None:
    for check in results(derbyshire).checks:
        assert len(check.findings) == len(check.figures) == len(check.sources)
        assert "" not in {i for found in check.findings for i in found}


def test_a_score_that_crosses_its_threshold_stands_with_who_is_first_then() -> None:
    """At 50 on x, o is worth 70 and p 60."""
    leaf = "judged: {0: Bad, 100: Good}"
    text = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {leaf}, must: {{at_least: 50}}}}, {{id: y, {leaf}}}]
    options:
      o: {{scores: {{x: {{score: 45, low: 25, high: 65}}, y: {{score: 90}}}}}}
      p: {{scores: {{x: {{score: 70, low: 60, high: 80}}, y: {{score: 50}}}}}}
    """
    written = json.loads(as_json(results(appraise(dataset(text)))))
    assert written["thresholds"] == [
        {
            "option": "o",
            "criterion": "x",
            "limit": 50,
            "needed": 50,
            "way": "at-least",
            "meets": True,
            "then": ["o"],
        }
    ]
    row = results_schema()["$defs"]["ThresholdRow"]
    assert list(row["properties"]) == list(written["thresholds"][0])
