"""Mistakes in elsewhere.yaml are said one by one, each with its place and its mend."""

import pathlib

import pytest

from tests.workspaces import AREA, cases, problems_of, workspace

FILE = "elsewhere.yaml"
CASE = "name: A, family: unitary, of: saving, known_as: audited"
OF = "unit: per cent, over: A year"


@pytest.mark.parametrize(
    ("case", "said"),
    cases(
        {
            "figures": (f"{CASE}, {OF}, planned: unknown", ()),
            "a finding": (f"{CASE}, finding: Nothing, source: census", ()),
            "a short key in capitals": (
                f"{CASE.replace('of:', 'Of:')}, finding: Nothing, source: census",
                ("1:31: Unknown key 'Of'. Did you mean 'of'?",),
            ),
            "neither": (
                CASE,
                (
                    (
                        "1:4: This case has neither a figure nor a finding. Give `planned:` or "
                        "`delivered:`, or say in `finding:` what was found."
                    ),
                ),
            ),
            "figures without a unit": (
                f"{CASE}, over: A year, planned: unknown",
                (
                    (
                        "1:4: The figures of this case lack their unit or their time. Add `unit:` "
                        "(£ thousand, £ thousand a year or per cent) and `over:` (such as 2012/13)."
                    ),
                ),
            ),
            "a finding without a source": (
                f"{CASE}, finding: Nothing",
                (
                    (
                        "1:4: This finding has no source. Add `source:` with an id from "
                        "sources.yaml, or `source: assumption`."
                    ),
                ),
            ),
            "a source that stands nowhere": (
                f"{CASE}, {OF}, planned: {{value: 1, source: censsus}}",
                ("1:120: There is no source 'censsus'. Did you mean 'census'?",),
            ),
            "a slip in a key": (
                f"{CASE}, {OF}, planed: unknown, delivered: unknown",
                ("1:92: Unknown key 'planed'. Did you mean 'planned'?",),
            ),
            "a slip in a choice": (
                CASE.replace("saving", "savings") + ", finding: N, source: census",
                (
                    (
                        "1:35: 'savings' is not one of the choices. Choose from: 'saving', "
                        "'set_up', 'running', 'transition' or 'leaving'. Did you mean 'saving'?"
                    ),
                ),
            ),
            "a plan below nought": (
                f"{CASE}, {OF}, planned: {{value: -1, source: census}}",
                (
                    (
                        "1:109: An amount of money can't be below nought. Take the minus away, or "
                        "write unknown where the figure is not known."
                    ),
                ),
            ),
            "another way of counting that is left empty": (
                f"{CASE}, {OF}, delivered_over: , planned: unknown",
                (
                    (
                        "1:92: `delivered_over` has no value. "
                        "Write `delivered_over: …` or take it away."
                    ),
                ),
            ),
            "a sum with its unit": (
                f"{CASE}, unit: £ thousand, over: A year, planned: {{value: £2m, source: census}}",
                ("1:111: '£2m' is not a number. Write 2000, because the unit here is £ thousand.",),
            ),
        }
    ),
)
def test_a_mistake_in_a_case_is_said_once(
    tmp_path: pathlib.Path, case: str, said: tuple[str, ...]
) -> None:
    found = problems_of(workspace(tmp_path, AREA, {FILE: f"a: {{{case}}}\n"}))
    assert found == [f"{FILE}:{one}" for one in said]


def test_a_file_of_cases_is_known_by_what_it_holds(tmp_path: pathlib.Path) -> None:
    cases_of_others = f"a: {{{CASE}, {OF}, planned: unknown}}\n"
    (found,) = problems_of(workspace(tmp_path, {"others.yaml": cases_of_others}))
    assert "Rename it to elsewhere.yaml." in found
