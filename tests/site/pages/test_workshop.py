"""The workshop sheet asks for swing weights, group by group."""

from appraisal.appraise import appraise
from appraisal.site.pages.workshop import Step, content
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
    found = content(appraise(dataset(text)))
    return {group.above: group.steps for group in found.groups}


def test_the_top_level_comes_first_and_every_group_is_asked_about() -> None:
    assert list(groups(AREA)) == ["", "Money"]


def test_a_step_says_what_its_two_ends_mean() -> None:
    assert groups(AREA)["Money"][0] == Step("Cost", "How dear?", "Dear", "Cheap")


def test_ends_that_mean_the_same_for_all_are_said_once() -> None:
    text = "criteria: [{id: a, judged: {0: x, 100: y}}, {id: b, judged: {0: x, 100: y}}]"
    (group,) = content(appraise(dataset(text))).groups
    assert group.alike is not None
    assert (group.alike.nought, group.alike.hundred) == ("x", "y")
    assert [group.alike for group in content(appraise(dataset(AREA))).groups] == [None, None]


def test_nothing_to_choose_between_makes_an_empty_sheet() -> None:
    assert groups("criteria: [{id: a, judged: {0: x, 100: y}}]") == {}
    assert groups("") == {}
