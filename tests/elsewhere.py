"""Made-up cases of both families: five with a ratio make a class, and four make another."""

_SHARING = "family: non-structural, of: saving, unit: £ thousand, over: A year"
_CHANGE = "family: unitary, of: transition, unit: £ thousand, over: The change"
_SAVED = "family: unitary, of: saving, unit: £ thousand a year, over: A year"


def _of(value: float, more: str = "") -> str:
    return f"{{value: {value}, source: s{more}}}"


CASES = f"""
sources: {{s: {{title: A report, paid_for_by: The Shire, note: Press.}}, t: {{title: Another}}}}
elsewhere:
  fire: {{name: Fire, known_as: reported, {_SHARING}, planned: {_of(3000)}, delivered: {_of(4100)}}}
  five: {{name: Five, known_as: reported, {_SHARING}, planned: {_of(9000)},
         delivered: {_of(2500, ", low: 0")}}}
  strata: {{name: Strata, known_as: reported, {_SHARING}, planned: {_of(254.052)},
           delivered: {_of(70)}, size: Three councils, note: It goes on.}}
  three: {{name: Three, known_as: forecast, family: non-structural, of: saving, unit: per cent,
          over: A year, planned: {_of(15)}, delivered: {_of(8.5)}}}
  wardens: {{name: Wardens, known_as: audited, family: non-structural, of: saving, unit: per cent,
            over: A year, planned: {_of(17.25)}, delivered: {_of(22.57)}}}
  early: {{name: Early, known_as: reported, {_SHARING}, planned: unknown, delivered: {_of(9)}}}
  late: {{name: Late, known_as: forecast, {_SHARING}, planned: {_of(9)}, delivered: unknown}}
  loss: {{name: Loss, known_as: reported, {_SHARING}, delivered_over: One year of five,
         planned: {_of(5000)}, delivered: {_of(-2600)}}}
  cornwall: {{name: West, known_as: forecast, {_CHANGE}, planned: {_of(19300)},
             delivered: {_of(42600)}}}
  cumbria: {{name: Lakes, known_as: reported, {_CHANGE},
            planned: {_of(20600, ", low: 17600, high: 23600")}, delivered: {_of(18500)}}}
  nine: {{name: Nine, known_as: reported, {_CHANGE}, planned: {_of(138000)},
         delivered: {_of(135000)}}}
  northants: {{name: Middle, known_as: reported, {_CHANGE}, planned: {_of(29900)},
              delivered: {_of(43500)}}}
  wiltshire: {{name: Plain, known_as: reported, {_SAVED},
              planned: [{_of(18000)}, {{value: 6500, source: t}}], delivered: {_of(8500)}}}
  nothing: {{name: Nothing, known_as: reported, {_SAVED}, planned: {_of(0)}, delivered: {_of(1)}}}
  leaver: {{name: Leaver, known_as: reported, family: non-structural, of: leaving,
           unit: £ thousand a year, over: A year, planned: unknown, delivered: {_of(650)}}}
  study: {{name: A study, family: non-structural, of: saving, known_as: audited, date: 2019,
          finding: Sharing saved nothing., source: t}}
  older: {{name: An older study, family: non-structural, of: saving, known_as: reported,
          finding: Sharing saved much., source: s, size: Five bodies, note: Picked.}}
  view: {{name: A view, family: unitary, of: saving, known_as: forecast, finding: Much., source: s}}
options:
  one:
    family: unitary
    claims:
      - {{name: Saving, unit: £ million, amount: 45.1, baseline: Today, horizon: Six years,
         basis: net, promises: saving}}
      - {{name: Price, unit: £ million, amount: 25, baseline: "None: a cost", horizon: Once,
         promises: transition}}
  share:
    family: non-structural
    claims:
      - {{name: Aim, unit: £ million a year, amount: 1.5, baseline: Today, horizon: A year,
         promises: saving}}
      - {{name: Report, unit: £ million a year, amount: 1.5, baseline: Today, horizon: A year}}
"""
"""The ratios are those of outturns.md where it computes them, under names of their own."""
