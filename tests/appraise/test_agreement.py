"""Where perspectives agree and disagree, by hand."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.agreement import MOST_CAUSES, Agreement
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
BASE = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}, {{id: z, {LEAF}}}]
    options:
      a: {{scores: {{x: {{score: 90}}, y: {{score: 10}}, z: {{score: 50}}}}}}
      b: {{scores: {{x: {{score: 10}}, y: {{score: 90}}, z: {{score: 50}}}}}}
      c: {{scores: {{x: {{score: 40}}, y: {{score: 40}}, z: {{score: 50}}}}}}
"""


def agreed(text: str) -> Agreement:
    return appraise(dataset(text)).agreement


def test_opposite_perspectives_have_no_agreement_and_name_the_causes() -> None:
    """(w - w') × (v - v'): x (0.8 - 0.1) × 80 = 56, y (0.1 - 0.8) × -80 = 56, z nothing."""
    found = agreed(
        BASE
        + "    perspectives: {p: {weights: {x: 8, y: 1, z: 1}}, q: {weights: {x: 1, y: 8, z: 1}}}"
    )
    (pair,) = found.pairs
    assert found.kendall_w == pytest.approx(0)
    assert (pair.one, pair.other) == ("p", "q")
    assert pair.rho == pytest.approx(-1)
    assert pair.tau == pytest.approx(-1)
    assert pair.firsts == ("a", "b")
    assert pair.causes == (("x", pytest.approx(56)), ("y", pytest.approx(56)))


def test_perspectives_that_agree_have_no_causes() -> None:
    found = agreed(
        BASE + "    perspectives: {p: {weights: {x: 8, y: 1}}, q: {weights: {x: 3, y: 1}}}"
    )
    assert found.kendall_w == pytest.approx(1)
    assert (found.pairs[0].rho, found.pairs[0].firsts, found.pairs[0].causes) == (
        pytest.approx(1),
        None,
        (),
    )


def test_a_first_place_shared_in_one_and_held_in_the_other_is_no_disagreement() -> None:
    """Equal weights put a and b level; x alone puts a first."""
    found = agreed(BASE + "    perspectives: {p: {}, q: {weights: {x: 1}}}")
    assert found.pairs[0].firsts is None


def test_one_perspective_has_no_pairs() -> None:
    assert agreed(BASE) == Agreement(None, ())


def test_examples_that_nobody_holds_are_counted_nowhere() -> None:
    text = (
        BASE
        + """    perspectives:
      p: {weights: {x: 8, y: 1}}
      q: {weights: {x: 1, y: 8}}
      r: {held_by: nobody, weights: {x: 1, y: 8}}
"""
    )
    found = agreed(text)
    assert [(pair.one, pair.other) for pair in found.pairs] == [("p", "q")]
    alone = agreed(text.replace("q: {", "q: {held_by: nobody, "))
    assert (alone.kendall_w, alone.pairs) == (None, ())


@pytest.mark.parametrize("options", ["{}", "{a: {}}", "{a: {}, b: {}}"])
def test_rankings_that_cannot_be_compared_have_no_figure(options: str) -> None:
    """No option, one option, and two that every perspective ties."""
    head = BASE.split("    options:")[0]
    found = agreed(
        f"{head}    options: {options}\n    perspectives: {{p: {{}}, q: {{weights: {{x: 1}}}}}}"
    )
    assert found.kendall_w is None
    assert [(pair.rho, pair.tau, pair.firsts) for pair in found.pairs] == [(None, None, None)]


def test_options_that_are_not_ranked_are_left_out() -> None:
    """b fails the threshold on x, so both perspectives put a before c."""
    text = BASE.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 20}}}}")
    found = agreed(text + "    perspectives: {p: {weights: {x: 1}}, q: {weights: {x: 5, z: 1}}}")
    assert found.kendall_w == pytest.approx(1)
    assert found.pairs[0].firsts is None


def test_only_the_strongest_causes_are_named() -> None:
    ids = [f"c{n}" for n in range(6)]
    criteria = ", ".join(f"{{id: {i}, {LEAF}}}" for i in ids)
    high = ", ".join(f"{i}: {{score: {90 - 10 * n}}}" for n, i in enumerate(ids[:5]))
    text = f"""
        settings: {{simulation: {{samples: 10}}}}
        criteria: [{criteria}]
        options:
          a: {{scores: {{{high}, c5: {{score: 0}}}}}}
          b: {{scores: {{{", ".join(f"{i}: {{score: 0}}" for i in ids[:5])}, c5: {{score: 100}}}}}}
        perspectives: {{p: {{}}, q: {{weights: {{c5: 1}}}}}}
    """
    (pair,) = agreed(text).pairs
    assert pair.firsts == ("a", "b")
    assert [criterion for criterion, _ in pair.causes] == ["c5", "c0", "c1"]
    assert len(pair.causes) == MOST_CAUSES


def test_every_two_perspectives_are_compared_once() -> None:
    found = agreed(BASE + "    perspectives: {p: {}, q: {}, r: {}}")
    assert [(pair.one, pair.other) for pair in found.pairs] == [("p", "q"), ("p", "r"), ("q", "r")]


def test_an_example_is_set_beside_the_headline_and_counted_nowhere() -> None:
    found = agreed(
        BASE
        + "    perspectives: {p: {weights: {x: 8, y: 1, z: 1}},"
        + " q: {held_by: nobody, weights: {x: 1, y: 8, z: 1}}}"
    )
    assert (found.pairs, found.kendall_w) == ((), None)
    (pair,) = found.examples
    assert (pair.one, pair.other, pair.firsts) == ("p", "q", ("a", "b"))
    assert pair.causes == (("x", pytest.approx(56)), ("y", pytest.approx(56)))
