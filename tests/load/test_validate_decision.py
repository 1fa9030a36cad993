"""A decision names one of the options or says what else was decided, and when."""

import pathlib

import pytest

from tests.load.values import APPRAISAL, HEAD, PART_OF_DATE, START
from tests.workspaces import cases, problems_of, workspace

ONE_THING = (
    "A decision names one of the options, or says what else was decided. "
    "Keep `option:` (a file in options/) or `other:` (a few words), and one only."
)


@pytest.mark.parametrize(
    ("decision", "said"),
    cases(
        {
            "neither": ("{date: 2026, source: assumption}", (f"3:11: {ONE_THING}",)),
            "both": (
                "{option: today, other: Three, date: 2026, source: assumption}",
                (f"3:11: {ONE_THING}",),
            ),
            "an option alone": ("{option: today, date: 2026, source: assumption}", ()),
            "something else": ("{other: Three, date: 2025-12, source: assumption}", ()),
            "on a day": ("{other: Three, date: 2025-12-24, source: assumption}", ()),
            "something else that is blank": (
                "{other: ' ', date: 2026, source: assumption}",
                ("3:19: Nothing that can be seen stands here. Write some text.",),
            ),
            "without a date": (
                "{other: Three, source: assumption}",
                ("3:11: 'date' is missing. Add `date:`.",),
            ),
            "in a season": (
                "{other: Three, date: summer, source: assumption}",
                (f"3:32: 'summer' is not a date. {PART_OF_DATE}",),
            ),
        }
    ),
)
def test_a_decision_is_one_thing_with_a_date(
    tmp_path: pathlib.Path, decision: str, said: tuple[str, ...]
) -> None:
    files = {APPRAISAL: f"{START}decision: {decision}\n", "options/today.yaml": HEAD}
    found = problems_of(workspace(tmp_path, files))
    assert found == [f"{APPRAISAL}:{one}" for one in said]
