"""Services as rows, and what becomes of partnerships that share one."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.charts.axis import Axis
from appraisal.charts.deciding import Spot, Strip
from appraisal.site.service_rows import Service, Shared, service_rows, shared_rows
from tests.site.drawn_pages import THIN, appraised

AXIS = Axis((100_000.0, 400_000.0), log=True)

AREA = THIN.replace(
    "  bins: {name: Bins, level: district}",
    "  bins: {name: Bins, level: district, also: [rubbish], everyday: the bins, "
    "delivered_by: depot, note: One fleet., source: s}",
).replace("  hubs:\n", "  hubs:\n    functions: {bins: {level: joint, by: hub, why: Cheaper.}}\n")


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(AREA)


def row(appraisal: Appraisal, service: str) -> Service:
    return next(row for row in service_rows(appraisal, AXIS) if row.id == service)


def test_a_service_has_who_decides_it_today_and_under_options_that_change_that(
    area: Appraisal,
) -> None:
    bins = row(area, "bins")
    # Half of the residents are the city's 200,000; the rest have a district of 100,000 each.
    assert (bins.name, bins.level, bins.by, bins.people) == ("Bins", "District", "", "150,000")
    assert bins.after == ("Partnership (Hub): hubs", "Unitary council: split")
    assert (bins.note, bins.sources, bins.also) == ("One fleet.", ("s",), "rubbish the bins")


def test_a_service_that_no_option_changes_stays(area: Appraisal) -> None:
    play = row(area, "play")
    assert (play.people, play.after, play.strip) == ("", (), Strip(None, (), None))


def test_a_strip_has_today_and_each_option_that_moves_it(area: Appraisal) -> None:
    found = row(area, "bins").strip
    assert found is not None
    assert [spot.family for spot in found.spots] == ["non-structural", "unitary"]
    # New North has 175,000 residents and New South 225,000: 203,125 for the average one.
    assert found.spots[1] == Spot(AXIS.at(203_125), "unitary")
    assert found.now == AXIS.at(150_000)


def test_without_an_axis_there_is_no_strip(area: Appraisal) -> None:
    assert [row.strip for row in service_rows(area, None)] == [None, None, None]


def test_who_does_the_work_is_told_where_an_option_changes_it(area: Appraisal) -> None:
    bins = row(area, "bins")
    assert bins.delivered == "delivered by Depot"
    assert bins.deliveries == (("", ("hubs",)),)
    assert row(area, "care").deliveries == ()


def test_partnerships_that_do_a_service_are_told_by_what_becomes_of_them(area: Appraisal) -> None:
    found = shared_rows(area)
    assert found.columns == (("split",), ("now", "hubs"))
    # The board of leaders talks and does no service.
    assert found.rows == (Shared("depot", "Depot", ("re-formed", "kept")),)
    assert found.started == (("hubs", ("Hub",)),)


def test_without_options_there_is_nothing_to_become_of_anything() -> None:
    found = shared_rows(appraised(THIN[: THIN.index("options:")]))
    assert (found.columns, found.started) == ((), ())
    assert found.rows == (Shared("depot", "Depot", ()),)
