"""Pairs, themes and other bodies as rows."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.partnership_tables import Covered, coverage_rows, partner_rows, tie_rows
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_ties_stand_with_the_strongest_first(thin: Appraisal) -> None:
    rows = tie_rows(thin.dataset, thin.ties.all.ties)
    assert (rows[0].one, rows[0].other, rows[0].bodies, rows[0].level) == (
        "ash",
        "birch",
        2,
        "share",
    )


def test_every_theme_and_council_has_a_cell(thin: Appraisal) -> None:
    on_climate, on_tourism = Covered(0, ""), Covered(1, "inform each other")
    assert coverage_rows(thin.dataset, thin.partnerships) == tuple(
        (i, (on_climate, on_tourism)) for i in ("ash", "birch", "city", "shire")
    )


def test_bodies_outside_are_counted() -> None:
    found = appraised(
        "sources: {s: {title: Minutes}}\n"
        "partners: {nhs: {name: NHS board, note: To merge., source: s}, idle: {name: Idle}}\n"
        "partnerships: {p: {name: P, kind: company, level: share, partners: [nhs]}}"
    )
    rows = partner_rows(found.dataset, found.partnerships)
    assert [(row.name, row.bodies, row.names, row.note, row.sources) for row in rows] == [
        ("NHS board", 1, "P", "To merge.", ("s",)),
        ("Idle", 0, "", "", ()),
    ]
