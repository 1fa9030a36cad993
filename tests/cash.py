"""A made-up area whose options' money is known, taken from a reference class, and not known."""

CASH = """
    settings: {date: 2026-01-01, money: {years: 4, discount_rate: 0}, simulation: {samples: 50}}
    sources: {s: {title: Survey}, t: {title: Elsewhere}}
    councils:
      ash:
        tier: unitary
        name: Ash Council
        short_name: Ash
        budget_gaps:
          - {year: 2027, amount: {value: 2400, source: s}, note: Before savings.}
          - {year: 2028, amount: unknown}
          - {year: 2026, amount: [{value: 1000, source: s}, {value: 1800, source: t}]}
      birch: {tier: unitary, name: Birch Council, short_name: Birch}
    criteria:
      - {id: care, name: Care, judged: {0: Bad, 100: Good}}
      - id: saved
        name: Saved
        money: true
        measured: {figure: annual_saving, curve: [[-9000, 0], [9000, 100]]}
        where_unknown:
          unitary: {low: -200, value: 600, high: 900, source: t, why: Others saved as much.}
    options:
      stay:
        name: Stay
        family: continue
        scores: {care: {score: 40, low: 30, high: 50}}
      known:
        name: Known
        family: non-structural
        scores: {care: {score: 70, low: 60, high: 80}}
        money:
          - name: Moving
            kind: cost
            amount: {low: 800, value: 1000, high: 1600, source: s}
            from: 2026
            to: 2026
          - {name: Team, kind: cost, amount: 100, from: 2026}
          - name: Fewer posts
            kind: saving
            amount: {low: 500, value: 700, high: 800, source: s}
            from: 2027
          - {name: Time, kind: saving, amount: 50, from: 2027, to: 2027, cashable: false}
      classed:
        name: Classed
        family: unitary
        scores: {care: {score: 60, low: 50, high: 70}}
        money:
          - {name: Merging, kind: cost, amount: 1500, from: 2026, to: 2026}
          - {name: Fewer councils, kind: saving, amount: unknown, from: 2027}
      dark:
        name: Dark
        family: non-structural
        scores: {care: {score: 80, low: 70, high: 90}}
        money:
          - {name: Trying, kind: cost, amount: 10, from: 2026, to: 2026}
          - {name: Hope, kind: saving, amount: unknown, from: 2027}
"""
"""By 2029 Stay comes to nought, Known to 750 (-450 to 1,250), Classed to 300 (-2,100 to 1,200).

Known: -1,100 in 2026, 650 in 2027 and 600 in each year then. Classed: -1,500, then 600 a year. Dark
is not known.
"""

STATED = (
    CASH.replace("Classed", "Stated")
    .replace("classed", "stated")
    .replace(
        "kind: saving, amount: unknown, from: 2027}\n      dark",
        "kind: saving, amount: 600, from: 2027}\n      dark",
    )
)
"""The same with all of Classed known: it saves 600 a year."""
