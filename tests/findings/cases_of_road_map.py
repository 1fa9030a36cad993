"""Made-up areas that say every sentence of road maps."""

from collections.abc import Mapping

from tests.road_maps import AREA

TWO = """
      two:
        family: unitary
        councils: {whole: {name: Whole, covers: [ash, elm]}}
        steps: [{id: vesting, name: The day, months: MONTHS}]
"""
STEP = "{id: s, name: S, months: 5}"
UNKNOWN = STEP.replace("5", "unknown")
BESIDES = "shadow_elections: 2027-06-26, vesting: 2027-12-26"


def area(calendar: str, *changes: tuple[str, str], more: str = "") -> str:
    text = AREA.replace("CALENDAR", calendar)
    for old, new in changes:
        text = text.replace(old, new)
    return text + more


def collaboration(*steps: str, calendar: str = "vesting: 2027-04-22") -> str:
    made = "".join(f"  o{n}: {{steps: [{step}]}}\n" for n, step in enumerate(steps))
    return f"settings: {{date: 2026-11-22, calendar: {{{calendar}}}}}\noptions:\n{made}"


AREAS: Mapping[str, str] = {
    "steps past vesting day": area("shadow_elections: 2027-05-06, vesting: 2027-04-01"),
    "steps that meet their days": area(BESIDES),
    "steps before their days": area("shadow_elections: 2027-09-01, vesting: 2028-04-01"),
    "steps of which some are late": area(BESIDES, more=TWO.replace("MONTHS", "40")),
    "steps of which some are not known": area(BESIDES, more=TWO.replace("MONTHS", "unknown")),
    "steps to a day that is not known": area("vesting: unknown"),
    "steps of no known length": area(BESIDES, ("months: 12", "months: unknown")),
    "steps of agreements with known posts": area(
        BESIDES,
        ("members: [elm]", "members: [elm]\n        from: 2044\n        capacity: {each: 1}"),
        ("steps: [{id: rent, name: Rent rooms, months: 5}]", "steps: []"),
    ),
    "steps of agreements, no posts known": area(BESIDES, ("capacity: {each: 0.5, host: 2}", "")),
    "steps alike": collaboration(STEP, STEP),
    "steps of which some have no known length": collaboration(STEP, UNKNOWN),
    "steps that differ": collaboration(STEP, STEP.replace("5", "9")),
    "steps done, and of no length": collaboration(
        "{id: s, name: S, done: 2026-01}", "{id: s, name: S}"
    ),
    "steps after a decision": """
settings: {date: 2026-06-01, decision: {option: here, date: 2026-05-20, source: order}}
sources: {order: {title: The order}}
options:
  here:
    steps:
      - {id: a, name: A, months: unknown}
      - {id: b, name: B, months: 2, after: [a]}
""",
    "steps all done": collaboration("{id: s, name: S, done: 2026-01}"),
    "steps of none of known length": collaboration(UNKNOWN),
    "steps of several of no known length": collaboration(
        f"{UNKNOWN}, {{id: t, name: T, months: unknown}}"
    ),
}
