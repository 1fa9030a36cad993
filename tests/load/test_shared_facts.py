"""Shared facts, from the file to the message: facts.yaml and what uses it."""

import pathlib

import pytest

from appraisal.load import load
from appraisal.model import Figure, Use, read_fact
from tests.workspaces import AREA, cases, problems_of, workspace

FACTS = "facts.yaml"
FEE = "fee: {value: 3, source: census}\nloss: {low: -9, value: -5, high: -1, source: census}\n"
OPTION = (
    "name: O\nfamily: continue\nmoney:\n  - {name: M, kind: cost, amount: AMOUNT, from: 2026}\n"
)


def test_a_fact_is_used_wherever_a_figure_is_wanted(tmp_path: pathlib.Path) -> None:
    council = "name: City\ntier: unitary\nfacts: {population: {use: fee}}\n"
    files = {FACTS: FEE, "councils/city.yaml": council}
    found = load(workspace(tmp_path, AREA, files))
    used = found.councils["city"].facts["population"]
    assert isinstance(used, Use)
    assert used.fact == found.facts["fee"] == Figure(value=3, source=("census",))
    reading = read_fact(used)
    assert reading is not None
    assert (reading.value, reading.shared) == (3, {"fee"})


@pytest.mark.parametrize(
    ("facts", "amount", "said"),
    cases(
        {
            "a slip of the id": (
                FEE,
                "{use: fe}",
                "options/o.yaml:4:36: There is no shared fact 'fe'. Did you mean 'fee'?",
            ),
            "an id that stands nowhere": (
                FEE,
                "{use: rent}",
                (
                    "options/o.yaml:4:36: There is no shared fact 'rent'. Add it to facts.yaml, or "
                    "use an id that stands there."
                ),
            ),
            "a slip of the key": (
                FEE,
                "{uses: fee}",
                "options/o.yaml:4:36: Unknown key 'uses'. Did you mean 'use'?",
            ),
            "a key beside it": (
                FEE,
                "{use: fee, value: 3}",
                (
                    "options/o.yaml:4:35: `use` stands beside value, and a shared fact has its "
                    "own. Keep `use:` alone, or take it away."
                ),
            ),
            "an amount below nought": (
                FEE,
                "{use: loss}",
                (
                    "options/o.yaml:4:41: An amount of money can't be below nought, and 'loss' in "
                    "facts.yaml is. Use another, or mend it there."
                ),
            ),
            "a fact that uses another": (
                FEE + "same: {use: fee}\n",
                "{use: fee}",
                (
                    "facts.yaml:3:7: A shared fact uses no other. Write its figures out, or use "
                    "the other one where this one is used."
                ),
            ),
            "a fault in the fact itself": (
                "fee: {value: 3}\n",
                "{use: fee}",
                (
                    "facts.yaml:1:6: This figure has no source. Add `source:` with an id from "
                    "sources.yaml, or `source: assumption`."
                ),
            ),
            "a source that stands nowhere": (
                "fee: {value: 3, source: cesnus}\n",
                "{use: fee}",
                "facts.yaml:1:25: There is no source 'cesnus'. Did you mean 'census'?",
            ),
        }
    ),
)
def test_each_mistake_has_its_one_message(
    tmp_path: pathlib.Path, facts: str, amount: str, said: str
) -> None:
    files = {FACTS: facts, "options/o.yaml": OPTION.replace("AMOUNT", amount)}
    assert problems_of(workspace(tmp_path, AREA, files)) == [said]


def test_a_file_of_another_name_is_named(tmp_path: pathlib.Path) -> None:
    (said,) = problems_of(workspace(tmp_path, AREA, {"Facts.yml": FEE}))
    assert said.startswith("Facts.yml:1:1: ")
    assert "facts.yaml" in said
