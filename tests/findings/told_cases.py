"""Made-up areas and findings in which every sentence on evidence and money is said."""

from appraisal.appraise import Appraisal, Money
from appraisal.appraise.claims import Basis
from appraisal.appraise.lead import lead
from appraisal.appraise.network.next_ties import NextSteps, NextTie
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.appraise.safety.judgements import Judgements
from appraisal.appraise.safety.trust_checks import Check, Finding
from appraisal.area.money import Unpaid
from appraisal.findings import numbers
from appraisal.findings.by_definition import by_definition, of_values
from appraisal.findings.judgements import whose_judgements
from appraisal.findings.next_steps import (
    adds_words,
    level_words,
    need_words,
    next_finding,
    proposed,
    why_none,
)
from appraisal.findings.option_money import sums, years_words
from appraisal.findings.published_money import (
    basis_title,
    finding,
)
from appraisal.findings.raw_figures import amount, worked_out
from appraisal.findings.source_uses import described
from appraisal.findings.trust_checks import Names, trust_finding, trust_words
from appraisal.model import Reading
from tests.elsewhere import CASES
from tests.findings.made_up import CRITERIA, OPTIONS, ranking
from tests.site.claims import CLAIMED, OWED

LEFT = """
settings: {date: 2026-01-01, simulation: {samples: 10}}
councils: {ash: {tier: unitary}, birch: {tier: unitary}, cedar: {tier: unitary}}
themes: {jobs: {name: Jobs}}
partnerships:
  board:
    {name: Board, kind: joint-committee, level: coordinate, since: 2020, last_seen: 2025-06,
     host: birch, members: [ash, birch, cedar], themes: [jobs],
     left: [{who: ash, as: host, date: 2024-05}]}
  desk:
    {name: Desk, kind: company, level: share, since: 2010, until: 2019, status: ended,
     members: [birch], left: [{who: cedar, date: 2018}]}
  shop:
    {name: Shop, kind: company, level: share, since: 2010, status: ended, members: [birch, ash],
     left: [{who: cedar, date: unknown}]}
  club:
    {name: Club, kind: officer-group, level: inform, since: 2015, members: [ash, birch],
     left: [{who: cedar, date: 2021}]}
"""
"""Councils that left partnerships: one that ended, two that go on, one of which nobody knows."""

MONEY = """
settings: {simulation: {samples: 10}, reference_option: ann}
sources: {s: {title: S, paid_for_by: The districts}, t: {title: T, party: ash}}
councils: {ash: {tier: unitary, facts: {population: 100, households: 50, debt: 5, tax: 8}},
           elm: {tier: unitary, facts: {population: 300, households: 150, debt: 9, tax: 9}}}
measures:
  debt: {name: Debt, unit: £ million, add_up: sum}
  households: {name: Households, unit: households, add_up: sum}
  tax: {name: Tax, unit: "%", add_up: mean}
  saving: {name: Saving, unit: £ million, add_up: sum}
criteria:
  - id: a
    name: Debt a head
    measured: {measure: debt, per: population, take: max, curve: [[0, 100], [1, 0]]}
  - id: b
    name: Debt a home
    measured: {measure: debt, per: households, take: mean, curve: [[0, 100], [1, 0]]}
  - {id: c, name: Size, measured: {measure: population, take: ratio, curve: [[1, 100], [9, 0]]}}
  - {id: d, name: Tax, measured: {measure: tax, take: spread, curve: [[0, 100], [9, 0]]}}
  - {id: e, name: In one piece, measured: {figure: contiguous, curve: [[0, 0], [1, 100]]}}
  - {id: f, name: Saved, measured: {figure: annual_saving, curve: [[0, 0], [9000, 100]]}}
  - {id: g, name: Claimed, measured: {measure: saving, take: option, curve: [[0, 0], [90, 100]]}}
options:
  ann:
    facts: {saving: [{value: 20, source: s}, {value: 60, source: t}]}
    claims:
      - {name: Saved, unit: £ million, amount: 20, baseline: Today, horizon: Six years, basis: net}
    money:
      - {name: Change, kind: cost, amount: 500, from: 2026, to: 2027}
      - name: Fewer offices
        kind: saving
        amount: {low: 0, value: 300, high: 400, source: s}
        from: 2028
  bob: {facts: {saving: {low: 5, value: 6, high: 9, source: s}}}
"""
"""Figures of money, published and worked out, and criteria that divide and compare."""

_USE = "{value: 1, source: s}"
MUCH_USED = f"""
settings: {{simulation: {{samples: 10}}}}
sources: {{s: {{title: S}}}}
councils:
  ash:
    tier: unitary
    facts: {{area: {_USE}, population: {_USE}, councillors: {_USE}, debt: {_USE}, staff: {_USE}}}
  birch: {{tier: unitary, facts: {{area: {_USE}}}}}
  cedar: {{tier: unitary, facts: {{area: {_USE}}}}}
  dell: {{tier: unitary, facts: {{area: {_USE}}}}}
  elm: {{tier: unitary, facts: {{area: {_USE}}}}}
  fir: {{tier: unitary, facts: {{area: {_USE}}}}}
options: {{ann: {{}}}}
"""
"""A source on which more rests than one line can say."""

AREAS = {
    "left": LEFT,
    "money": MONEY,
    "much used": MUCH_USED,
    "elsewhere": CASES,
    "owed on two bases": OWED + CLAIMED,
    "hardly anything elsewhere": CASES.partition("  five:")[0],
}


