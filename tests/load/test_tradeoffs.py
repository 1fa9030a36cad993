"""Trade-offs that can't be weighed, or that contradict each other, are told with their mend."""

import pathlib

import pytest

from tests.workspaces import problems_of, workspace

FILE = "criteria/perspectives.yaml"
TREE = {
    "criteria/criteria.yaml": (
        "- {id: saved, measured: {figure: annual_saving, curve: [[0, 0], [200, 100]]}}\n"
        "- {id: said, judged: {0: Bad., 100: Good.}}\n"
        "- {id: kept, judged: {0: Bad., 100: Good.}}\n"
    )
}
HEAD = "p:\n  tradeoffs:\n"
SAVED_OVER_SAID = (
    "  - more: {criterion: saved, from: 0, to: 100}\n    than: {criterion: said, from: 0, to: 50}\n"
)


def told(folder: pathlib.Path, text: str) -> list[str]:
    return problems_of(workspace(folder, TREE, {FILE: HEAD + text}))


def test_a_set_that_fits_is_fine(tmp_path: pathlib.Path) -> None:
    assert told(tmp_path, SAVED_OVER_SAID) == []


@pytest.mark.parametrize(
    ("ends", "problem"),
    [
        (
            "from: 100, to: 0",
            (
                "This step makes things worse, so nobody can say what it is worth. "
                "Turn it around, from the worse to the better."
            ),
        ),
        (
            "from: 200, to: 300",
            (
                "Both ends of this step are worth 100 on the scale of 'saved'. "
                "Take levels between which the value changes."
            ),
        ),
    ],
)
def test_a_step_is_worth_something(tmp_path: pathlib.Path, ends: str, problem: str) -> None:
    text = SAVED_OVER_SAID.replace("from: 0, to: 100", ends)
    (found,) = told(tmp_path, text)
    assert found == f"{FILE}:3:{30 + ends.index('to')}: {problem}"


def test_a_step_of_several_is_found_where_it_stands(tmp_path: pathlib.Path) -> None:
    text = (
        "  - more:\n    - {criterion: kept, from: 0, to: 10}\n"
        "    - {criterion: said, from: 5, to: 1}\n"
        "    than: {criterion: saved, from: 0, to: 50}\n"
    )
    assert [each.split(":")[1] for each in told(tmp_path, text)] == ["5"]


def test_two_that_contradict_are_both_told_with_the_smallest_repair(
    tmp_path: pathlib.Path,
) -> None:
    """100 saved are 50 points of its scale, 120 are 60: 50 × 50 ÷ 60 of said is the least move."""
    back = (
        "  - more: {criterion: said, from: 0, to: 50}\n"
        "    than: {criterion: saved, from: 0, to: 120}\n"
    )
    between = (
        "  - more: {criterion: kept, from: 0, to: 9}\n    than: {criterion: said, from: 0, to: 9}\n"
    )
    found = told(tmp_path, SAVED_OVER_SAID + between + back)
    move = "let the step on 'said' on line 3 end below 41.66"
    mend = f"Take back one of those on lines 3 or 7; or {move}."
    assert found == [
        f"{FILE}:3:5: No weights fit this trade-off and that on line 7. {mend}",
        f"{FILE}:7:5: No weights fit this trade-off and that on line 3. {mend}",
    ]


def test_a_large_level_is_rounded_to_where_all_fits_and_written_in_full(
    tmp_path: pathlib.Path,
) -> None:
    """Below 123,456 people the two can both hold; below 123,500 would not be enough."""
    tree = {
        "criteria/criteria.yaml": (
            "- {id: people, measured: {measure: population, take: min, "
            "curve: [[0, 0], [700000, 100]]}}\n"
            "- {id: said, judged: {0: Bad., 100: Good.}}\n"
        )
    }
    text = (
        "  - more: {criterion: people, from: 0, to: 123456}\n"
        "    than: {criterion: said, from: 0, to: 80}\n"
        "  - more: {criterion: said, from: 0, to: 80}\n"
        "    than: {criterion: people, from: 0, to: 234567}\n"
    )
    first, _ = problems_of(workspace(tmp_path, tree, {FILE: HEAD + text}))
    assert first.endswith("or let the step on 'people' on line 5 end below 123400.")


def test_a_contradiction_is_left_until_the_steps_are_right(tmp_path: pathlib.Path) -> None:
    wrong = SAVED_OVER_SAID.replace("criterion: said", "criterion: nothing")
    assert len(told(tmp_path, SAVED_OVER_SAID + wrong)) == 1
