"""Where the order of priority ends, and what of the best package it leaves out."""

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.packages.designed import Packages
from appraisal.findings.package_order import order_words
from tests.datasets import dataset
from tests.talks import TALKS, without_gains

ENDS = "Taken in this order, what gains most for each pound may end at a package that others beat."


def said(text: str = TALKS, *, entries: int | None = None) -> str:
    area = appraise(dataset(text))
    found = area.packages
    assert isinstance(found, Packages)
    return order_words(area.dataset, replace(found, priority=found.priority[:entries]))


def test_an_order_that_ends_at_an_efficient_package_says_so() -> None:
    assert said() == f"{ENDS} Here it doesn’t."


def test_an_order_that_ends_at_a_package_that_others_beat_says_by_what() -> None:
    """After Desk alone: Sale saves so much that with Desk and Hub more is gained for less."""
    assert said(entries=1) == (
        f"{ENDS} Here it does: all of it gains 2 points at a cost of £5,000, and another package "
        "gains 3 points at a saving of £55,000. The package that gains most also holds ‘Dear’ and "
        "‘Hub’, which are not in this order."
    )


def test_what_the_order_leaves_out_of_the_best_package_is_named() -> None:
    """Desk comes first for each pound, and leaves no room for Hub and Dear."""
    running = "running: &free {value: 0, source: s}"
    text = (
        TALKS.replace(running, running.replace("value: 0", "value: 11"))
        .replace("costs: {set_up: {value: 5,", "costs: {set_up: {value: 0,")
        .replace("lifts: {voice: {score: 2}}", "lifts: {voice: {score: 4.9}}")
    )
    assert said(text) == (
        f"{ENDS} Here it doesn’t. The package that gains most also holds ‘Dear’ and ‘Hub’, which "
        "are not in this order."
    )


def test_without_an_order_nothing_is_said() -> None:
    assert said(without_gains()) == ""
