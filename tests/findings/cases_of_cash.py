"""Made-up areas that say every sentence of cash by year, and of benefit against cost."""

from collections.abc import Mapping

from tests.cash import CASH

LEAF = "criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]"
HEAD = f"""
settings: {{date: 2026-01-01, money: {{years: 3}}, simulation: {{samples: 50}}}}
{LEAF}
options:
"""


def option(score: int, *flows: str, family: str = "non-structural") -> str:
    return f"{{family: {family}, scores: {{x: {{score: {score}}}}}, money: [{', '.join(flows)}]}}"


def cost(amount: str, name: str = "Move", to: str = ", to: 2026") -> str:
    return f"{{name: {name}, kind: cost, amount: {amount}, from: 2026{to}}}"


def saving(amount: str, name: str = "Save") -> str:
    return f"{{name: {name}, kind: saving, amount: {amount}, from: 2027}}"


CLASSED = """
settings: {date: 2026-01-01, money: {years: 3}, simulation: {samples: 50}}
criteria:
  - {id: x, name: Ex, judged: {0: bad, 100: good}}
  - id: change
    money: true
    measured: {figure: transition_cost, curve: [[0, 100], [900, 0]]}
    where_unknown: {unitary: {low: 10, value: 30, high: 90, source: assumption, why: w}}
  - id: saved
    money: true
    measured: {figure: annual_saving, curve: [[0, 0], [900, 100]]}
    where_unknown: {unitary: {low: 40, value: 50, high: 90, source: assumption, why: w}}
options:
"""

SOURCED = "{low: 20, value: 60, high: 90, source: s}"
RANGED = "{low: 20, value: 60, high: 90, source: assumption}"

TEAMS = cost("6", "Team", ""), cost("unknown", "More", "")

AREAS: Mapping[str, str] = {
    "cash known, classed and dark": CASH,
    "budget gaps of all": """
councils: {ash: {tier: unitary, budget_gaps: [{year: 2027, amount: 5}, {year: unknown, amount: 6}]}}
""",
    "budget gaps of both": """
councils:
  ash: {tier: unitary, budget_gaps: [{year: 2027, amount: 5}]}
  birch: {tier: unitary, budget_gaps: [{year: 2027, amount: unknown}]}
""",
    "one that knows more than its class": CLASSED
    + f"  ann: {option(50, saving(RANGED), saving('unknown', name='More'), family='unitary')}\n"
    + f"  bob: {option(40, saving(RANGED), family='unitary')}\n",
    "none of whose money is known": HEAD + f"  ann: {option(50, saving('unknown'))}\n",
    "one whose money is known": HEAD
    + f"  ann: {option(50, cost('100'), saving(RANGED))}\n"
    + f"  bob: {option(40, cost('unknown'), saving('unknown'))}\n",
    "all efficient": HEAD
    + f"  ann: {option(50, cost('100'), saving('400'))}\n"
    + f"  bob: {option(80, cost('900'), saving('1'))}\n",
    "as dear and as good": HEAD
    + f"  ann: {option(50, cost('100'), saving('50'))}\n"
    + f"  bob: {option(50, cost('100'), saving('50'))}\n",
    "beaten by two": HEAD
    + f"  ann: {option(50, cost('100'))}\n  bob: {option(80, cost('200'))}\n"
    + f"  cat: {option(40, cost('300'))}\n  dan: {option(45, cost('301'))}\n"
    + "  eve: {family: unitary, councils: {}, scores: {x: {score: 20}}}\n"
    + "  fay: {family: continue, scores: {x: {score: 10}}}\n",
    "beaten for sure and not": """
settings: {date: 2026-01-01, money: {years: 3}, simulation: {samples: 50}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  ann:
    scores: {x: {score: 80, low: 70, high: 90}}
    money:
      - name: m
        kind: cost
        amount: {low: 90, value: 100, high: 110, source: assumption}
        from: 2026
        to: 2026
  bob:
    scores: {x: {score: 50, low: 40, high: 60}}
    money:
      - name: m
        kind: cost
        amount: {low: 120, value: 130, high: 140, source: assumption}
        from: 2026
        to: 2026
  cat:
    scores: {x: {score: 50, low: 40, high: 60}}
    money:
      - name: m
        kind: cost
        amount: {low: 105, value: 130, high: 140, source: assumption}
        from: 2026
        to: 2026
""",
    "two lines of one source": HEAD.replace(
        "options:", "sources: {s: {title: S}, t: {title: T}}\noptions:"
    )
    + f"  ann: {option(50, saving(SOURCED), saving(SOURCED, 'More'))}\n",
    "many that save": HEAD
    + "".join(
        f"  {name}: {option(50 + n, cost('10'), saving(RANGED))}\n"
        for n, name in enumerate(("ann", "bob", "cat", "dan"))
    ),
    "some that save at worst": HEAD
    + f"  ann: {option(50, cost('10'), saving(RANGED))}\n"
    + f"  bob: {option(60, cost('100'), saving(RANGED))}\n",
    "one that saves and one that spends": HEAD
    + f"  ann: {option(50, cost('10'), saving('20'))}\n"
    + f"  bob: {option(60, cost('300'), saving(RANGED))}\n",
    "none that saves at worst": HEAD
    + f"  ann: {option(50, cost('100'), saving(RANGED))}\n"
    + f"  bob: {option(60, cost('100'), saving(RANGED))}\n",
    "a hair from nought": HEAD + f"  ann: {option(50, cost('1000'), saving('527'))}\n",
    "classes of all kinds": CLASSED
    + f"  ann: {option(50, cost('unknown'), saving('unknown'), family='unitary, councils: {}')}\n"
    + f"  bob: {option(60, cost('unknown'), saving('60'), family='unitary, councils: {}')}\n"
    + f"  cat: {option(60, cost('10'), saving('unknown'), family='unitary, councils: {}')}\n",
    "a class of nought": CLASSED.replace("low: 40, value: 50", "low: -40, value: 0")
    + f"  ann: {option(50, cost('90'), *TEAMS, family='unitary, councils: {}')}\n",
    "a class that only costs": CLASSED
    + f"  ann: {option(50, cost('unknown'), saving('1'), family='unitary, councils: {}')}\n",
    "costs of one party and savings of another": """
sources: {s: {title: S, party: county}, t: {title: T, party: city}}
options:
  ann:
    money:
      - {name: c, kind: cost, amount: {value: 10, source: s}, from: 2026, to: 2026}
      - {name: s, kind: saving, amount: {value: 30, source: t}, from: 2026}
""",
    "a threshold and money": f"""
settings: {{date: 2026-01-01, money: {{years: 3}}, simulation: {{samples: 50}}}}
criteria: [{{id: x, name: Ex, judged: {{0: bad, 100: good}}, must: {{at_least: 30}}}}]
options:
  ann: {option(50, cost("100"))}
  bob: {option(10, cost("10"))}
""",
    "nothing but money": """
settings: {simulation: {samples: 50}}
criteria:
  - id: saved
    money: true
    measured: {figure: annual_saving, curve: [[0, 0], [900, 100]]}
options: {ann: {}, bob: {}}
""",
}
"""Money that is known, taken from a class or not known; gaps; and what beats what."""
