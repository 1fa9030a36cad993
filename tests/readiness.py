"""An area of four councils and two factors, of which some is known."""

READY = """
sources: {s: {title: Minutes, publisher: Board, date: 2024-05-01}, t: {title: A report}}
success_factors:
  pace: {name: Pace, note: Keep it up., source: s}
  trust: {name: Trust}
councils:
  ash:
    tier: unitary
    short_name: Ash
    readiness:
      pace: {stands: in-place, why: It led., date: 2024-05-01, source: [s, t]}
      trust: {stands: partly, why: It joined., date: unknown, source: s}
  birch:
    tier: unitary
    short_name: Birch
    readiness:
      pace: {stands: not-yet, why: It left., date: 2025, source: t}
      trust: unknown
  city: {tier: unitary, short_name: City}
  dale:
    tier: unitary
    short_name: Dale
    readiness: {trust: {stands: partly, why: It joined., date: unknown, source: s}}
"""

NONE = """
success_factors: {pace: {name: Pace}}
councils: {ash: {tier: unitary, readiness: {pace: unknown}}}
"""

ALIKE = NONE.replace("pace: unknown", "pace: {stands: partly, why: It led., date: 2024, source: s}")
"""Of all that is known the same is known."""
