"""What is written otherwise in the files, in sentences, file by file."""

import pytest

from appraisal.findings.file_changes import MOST, file_changes, lowered
from tests.appraise.changed.edited import edited
from tests.datasets import dataset
from tests.findings.cases_of_differences import CASES, many, ranks
from tests.findings.cases_of_differences import changed as found_by


def told(*changes: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    found = found_by(*changes)
    return {of.file: of.sentences for of in file_changes(found.old, found.new)}


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("down", {"options/a.yaml": ("Ann: the score on care went from 60 to 58.",)}),
        (
            "a range",
            {
                "options/a.yaml": (
                    "Ann: the range of the score on care is 55 to 70 now; it was 40 to 80.",
                )
            },
        ),
        ("gone", {"options/b.yaml": ("The option ‘Bob’ is gone.",)}),
        (
            "figures",
            {
                "councils/ash.yaml": (
                    "Ash Council: debt has another source: Union.",
                    "Ash Council: population went from 103,000 to 106,045 (source now Union).",
                ),
                "criteria/criteria.yaml": (
                    "Size: the curve now reaches 100 at 500,000 (was 450,000).",
                ),
                "facts.yaml": ("Save went from 10 to 12.",),
            },
        ),
        (
            "words",
            {
                "councils/ash.yaml": ("Ash Council: what is said of debt is worded differently.",),
                "options/c.yaml": ("Cat: the reason for the score on care is worded differently.",),
            },
        ),
        (
            "a member for another",
            {
                "councils/partnerships.yaml": (
                    "Pool: members has gained elm and oak and lost Ash Council.",
                )
            },
        ),
    ],
)
def test_each_file_says_what_changed(case: str, said: dict[str, tuple[str, ...]]) -> None:
    assert told(*CASES[case]) == said


def test_another_order_is_told_where_the_order_counts() -> None:
    (found,) = file_changes(ranks("x", "y"), ranks("y", "x"))
    assert found.sentences == ("Others: rank has another order.",)


def test_a_source_that_is_new_is_named() -> None:
    assert told(("t: {title: Talk}", "t: {title: Talk}, w: {title: Walk}")) == {
        "sources.yaml": ("The source ‘Walk’ was added.",)
    }


def test_what_is_said_otherwise_comes_after_what_counts() -> None:
    said = told(
        ("name: Ann, scores: {x: {score: 60", "name: Anne, summary: S, scores: {x: {score: 61")
    )["options/a.yaml"]
    assert said[0] == "Anne: the score on care went from 60 to 61."
    assert said[1:] == (
        "Anne: name went from ‘Ann’ to ‘Anne’.",
        "Anne: summary is now given: ‘S’.",
    )


def test_of_many_changes_of_a_file_the_rest_is_counted() -> None:
    weights = "criteria: [{id: x, judged: {0: a, 100: b}}]\nperspectives:\n"
    before, after = (
        dataset(weights + "".join(f"  p{n}: {{weights: {{x: {end}}}}}\n" for n in range(30)))
        for end in (1, 2)
    )
    (found,) = file_changes(before, after)
    assert (found.count, len(found.sentences)) == (30, MOST + 1)
    assert found.sentences[-1] == "And 10 more in this file."


def test_nothing_is_said_of_the_same() -> None:
    assert file_changes(edited(), edited()) == ()
    assert file_changes(dataset(many(1)), dataset(many(1))) == ()


@pytest.mark.parametrize(
    ("name", "said"), [("Care", "care"), ("A score", "a score"), ("NHS", "NHS"), ("", "")]
)
def test_only_a_capital_of_a_sentence_is_lost(name: str, said: str) -> None:
    assert lowered(name) == said
