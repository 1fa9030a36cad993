"""Options of which the same is said stand together, under the name of their model."""

from appraisal.documents.report.called import called
from tests.datasets import dataset

LINES = dataset(
    """
    settings: {models: {two: {name: Two councils}}}
    options:
      a: {family: unitary, model: two, name: Line A}
      b: {family: unitary, model: two, name: Line B}
      city: {family: unitary, name: County and city}
      stay: {family: continue, name: Stay}
    """
)


def test_all_lines_of_a_model_go_by_its_name_and_some_by_their_own() -> None:
    assert called(LINES, ("a", "b", "stay")) == "Two councils and Stay"
    assert called(LINES, ("a", "stay")) == "Line A and Stay"


def test_names_with_an_and_of_their_own_are_parted_by_semicolons() -> None:
    assert called(LINES, ("city", "a", "b")) == "County and city; Two councils"
    assert called(LINES, ("city",)) == "County and city"
