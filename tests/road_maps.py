"""A made-up area whose options have steps: one to a new council, and one of two agreements."""

AREA = """
    settings: {date: 2026-11-22, reference_option: stay, calendar: {CALENDAR}}
    councils: {ash: {tier: unitary}, elm: {tier: unitary}}
    candidates:
      desk:
        name: A desk
        kind: programme
        level: share
        members: [ash, elm]
        host: ash
        needs: [office]
        capacity: {each: 0.5, host: 2}
        steps: [{id: agree, name: Agree, months: 2}, {id: open, name: Open, after: [agree]}]
      office:
        name: An office
        kind: programme
        level: share
        members: [elm]
        steps: [{id: rent, name: Rent rooms, months: 5}]
    options:
      stay: {steps: []}
      one:
        family: unitary
        councils: {whole: {name: Whole, covers: [ash, elm]}}
        steps:
          - {id: consult, name: Consult, months: 2, done: 2026-03-26}
          - {id: decide, name: Decide, months: 9, after: [consult]}
          - {id: shadow-elections, name: Vote, months: 6, after: [decide]}
          - {id: join, name: Join services, months: 12, after: [decide]}
          - {id: vesting, name: The day, months: 0, after: [shadow-elections, join]}
          - {id: settle, name: Settle, months: 24, after: [vesting]}
      made: {family: non-structural, candidates: [office, desk], steps: [{id: go, name: Go}]}
"""
"""CALENDAR stands for the dates of the calendar."""
