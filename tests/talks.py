"""Two councils that could agree on seven things, with what comes of it worked out by hand."""

TALKS = """
    settings:
      date: 2026-01-01
      reference_option: stay
      money: {years: 4}
      simulation: {samples: 10, ways: 1, packages: 20}
      packages: {running: 20, capacity: 3}
    sources: {s: {title: Minutes}}
    councils:
      ash: {tier: unitary, name: Ash, facts: {population: 300}, themes: {jobs: high}}
      birch: {tier: unitary, name: Birch, facts: {population: 100}}
    themes: {jobs: {name: Jobs}}
    criteria: [{id: voice, name: Voice, judged: {0: Bad, 100: Good}}]
    options:
      stay: {family: continue, scores: {voice: {score: 40}}}
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch]}}}
    candidates:
      hub:
        name: Hub
        kind: company
        level: share
        themes: [jobs]
        members: [ash, birch]
        host: [ash]
        costs: {set_up: {value: 20, source: s}, running: {value: 10, source: s}}
        capacity: {each: 1, host: 2}
        lifts: {voice: {score: 5}}
      desk:
        name: Desk
        kind: company
        level: share
        members: [ash, birch]
        costs: {set_up: {value: 5, source: s}, running: &free {value: 0, source: s}}
        lifts: {voice: {score: 2}}
      dear:
        name: Dear
        kind: company
        level: share
        members: [ash, birch]
        costs: {set_up: {value: 400, source: s}, running: {value: 10, source: s}}
        lifts: {voice: {score: 1}}
      sale:
        name: Sale
        kind: company
        level: share
        members: [ash, birch]
        costs: {set_up: *free, running: *free}
        saving: {value: 30, source: s}
        lifts: {voice: {score: -4}}
      same:
        name: Same
        kind: company
        level: share
        members: [ash, birch]
        costs: {set_up: *free, running: *free}
      team:
        name: Team
        kind: company
        level: share
        members: [ash, birch]
        costs: {set_up: *free, running: {value: 30, source: s}}
        lifts: {voice: {score: 9}}
      blank: {name: Blank, kind: programme, level: share, members: [ash, birch]}
"""
"""One criterion, so that a lift of a point is a gain of a point, over four years.

Net costs: Hub 60, Desk 5, Dear 440, Sale −120, Same 0. Team breaks the limit on running costs by
itself, and of Blank no cost is known. Efficient: Sale (−120, −4), with Desk (−115, −2), with Hub
(−60, 1), with both (−55, 3); Hub (60, 5), with Desk (65, 7), with Dear too (505, 8); each with or
without Same.
"""

_LIFTS = ("lifts: {voice: {score: 5}}", "lifts: {voice: {score: 2}}", "lifts: {voice: {score: 1}}")


def without_gains(text: str = TALKS) -> str:
    """The same where nothing but a loss comes of anything."""
    for lift in (*_LIFTS, "lifts: {voice: {score: 9}}"):
        text = text.replace(lift, "lifts: {}")
    return text


def alone(*, saving: int = 0, lift: str = "score: 2", cost: int = 5) -> str:
    """The same councils with one thing to agree on."""
    head, _, _ = TALKS.partition("    candidates:\n")
    return head + (
        "    candidates:\n      desk: {name: Desk, kind: company, level: share,\n"
        f"        members: [ash, birch], lifts: {{voice: {{{lift}}}}},\n"
        f"        saving: {{value: {saving}, source: s}}, costs: {{set_up: {{value: {cost},\n"
        "        source: s}, running: {value: 0, source: s}}}\n"
    )


def swaps() -> str:
    """The same councils with two things of which one alone can be, each as good as the other."""
    twin = (
        "      bench: {name: Bench, kind: company, level: share, members: [ash, birch],\n"
        "        lifts: {voice: {score: 2}}, excludes: [desk], saving: {value: 0, source: s},\n"
        "        costs: {set_up: {value: 5, source: s}, running: {value: 0, source: s}}}\n"
    )
    return alone() + twin
