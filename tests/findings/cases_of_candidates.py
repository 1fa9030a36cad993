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
    "made of candidates without a reference": AGREED.replace(
        "reference_option: stay", "title: A test"
    ),
}