def definitions() -> None:
    """How much of a lead one council has by definition, and who would lead without that."""
    for part, without in (
        (4.0, ranking(a=60, b=50)),
        (2.0, ranking(a=50, b=50)),
        (2.0, ranking(a=50, b=60)),
        (2.0, None),
    ):
        of_values(by_definition(ByDefinition("a", "b", ("cost",), 4.0, part, without), OPTIONS))


def _tie(need: float, *candidates: str) -> NextTie:
    return NextTie("jobs", ("a", "b"), 0, "coordinate", need, candidates, adds=0.1)


def ties() -> None:
    """The ties that would add most, one or several, and which of them somebody has proposed."""
    councils, themes = {"a": "Ash", "b": "Birch"}, {"jobs": "Jobs"}
    whole, half = _tie(1, "firm"), _tie(0.5)
    for found in ((whole,), (whole, half), (whole,) * 2, (whole,) * 4, ()):
        next_finding(NextSteps({"jobs": found}, known=True), councils, themes)
    next_finding(NextSteps({"jobs": ()}, known=False), councils, themes)
    next_finding(NextSteps({}, known=False), councils, {})
    next_finding(NextSteps({}, known=False), {}, themes)
    for listed in ((whole,), (whole, half), (half,), (half, half), ()):
        proposed(listed)
    for tie in (whole, half):
        need_words(tie)
    for holding in (0, 1, 2):
        why_none(holding)
    level_words(0)
    adds_words(NextTie("jobs", ("a", "b"), 0, "coordinate", 1, (), adds=0.00001))


def aged(appraisal: Appraisal) -> None:
    """Judged scores of which some are over a year old."""
    scores = tuple(appraisal.matrix.cells.values())[:2]
    found = Judgements(scores, 1, 2, {"The panel": 1}, "2024-05", scores[:1])
    whose_judgements(appraisal.dataset, found)


def whole(appraisal: Appraisal) -> None:
    """What rests on a source where that is a whole file."""
    for file in (f"councils/{i}.yaml" for i in list(appraisal.dataset.councils)[:1]):
        described(appraisal.dataset, (file,))


def unknown() -> None:
    """A value that is not there."""
    numbers.whole(None)


def unpaid() -> None:
    """Why an option has no payback; and a payback that may never come."""
    reasons: tuple[Unpaid, ...] = ("parties", "unknown", "never", "nothing")
    for why in reasons:
        sums(Money(None, None, None, None, None, why), 10)
    endless = float("inf")
    years_words(Reading(2, 4, endless, "measured"))
    worked_out("payback_years")(endless)
    numbers.with_range(amount("£ million"), 44, 105.5, 167, halfway=True)
    worked_out("contiguous")(0)
    worked_out("residents_per_councillor")(4000)


def footings() -> None:
    """What published figures stand on."""
    for counted, yearly in (("", True), ("", False), ("a cost", True), ("a cost", False)):
        basis_title(Basis(counted, yearly, "Six years"))
    basis_title(Basis("None", False, "", "people"))
    basis_title(Basis("", False, "Not said"))
    finding(())


FOUND: tuple[tuple[str, tuple[Finding, ...]], ...] = (
    ("reference-missing", (Finding(("z",)),)),
    ("party-sources", (Finding(("a",), sources=("s",)),)),
    ("party-sources", (Finding(("b",), sources=("s", "t")),)),
    ("party-sources", (Finding((), sources=("s",)),)),
    ("true-by-definition", (Finding(("a", "cost"), 3.0),)),
    ("true-by-definition", (Finding(("a", "cost", "voice"), 0.0),)),
    ("one-judgement-decides", (Finding(("b", "cost", "a"), 61.0),) * 2),
    ("one-criterion-decides", (Finding(("p", "cost"), 0.6),) * 2),
    ("earlier-year", (Finding(("a", "2016", "2026"), 1.41),)),
    ("same-measure-twice", (Finding(("debt", "cost", "voice")),)),
    ("same-measure-twice", (Finding(("debt", "cost", "voice")),) * 2),
    ("values-alike", (Finding(("cost", "voice"), 0.987),)),
    ("values-alike", (Finding(("cost", "voice"), 0.987),) * 2),
    ("values-alike", (Finding(("cost", "voice"), -0.9),)),
    ("one-axis-decides", (Finding(("cost", "voice"), 0.61),)),
    ("unitary-or-not", (Finding(("cost",), 0.9),)),
    ("judgements-unsigned", (Finding(("cost",), 3.0), Finding(("voice",), 1.0))),
    ("judgements-old", (Finding(("a", "cost", "2024-05")),)),
    ("no-difference", (Finding(("cost",)), Finding(("cost",), 2.0))),
    ("scores-without-reason", (Finding(("a", "cost")),)),
)


def trust() -> None:
    """Trust checks that find one thing or two, and all of them passed."""
    names = Names(
        OPTIONS,
        CRITERIA,
        {"p": "Evenly"},
        {"debt": "Debt"},
        lead(ranking(a=60, b=50)),
        {("b", "cost"): 50.0},
    )
    for check, found in FOUND:
        trust_words((Check(check, found),), names)
    nobody = Names(OPTIONS, CRITERIA, {}, {}, lead(ranking()), {})
    trust_words((Check("party-sources", (Finding(("a",), sources=("s",)),)),), nobody)
    trust_finding(trust_words((Check("no-difference", ()),) * 2, names))
    trust_finding(())


BESIDE_THE_PAGES = (
    aged,
    whole,
)
OF_NO_AREA = (
    definitions,
    ties,
    unknown,
    unpaid,
    footings,
    trust,
)
"""What says of an area what none of its pages says."""
