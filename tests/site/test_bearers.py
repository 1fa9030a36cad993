"""Options that share something, by name."""

from appraisal.site.bearers import Bearer, bearers
from tests.datasets import dataset

MADE = dataset(
    """
    settings: {models: {two: {name: Two councils}}}
    options:
      a: {name: Line A, family: unitary, model: two}
      b: {name: Line B, family: unitary, model: two}
      c: {name: Hub, family: non-structural}
    """
)
C = Bearer("Hub", "non-structural", "options/c.html")


def test_a_line_alone_is_named_itself() -> None:
    assert bearers(MADE, ["a", "c"]) == (Bearer("Line A", "unitary", "options/a.html"), C)


def test_a_model_stands_for_all_its_lines() -> None:
    two = Bearer("Two councils", "unitary", "options/index.html")
    assert bearers(MADE, ["a", "c", "b"]) == (two, C)


def test_a_place_is_the_part_of_an_options_own_page() -> None:
    (hub,) = bearers(MADE, ["c"], "benefits")
    assert hub.path == "options/c.html#benefits"
