"""Made-up areas whose options are made of candidates: what these add, take away, or can't."""

from tests.candidates import AGREED

AREAS = {
    "made of candidates": AGREED,
    "made of a candidate that lowers": AGREED.replace(
        "access: {score: 60, why: One desk.}", "access: {score: -45}"
    ).replace(", at_least: 2", ""),
    "made of candidates without a reference": AGREED.replace(
        "reference_option: stay", "title: A test"
    ),
}
