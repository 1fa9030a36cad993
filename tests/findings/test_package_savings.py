"""On which savings the packages rest that cost less than nothing."""

from appraisal.appraise import appraise
from appraisal.findings.package_savings import saving_words
from tests.datasets import dataset
from tests.talks import TALKS, alone

SAVING = "saving: {value: 30, source: s}"


def said(text: str = TALKS) -> tuple[str, ...]:
    area = appraise(dataset(text))
    assert area.packages is not None
    return saving_words(area.dataset, area.packages)


def test_the_agreement_that_carries_a_net_saving_is_named_with_its_range() -> None:
    ranged = TALKS.replace(SAVING, "saving: {value: 30, low: 0, high: 90, source: s}")
    (sentence,) = said(ranged)
    assert sentence == (
        "The packages that save do so by ‘Sale’: it is counted as saving £30,000 a year, and may "
        "save between £0 and £90,000."
    )


def test_a_saving_without_a_range_says_that_it_has_none() -> None:
    (sentence,) = said()
    assert sentence == (
        "The packages that save do so by ‘Sale’: it is counted as saving £30,000 a year, without "
        "a range."
    )


def test_a_saving_that_stands_in_says_so_and_so_do_its_costs() -> None:
    classed = "packages: {reference: {company: {saving: &c {value: 30, low: 5, high: 40, source: s}"
    text = TALKS.replace("packages: {", f"{classed}, set_up: *free}}}}, ").replace(
        SAVING, "saving: unknown"
    )
    text = text.replace("*free}}, ", "{value: 1, source: s}}}, ")
    unknown = text.replace(
        "costs: {set_up: *free, running: *free}\n        saving",
        "costs: {running: *free}\n        saving",
    )
    (sentence,) = said(unknown)
    assert sentence == (
        "The packages that save do so by ‘Sale’: it is counted as saving £30,000 a year, and may "
        "save between £5,000 and £40,000. Here nobody knows that sum: it is what such bodies saved "
        "elsewhere. Nobody knows all that it costs: what such bodies cost elsewhere stands in."
    )


def test_where_no_package_saves_nothing_is_said() -> None:
    assert said(alone()) == ()
