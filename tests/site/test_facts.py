"""Facts and partnerships as rows."""

from appraisal.model import Partnership
from appraisal.site.facts import body_row, fact_lines
from tests.datasets import dataset


def test_what_is_not_known_has_no_lines() -> None:
    assert fact_lines(None) == ()
    assert fact_lines("unknown") == ()


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


def test_a_partner_without_an_entry_is_named_by_its_id() -> None:
    body = Partnership(name="B", kind="programme", level="share", partners=("the-bank",))
    row = body_row(dataset(""), "b", body)
    assert row.partners == "The bank"


def test_a_partnership_says_where_it_is_one_front_door() -> None:
    said = [
        body_row(
            dataset(""), "b", Partnership(name="B", kind="company", level="share", one_door=door)
        )
        for door in (False, True)
    ]
    assert [row.one_door for row in said] == [
        "",
        "One front door: one site, number and desk for the residents of its members.",
    ]
