"""Facts and partnerships in words."""

import pytest

from appraisal.model import Partnership, read_fact
from appraisal.site.facts import (
    body_row,
    dates,
    fact_lines,
    members_words,
    reading_words,
    say_in,
    with_range,
)
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [
        ("£", 197.85, "£197.85"),
        ("£", 773053, "£773,053"),
        ("£ thousand", 25100, "£25.1m"),
        ("£ million", 45.1, "£45.1 million"),
        ("people", 106045, "106,000 people"),
        ("%", 39, "39%"),
    ],
)
def test_a_figure_is_said_in_its_unit(unit: str, value: float, said: str) -> None:
    assert say_in(unit)(value) == said


def test_the_unit_of_a_range_is_said_once() -> None:
    assert with_range(say_in("people"), 29701, 29000, 30500) == "29,700 people (29,000 to 30,500)"


def test_a_range_no_wider_than_the_figure_is_left_out() -> None:
    assert with_range(say_in("%"), 39, 39, 39) == "39%"


def test_what_is_not_known_has_no_lines() -> None:
    assert fact_lines(None) == ()
    assert fact_lines("unknown") == ()
    assert reading_words(read_fact("unknown"), "people") == ""


def test_a_contested_figure_shows_every_source() -> None:
    data = dataset(
        "councils: {c: {tier: unitary, facts: "
        "{x: [{value: 45.1, source: a}, {value: 25.1, source: b}]}}}"
    )
    lines = fact_lines(data.councils["c"].facts["x"], "£ million")
    assert [(line.text, line.sources) for line in lines] == [
        ("£45.1 million", ("a",)),
        ("£25.1 million", ("b",)),
    ]


def body(**given: str) -> Partnership:
    return Partnership.model_validate(
        {"name": "B", "kind": "programme", "level": "share", **given}, strict=False
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "start not known"),
        ({"since": "2024-02"}, "since February 2024"),
        ({"since": "2024", "until": "2027"}, "2024 to 2027"),
        ({"since": "unknown", "last_seen": "2020"}, "start not known; last seen 2020"),
        ({"status": "ended"}, "ended, dates not known"),
        ({"status": "ended", "since": "2014", "until": "2016-07"}, "2014 to July 2016"),
        ({"status": "ended", "since": "2014", "until": "2014"}, "2014"),
        ({"status": "ended", "since": "2014"}, "from 2014, end not known"),
        ({"status": "ended", "until": "2016"}, "until 2016, start not known"),
        ({"status": "proposed"}, "proposed"),
        ({"status": "proposed", "since": "2027"}, "proposed for 2027"),
    ],
)
def test_dates_say_what_is_known(given: dict[str, str], said: str) -> None:
    assert dates(body(**given)) == said


def test_all_councils_are_not_listed_one_by_one() -> None:
    data = dataset("councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}")
    assert members_words(data, ("c", "a", "b")) == "all 3 councils"
    assert members_words(data, ("c", "a")) == "c and a"
    assert members_words(data, ()) == ""


def test_a_partner_without_an_entry_is_named_by_its_id() -> None:
    row = body_row(dataset(""), "b", body().model_copy(update={"partners": ("the-bank",)}))
    assert row.partners == "The bank"
