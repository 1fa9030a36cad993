"""How each layer of a council would work, in words."""

from collections.abc import Sequence

import pytest

from appraisal.appraise.operating_model import LayerCount, operating_model
from appraisal.findings.operating_model import (
    layer_changes,
    layer_means,
    layer_name,
    model_finding,
    plans,
    silent,
    state_words,
    through,
)
from appraisal.model.delivery import LAYERS
from tests.datasets import dataset


def counts(*held: tuple[int, int]) -> list[LayerCount]:
    """Of each layer how many options and programmes change it; of those left out nobody does."""
    given = (*held, *((0, 0),) * (len(LAYERS) - len(held)))
    return [LayerCount(layer, *both) for layer, both in zip(LAYERS, given, strict=True)]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (
            counts((1, 0), (2, 1)),
            (
                "More plans would change customer management than any other layer: 2 options and "
                "1 programme"
            ),
        ),
        (
            counts((0, 1), (0, 0), (1, 0)),
            "More plans would change self-service and the front line than any other layer: 1 each",
        ),
        (counts(), "Nothing that is recorded would change how a council’s layers work"),
        (
            counts(*((2, 1),) * 5),
            "Each of the five layers of a council would change under 3 plans",
        ),
    ],
)
def test_the_layer_that_most_plans_would_change_is_the_headline(
    held: Sequence[LayerCount], said: str
) -> None:
    assert model_finding(held, said=True) == said


def test_where_nothing_is_said_of_any_layer_that_is_the_headline() -> None:
    assert model_finding(counts(), said=False) == (
        "Nothing says how any layer of a council would work"
    )


def test_who_changes_a_layer_is_counted() -> None:
    two, one, nobody = (LayerCount("back-office", *each) for each in ((1, 1), (0, 1), (0, 0)))
    assert layer_changes(two) == "Back office: 1 option and 1 programme change it"
    assert layer_changes(one) == "Back office: 1 programme changes it"
    assert layer_changes(nobody) == "Back office: nobody says that it would change"
    assert plans(nobody) == ""


def test_the_options_of_which_nothing_is_said_are_named_or_counted() -> None:
    assert silent((), 5) == ""
    assert silent(("A", "B"), 5) == "Nothing is said of A and B."
    assert silent(tuple("ABCD"), 5) == "Nothing is said of 4 of 5 options."
    assert silent(tuple("ABCD"), 4) == "No option says anything of it."


def test_every_layer_and_state_has_a_name() -> None:
    assert [layer_name(layer) for layer in LAYERS] == [
        "Self-service",
        "Customer management",
        "Front line",
        "Back office",
        "Strategic core",
    ]
    assert layer_means("back-office") == "What supports the services."
    now = operating_model(dataset("options: {now: {family: continue}}"))[0]
    assert state_words(now.cells[0]) == "as today"


def test_what_a_layer_is_shared_through_is_named() -> None:
    data = dataset(
        "councils: {ash: {tier: unitary}}\n"
        "partnerships: {board: {name: The board, kind: company, level: share}}\n"
        "options: {o: {family: non-structural, operating_model: "
        "{front-line: {text: T, through: [board]}}}}"
    )
    (row,) = operating_model(data)
    assert through(data, "o", row.cells[2]) == ("The board",)
    assert through(data, "o", row.cells[0]) == ()
