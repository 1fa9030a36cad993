"""One space too many or too few, and text left in its key's column: each has its one message."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

CRITERIA = "criteria/criteria.yaml"
WRONG = "The indentation is wrong:"


def right_of(line: int, column: int, key: str, above: str) -> str:
    """What is said of a key in a line that stands too far to the right."""
    return (
        f"{CRITERIA}:{line}:{column}: {WRONG} `{key}:` stands further right than `{above}:` "
        f"(line {line - 1}), which has its value already. Begin it in column {column - 1}."
    )


def left_of(line: int, column: int, key: str, above: str) -> str:
    """What is said of a key in a line that stands too far to the left."""
    return (
        f"{CRITERIA}:{line}:{column}: {WRONG} `{key}:` begins in column {column}, and `{above}:` "
        f"(line {line - 1}) in column {column + 1}. Begin it in column {column + 1}, with spaces "
        "before it."
    )


MISTAKES: dict[str, tuple[Change, str]] = {
    "a space too many before `judged`": (
        typed(CRITERIA, "voice\n      judged:", "voice\n       judged:"),
        right_of(9, 8, "judged", "name"),
    ),
    "a space too few before `judged`": (
        typed(CRITERIA, "voice\n      judged:", "voice\n     judged:"),
        left_of(9, 6, "judged", "name"),
    ),
    "a space too many before `measured`": (
        typed(CRITERIA, "  measured: {", "   measured: {"),
        right_of(3, 4, "measured", "name"),
    ),
    "a space too few before `measured` with keys below it": (
        typed(CRITERIA, "  measured:\n", " measured:\n"),
        left_of(19, 2, "measured", "name"),
    ),
    "a space too many before `criteria`": (
        typed(CRITERIA, "  criteria:", "   criteria:"),
        right_of(6, 4, "criteria", "name"),
    ),
    "a space too many before `take`": (
        typed(CRITERIA, "    take:", "     take:"),
        right_of(21, 6, "take", "measure"),
    ),
    "a space too few before an anchor": (
        typed(CRITERIA, "        100: Each", "       100: Each"),
        left_of(11, 8, "100", "0"),
    ),
    "a space too many before an anchor": (
        typed(CRITERIA, "        100: Each", "         100: Each"),
        right_of(11, 10, "100", "0")[:-1]
        + "; if it goes on with the text above, put quotes round all of that.",
    ),
    "a space too many below an entry's dash": (
        typed(CRITERIA, "      name: Local", "       name: Local"),
        right_of(8, 8, "name", "id"),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_mistake_in_columns_gets_its_one_message(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_a_criterion_that_lacks_its_kind_is_told_of_where_nothing_was_lost(
    tmp_path: pathlib.Path,
) -> None:
    lacking = typed(
        CRITERIA,
        "  measured: {measure: population, take: min, curve: [[80000, 0], "
        "[300000, 100]], over: standing}\n",
        "",
    )
    (said,) = said_of(tmp_path, lacking)
    assert said.startswith(f"{CRITERIA}:1:3: A criterion has one of")
