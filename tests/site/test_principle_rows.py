"""How far an option meets each principle, looked at or not."""

from appraisal.site.principle_rows import PrincipleRow, principle_rows
from tests.datasets import dataset

AREA = """
    sources: {s: {title: Minutes}}
    principles:
      near: {name: Stay near to people}
      open: {name: Be open}
      fair: {name: Be fair}
      able: {name: Be able}
    options:
      o:
        principles:
          able: {met: not}
          near: {met: fully, why: Every town has a board., source: s}
          open: {met: partly, why: In part.}
      p: {}
"""


def test_every_principle_stands_in_its_own_order_with_how_far_it_is_met() -> None:
    data = dataset(AREA)
    assert principle_rows(data, data.options["o"]) == (
        PrincipleRow("Be able", "not", "Not met", "", ()),
        PrincipleRow("Be fair", "", "", "", ()),
        PrincipleRow(
            "Stay near to people", "fully", "Fully met", "Every town has a board.", ("s",)
        ),
        PrincipleRow("Be open", "partly", "Partly met", "In part.", ()),
    )


def test_of_an_option_that_nobody_has_looked_at_nothing_is_said() -> None:
    data = dataset(AREA)
    assert {row.met for row in principle_rows(data, data.options["p"])} == {""}


def test_without_principles_there_are_no_rows() -> None:
    bare = dataset("options: {o: {}}")
    assert principle_rows(bare, bare.options["o"]) == ()
