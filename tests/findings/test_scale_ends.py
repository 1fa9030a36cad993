"""What 0 and 100 mean on a criterion of each kind."""

from appraisal.findings.scale_ends import scale_ends
from tests.datasets import dataset

AREA = """
    criteria:
      - id: money
        criteria:
          - {id: cost, judged: {0: Dear, 50: So so, 100: Cheap}}
          - {id: size, measured: {figure: councils, curve: [[1, 100], [4, 0]]}}
"""


def ends(criterion: str) -> tuple[str, str]:
    held = dataset(AREA)
    return scale_ends(held, {node.id: node for node in held.nodes()}[criterion])


def test_a_judged_criterion_has_its_own_anchors() -> None:
    assert ends("cost") == ("Dear", "Cheap")


def test_a_measured_criterion_has_the_figures_at_its_worst_and_its_best() -> None:
    assert ends("size") == ("4 councils (worth 0)", "1 council (worth 100)")


def test_a_branch_is_nought_or_a_hundred_on_all_below_it() -> None:
    assert ends("money") == ("0 on each of the questions below it", "100 on each of them")
