"""The workshop sheet asks for swing weights, group by group."""

from appraisal.appraise import appraise
from appraisal.site.pages.workshop import Step, pages
from tests.datasets import dataset

AREA = """
    criteria:
      - id: money
        name: Money
        criteria:
          - {id: cost, name: Cost, question: "How dear?", judged: {0: Dear, 50: So so, 100: Cheap}}
          - id: size
            name: Size
            measured: {figure: councils, curve: [[1, 100], [4, 0]]}
      - {id: voice, name: Voice, judged: {0: Silent, 100: Heard}}
"""


def groups(text: str) -> dict[str, tuple[Step, ...]]:
    (page,) = pages(appraise(dataset(text)))
    return {group.above: group.steps for group in page.content["groups"]}


def test_the_top_level_comes_first_and_every_group_is_asked_about() -> None:
    assert list(groups(AREA)) == ["", "Money"]


def test_a_judged_criterion_shows_its_own_anchors() -> None:
    assert groups(AREA)["Money"][0] == Step("Cost", "How dear?", "Dear", "Cheap")


def test_a_measured_criterion_shows_the_figures_at_its_worst_and_its_best() -> None:
    size = groups(AREA)["Money"][1]
    assert size.nought.endswith("(worth 0)")
    assert size.nought.startswith("4")
    assert size.hundred.startswith("1")


def test_a_branch_is_nought_or_a_hundred_on_all_below_it() -> None:
    assert groups(AREA)[""][0].hundred == "100 on each of them"


def test_nothing_to_choose_between_makes_an_empty_sheet() -> None:
    assert groups("criteria: [{id: a, judged: {0: x, 100: y}}]") == {}
    assert groups("") == {}
