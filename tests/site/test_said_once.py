"""What lines of a model have in common is said on the page of the first of them."""

from appraisal.site.said_once import SaidOnce, said_once
from tests.datasets import dataset

LINES = """
    settings: {models: {two: {name: Two councils}}}
    options:
      a: {name: A, family: unitary, model: two, MONEY, implications: {legal: An order.}}
      b: {name: B, family: unitary, model: two, MONEY, implications: {legal: Another order.}}
      c: {name: C, family: unitary, MONEY, implications: {legal: An order.}}
""".replace("MONEY", "money: [{name: Move, kind: cost, amount: 5, from: 2026}]")


def test_a_line_refers_to_the_first_with_the_same_and_says_itself_what_differs() -> None:
    data = dataset(LINES)
    assert said_once(data, "a") == SaidOnce("", "")
    assert said_once(data, "b") == SaidOnce(money="a", implications="")


def test_an_option_of_no_model_says_everything_itself() -> None:
    assert said_once(dataset(LINES), "c") == SaidOnce("", "")
