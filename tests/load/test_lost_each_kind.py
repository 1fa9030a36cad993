"""Whatever is renamed where it stands and named in two places is one mistake and one message."""

import pathlib

import pytest

from tests.load.seven import Change, joined, renamed, said_of, typed, written
from tests.workspaces import cases

CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"
PARTNERSHIPS, FUNCTIONS = "councils/partnerships.yaml", "councils/functions.yaml"
TODAY, TWO, SETTINGS = "options/as-today.yaml", "options/two-councils.yaml", "appraisal.yaml"

FUNCTIONS_HELD = written(
    FUNCTIONS,
    "bins: {name: Bins, level: district, by: payroll}\nroads: {name: Roads, level: county}\n",
)


def _above_scores(file: str, text: str) -> Change:
    return typed(file, "\nscores:\n", f"\n{text}scores:\n")


RENAMED: dict[str, tuple[Change, str]] = {
    "a theme": (
        joined(
            typed("criteria/themes.yaml", "tourism:", "turism:"),
            typed("councils/marshire.yaml", ", tourism: low", ""),
            typed("councils/alder.yaml", "  tourism: medium\n", ""),
        ),
        (
            "criteria/themes.yaml:1:1: 'tourism' is missing from this file. Named in "
            "councils/cedar-hills.yaml:9, councils/elmstead.yaml:9. Add it, or write 'turism' "
            "there if that is what is meant."
        ),
    ),
    "a criterion, which is like another": (
        typed(CRITERIA, "id: strength", "id: reserve-strength"),
        (
            "criteria/criteria.yaml:1:1: 'strength' is missing from this file. Named in "
            "criteria/perspectives.yaml:3, criteria/perspectives.yaml:6. Add it, or write "
            "'reserve-strength' there if that is what is meant."
        ),
    ),
    "a criterion, altogether": (
        typed(CRITERIA, "id: strength", "id: savings"),
        (
            "criteria/criteria.yaml:1:1: 'strength' is missing from this file. Named in "
            "criteria/perspectives.yaml:3, criteria/perspectives.yaml:6. Add it, or name another."
        ),
    ),
    "a source": (
        joined(
            typed("sources.yaml", "case:", "cases:"),
            written(TWO, "name: Two\nfamily: unitary\nclaims: []\n"),
            typed(PARTNERSHIPS, "  cost: {value: 240, date: 2025, source: budgets}\n", ""),
            typed("councils/partners.yaml", ", source: case", ""),
            typed(TODAY, "source: case}", "source: assumption}"),
        ),
        (
            "sources.yaml:1:1: 'case' is missing from this file. Named in "
            "councils/partnerships.yaml:10, councils/partnerships.yaml:17. Add it, or write "
            "'cases' there if that is what is meant."
        ),
    ),
    "a function": (
        joined(
            FUNCTIONS_HELD,
            typed(FUNCTIONS, "bins:", "bin:"),
            _above_scores(TODAY, "functions:\n  bins: {level: unitary}\n"),
            _above_scores(TWO, "functions:\n  bins: {level: unitary}\n"),
        ),
        (
            "councils/functions.yaml:1:1: 'bins' is missing from this file. Named in "
            "options/as-today.yaml:5, options/two-councils.yaml:12. Add it, or write 'bin' "
            "there if that is what is meant."
        ),
    ),
    "a partnership": (
        joined(FUNCTIONS_HELD, typed(PARTNERSHIPS, "payroll:", "shared-payroll:")),
        (
            "councils/partnerships.yaml:1:1: 'payroll' is missing from this file. Named in "
            "councils/functions.yaml:1, options/two-councils.yaml:18. Add it, or write "
            "'shared-payroll' there if that is what is meant."
        ),
    ),
    "a partnership, in one file": (
        joined(
            written(FUNCTIONS, "bins: {name: Bins, level: district}\n"),
            typed(PARTNERSHIPS, "payroll:", "shared-payroll:"),
            _above_scores(TWO, "functions:\n  bins: {level: joint, by: payroll}\n"),
        ),
        (
            "councils/partnerships.yaml:1:1: 'payroll' is missing from this file. Named in "
            "options/two-councils.yaml:20, options/two-councils.yaml:12. Add it, or write "
            "'shared-payroll' there if that is what is meant."
        ),
    ),
    "a council": (
        joined(
            renamed("councils/alder.yaml", "councils/alderr.yaml"),
            written(TWO, "name: Two\nfamily: unitary\n"),
        ),
        (
            "councils/alder.yaml:1:1: This file is missing. Named in councils/partnerships.yaml:6, "
            "councils/partnerships.yaml:7. Put it back, or write 'alderr' there if that is what "
            "is meant."
        ),
    ),
    "a perspective": (
        joined(
            typed(PERSPECTIVES, "leaders:\n", "the-leaders:\n"),
            typed(
                PERSPECTIVES,
                "  rank: [service, size, strength]\n",
                "  rank: [service, size, strength]\n"
                "both:\n  name: Both\n  combine: [leaders, members]\n",
            ),
        ),
        (
            "criteria/perspectives.yaml:1:1: 'leaders' is missing from this file. Named in "
            "appraisal.yaml:6, criteria/perspectives.yaml:9. Add it, or write 'the-leaders' "
            "there if that is what is meant."
        ),
    ),
    "a step": (
        _above_scores(
            TODAY,
            "steps:\n"
            "  - {id: agreed, name: Agree}\n"
            "  - {id: found, name: Found, after: [agree]}\n"
            "  - {id: open, name: Open, after: [agree, found]}\n",
        ),
        (
            "options/as-today.yaml:6:38: There is no step 'agree'. Also named in "
            "options/as-today.yaml:7. Did you mean 'agreed'?"
        ),
    ),
    "a new council of an option": (
        joined(
            typed(TWO, "  new-marshire:\n", "  greater-marshire:\n"),
            _above_scores(
                TWO,
                "steps:\n"
                "  - {id: found, name: Found, council: new-marshire}\n"
                "  - {id: open, name: Open, council: new-marshire}\n",
            ),
        ),
        (
            "options/two-councils.yaml:12:30: There is no council 'new-marshire'. Also named in "
            "options/two-councils.yaml:13. Did you mean 'greater-marshire'?"
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(RENAMED))
def test_what_is_renamed_is_said_once(tmp_path: pathlib.Path, change: Change, said: str) -> None:
    assert said_of(tmp_path, change) == [said]


def test_a_heading_taken_away_is_said_once(tmp_path: pathlib.Path) -> None:
    implications = "implications:\n  farming: Nothing is known of it.\n"
    said = said_of(tmp_path, *(_above_scores(file, implications) for file in (TODAY, TWO)))
    assert said == [
        (
            "options/as-today.yaml:5:3: There is no heading 'farming'. Also named in "
            "options/two-councils.yaml:12. Add it to `report: headings:` in appraisal.yaml, or "
            "use one of financial, legal, human-resources, information-technology, equalities, "
            "climate."
        )
    ]
