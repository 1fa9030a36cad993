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
IN_A_LIST = (
    "`use` stands alone, and here it stands in a list of figures. "
    "Write {use: …} in place of the whole list, or write its figures out in the list."
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
                    "options/o.yaml:4:35: `use` stands beside value, and it stands alone: "
                    "facts.yaml says the rest. Keep `use:` alone, or take it away."
                ),
            ),
            "a key beside it that no figure has": (
                FEE,
                "{use: fee, cats: x}",
                (
                    "options/o.yaml:4:35: `use` stands beside cats, and it stands alone: "
                    "facts.yaml says the rest. Keep `use:` alone, or take it away."
                ),
            ),
            "a list of one id": (
                FEE,
                "{use: [fee]}",
                (
                    "options/o.yaml:4:41: `use` names one shared fact, and this is a list. "
                    "Write `use: fee`."
                ),
            ),
            "a list of two ids": (
                FEE,
                "{use: [fee, loss]}",
                (
                    "options/o.yaml:4:41: `use` names one shared fact, and this is a list. "
                    "Write one id of facts.yaml behind it."
                ),
            ),
            "its figures in place of its id": (
                FEE,
                "{use: {value: 3}}",
                (
                    "options/o.yaml:4:41: `use` names one shared fact, and this is a mapping. "
                    "Write one id of facts.yaml behind it."
                ),
            ),
            "a place in a list of figures": (
                FEE,
                "[{use: fee}, {value: 3, source: census}]",
                f"options/o.yaml:4:36: {IN_A_LIST}",
            ),
            "several places in a list of figures": (
                FEE,
                "[{value: 3, source: census}, {use: fee}, {use: loss}]",
                f"options/o.yaml:4:64: {IN_A_LIST}",
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
            "a list of entries in the file": (
                "- fee: {value: 3, source: census}\n",
                "{use: fee}",
                (
                    "facts.yaml:1:1: Keys with values are wanted here, and this is a list. "
                    "Take the dashes away: `fee:`."
                ),
            ),
            "a fact that uses another in a list": (
                FEE + "same: [{use: fee}, {value: 3, source: census}]\n",
                "{use: same}",
                (
                    "facts.yaml:3:7: A shared fact uses no other. Write its figures out, or use "
                    "the other one where this one is used."
                ),
            ),
        }
    ),
)
def test_each_mistake_has_its_one_message(
    tmp_path: pathlib.Path, facts: str, amount: str, said: str
) -> None:
    files = {FACTS: facts, "options/o.yaml": OPTION.replace("AMOUNT", amount)}
    assert problems_of(workspace(tmp_path, AREA, files)) == [said]


def test_a_list_that_holds_a_use_is_still_checked_in_its_other_figures(
    tmp_path: pathlib.Path,
) -> None:
    amount = "[{use: fee}, {value: 3}]"
    files = {FACTS: FEE, "options/o.yaml": OPTION.replace("AMOUNT", amount)}
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        f"options/o.yaml:4:36: {IN_A_LIST}",
        (
            "options/o.yaml:4:48: This figure has no source. "
            "Add `source:` with an id from sources.yaml, or `source: assumption`."
        ),
    ]


SETTINGS = "title: A test\ndate: 2026-01-01\nKEY:\n  fee: {value: 3, source: census}\n"


@pytest.mark.parametrize(
    ("key", "amount", "said"),
    [
        (
            "facts",
            "{use: fee}",
            [("3:1: Unknown key 'facts'. Move what stands below it to facts.yaml, which is a file "
            "of its own.")],
        ),
        (
            "measures",
            "unknown",
            [("3:1: Unknown key 'measures'. Move what stands below it to criteria/measures.yaml, "
            "which is a file of its own.")],
        ),
        ("themes", "unknown", [
            ("3:1: Unknown key 'themes'. Move what stands below it to criteria/themes.yaml, which "
            "is a file of its own.")]),
    ],
    ids=["facts", "measures", "themes"],
)  # fmt: skip
def test_entries_in_appraisal_yaml_are_sent_to_their_own_file(
    tmp_path: pathlib.Path, key: str, amount: str, said: list[str]
) -> None:
    files = {"appraisal.yaml": SETTINGS.replace("KEY", key)}
    files["options/o.yaml"] = OPTION.replace("AMOUNT", amount)
    found = problems_of(workspace(tmp_path, AREA, files))
    assert found == [f"appraisal.yaml:{one}" for one in said]


def test_a_slip_is_found_among_facts_that_stand_in_appraisal_yaml(tmp_path: pathlib.Path) -> None:
    files = {"appraisal.yaml": SETTINGS.replace("KEY", "facts")}
    files["options/o.yaml"] = OPTION.replace("AMOUNT", "{use: fe}")
    _, found = problems_of(workspace(tmp_path, AREA, files))
    assert found == "options/o.yaml:4:36: There is no shared fact 'fe'. Did you mean 'fee'?"


def test_a_file_of_another_name_is_named(tmp_path: pathlib.Path) -> None:
    (said,) = problems_of(workspace(tmp_path, AREA, {"Facts.yml": FEE}))
    assert said.startswith("Facts.yml:1:1: ")
    assert "facts.yaml" in said
