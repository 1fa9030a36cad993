"""Made-up areas whose options are made of candidates: what these add, take away, or can't."""

from tests.candidates import AGREED

AREAS = {
    "made of candidates": AGREED,
    "made of a candidate that lowers": AGREED.replace(
        "access: {score: 60, why: One desk.}", "access: {score: -45}"
    ).replace(", at_least: 2", ""),
    "made of candidates for some": AGREED.replace(
        "{all_of: [n], any_of: [c], at_least: 2}", "{all_of: [n], any_of: [s, c], at_least: 2}"
    ).replace("members: [shire, c]\n        host", "members: {any_of: [shire, c]}\n        host"),
    "candidates for nearly all": """
        councils:
          shire: {tier: county}
          city: {tier: unitary}
          a: {tier: district, within: shire}
          b: {tier: district, within: shire}
          c: {tier: district, within: shire}
          d: {tier: district, within: shire}
        candidates:
          all: {name: All, kind: programme, level: share, members: [shire, city, a, b, c, d],
                costs: {set_up: unknown, running: unknown}}
          most: {name: Most, kind: programme, level: share,
                 members: {all_of: [shire], any_of: [city, a, b, c, d], at_least: 3},
                 costs: {set_up: unknown, running: unknown}}
          some: {name: Some, kind: programme, level: share,
                 members: {all_of: [shire], any_of: [a, b, c, d], at_least: 3},
                 costs: {set_up: unknown, running: unknown}}
    """,
    "made of candidates without a reference": AGREED.replace(
        "reference_option: stay", "title: A test"
    ),
}
