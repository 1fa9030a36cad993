"""How tabled options rank among the structures of their size."""

from appraisal.appraise import Appraisal, appraise
from appraisal.site.structure_ranks import Ranks, ranks
from tests.datasets import dataset
from tests.site.groupings_in_a_line import LINE

LEVEL = LINE.replace(
    "      even:", "      uneven:\n        name: Uneven\n        family: unitary\n"
    "        councils: {n: {name: N, covers: [ash, birch, cedar]}, s: {name: S, covers: [dale]}}\n"
    "      even:"
)  # fmt: skip


def of(text: str) -> Ranks:
    area: Appraisal = appraise(dataset(text))
    assert area.structures is not None
    return ranks(area, area.structures)


def test_an_option_has_its_rank_on_every_criterion_that_tells_structures_apart() -> None:
    """Of ash | rest, ash + birch | rest and rest | dale: 100, 300 and 400 in the smallest."""
    found = of(LINE)
    assert found.criteria == (("smallest", "Smallest council"), ("balance", "Balance"))
    assert found.rows == (("even", 3, ("2nd", "2nd")),)
    assert found.same == ("Tiers",)


def test_a_rank_that_others_share_is_joint() -> None:
    """From 250 people on, the smallest council is worth the same."""
    capped = LEVEL.replace("curve: [[0, 0], [400, 100]]", "curve: [[0, 0], [250, 100]]")
    assert of(capped).rows == (
        ("even", 3, ("joint 1st", "2nd")),
        ("uneven", 3, ("joint 1st", "1st")),
    )


def test_without_tabled_options_nothing_is_ranked() -> None:
    assert of(LINE.partition("    options:")[0]).rows == ()
