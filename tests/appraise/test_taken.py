"""Several bodies' figures taken as one, where they share councils of today among them."""

import pytest

from appraisal.appraise.taken import taken
from appraisal.area.councils import standing_councils
from appraisal.model import Measured, Reading
from tests.datasets import dataset

EVEN = "{low: 40, value: 50, high: 60, source: s}"
AREA = f"""
    measures: {{debt: {{name: Debt, add_up: sum}}}}
    councils:
      n:
        tier: unitary
        facts: {{population: 100, debt: 300}}
        parts:
          na: {{name: NA, facts: {{population: {EVEN}, debt: 1}}}}
          nb: {{name: NB, facts: {{population: 50, debt: 2}}}}
      c:
        tier: unitary
        facts: {{population: 100, debt: 100}}
        parts:
          ca: {{name: CA, facts: {{population: {EVEN}, debt: 1}}}}
          cb: {{name: CB, facts: {{population: 50, debt: 3}}}}
      s: {{tier: unitary, facts: {{population: {{low: 90, value: 100, high: 120, source: s}}}}}}
    options:
      now: {{family: continue}}
      across:
        family: unitary
        councils: {{x: {{name: X, covers: [na, ca]}}, y: {{name: Y, covers: [nb, cb]}}}}
      beside:
        family: unitary
        councils: {{x: {{name: X, covers: [na]}}, y: {{name: Y, covers: [nb, c]}}}}
      three:
        family: unitary
        councils:
          x: {{name: X, covers: [na]}}
          y: {{name: Y, covers: [nb]}}
          z: {{name: Z, covers: [c, s]}}
      given:
        family: unitary
        councils:
          x: {{name: X, covers: [na], facts: {{population: {EVEN}}}}}
          y: {{name: Y, covers: [nb, c]}}
      given-across:
        family: unitary
        councils:
          x: {{name: X, covers: [na, ca], facts: {{population: {EVEN}}}}}
          y: {{name: Y, covers: [nb, cb]}}
"""


def found(option: str, take: str, measure: str = "population", **more: str) -> Reading | None:
    data = dataset(AREA)
    measured = Measured.model_validate(
        {"measure": measure, "take": take, "curve": ((0, 0), (1, 100)), **more}
    )
    bodies = tuple((council,) for council in standing_councils(data, data.options[option]))
    return taken(data, measured, bodies)


def ends(reading: Reading | None) -> tuple[float, float, float] | None:
    return reading and (reading.low, reading.value, reading.high)


@pytest.mark.parametrize(
    ("option", "take", "expected"),
    [
        # NA is at 40 or 60, or CA is, never both: X from 90 to 110, and Y what is left of 200.
        ("across", "min", (90, 100, 100)),
        ("across", "max", (100, 100, 110)),
        ("across", "mean", (100, 100, 100)),
        ("across", "spread", (0, 0, 20)),
        ("across", "ratio", (1, 1, 110 / 90)),
        # X from 40 to 60, and Y what is left of 200.
        ("beside", "min", (40, 50, 60)),
        ("beside", "max", (140, 150, 160)),
        ("beside", "mean", (100, 100, 100)),
        ("beside", "spread", (80, 100, 120)),
        ("beside", "ratio", (140 / 60, 3, 4)),
        # Z from 190 to 220, whoever has NA and NB; the smaller of the two from 40 to 50.
        ("three", "min", (40, 50, 50)),
        ("three", "mean", (290 / 3, 100, 320 / 3)),
        ("three", "spread", (140, 150, 180)),
        # A council's own figure takes nothing from its neighbour's: 50 + 100 from NB's 40 to 60.
        ("given", "mean", (90, 100, 110)),
        # X is 40 to 60 by its own account; Y is NB and CB, 100 at value, 90 to 110 by one in turn.
        ("given-across", "mean", (65, 75, 85)),
        ("given-across", "max", (90, 100, 110)),
        ("given-across", "min", (40, 50, 60)),
        ("given-across", "spread", (30, 50, 70)),
        ("given-across", "ratio", (90 / 60, 2, 110 / 40)),
    ],
)
def test_what_one_has_of_a_split_council_the_other_has_not(
    option: str, take: str, expected: tuple[float, float, float]
) -> None:
    assert ends(found(option, take)) == pytest.approx(expected, rel=1e-12)


def test_what_has_no_range_gets_none_from_rounding() -> None:
    """A third of 300 and a quarter of 100 against two thirds and three quarters."""
    spread = found("across", "spread", "debt")
    assert spread is not None
    assert spread.low == spread.value == spread.high == pytest.approx(275 - 125)
    mean = found("across", "mean")
    assert mean is not None
    assert mean.low == mean.value == mean.high


def test_per_divides_by_what_each_has_at_value() -> None:
    """X has 40 to 60 people over a debt of 100, Y 160 to 140 over 300."""
    assert ends(found("beside", "min", per="debt")) == pytest.approx((0.4, 0.5, 0.5))
    assert ends(found("beside", "max", per="debt")) == pytest.approx((0.5, 0.5, 0.6))


def test_one_council_alone_is_no_further_from_others_by_definition() -> None:
    data = dataset(AREA)
    measured = Measured.model_validate(
        {"measure": "population", "take": "spread", "curve": ((0, 0), (1, 100))}
    )
    x, _ = standing_councils(data, data.options["beside"])
    assert taken(data, measured, ((x,),)) == Reading(0, 0, 0, "definition")
