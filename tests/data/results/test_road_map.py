"""What results.json says of road maps."""

from appraisal.appraise import appraise
from appraisal.data.results.road_map import road_map_result
from tests.datasets import dataset
from tests.road_maps import AREA

FOUND = road_map_result(appraise(dataset(AREA.replace("CALENDAR", "vesting: 2027-12-01"))))


def test_a_step_has_its_dates_as_days_and_its_slack_in_months() -> None:
    done, decide, vote, *_ = FOUND.options["one"].steps
    assert (done.done, done.start, done.finish, done.slack) == (
        "2026-03-26",
        None,
        "2026-03-26",
        None,
    )
    assert (decide.after, decide.critical, decide.finish) == (("consult",), True, "2026-12-26")
    assert (vote.start, vote.latest, vote.term) == ("2026-12-26", "2027-12-26", "short")


def test_a_plan_says_how_long_it_is_and_how_its_dates_are_met() -> None:
    one = FOUND.options["one"]
    assert (one.finish, one.unknown) == ("2029-12-26", ())
    assert one.critical == ("decide", "join", "vesting", "settle")
    met = one.against["vesting"]
    assert (met.step, met.due, met.finish) == ("vesting", "2027-12-01", "2027-12-26")
    assert met.months is not None
    assert round(met.months, 2) == -0.81
    assert FOUND.options["made"].against["vesting"].step is None
    assert FOUND.begins == "2026-11-22"


def test_posts_are_by_council_for_each_quarter() -> None:
    made = FOUND.posts["made"]
    assert made.quarters[:3] == ("2026-10-01", "2027-01-01", "2027-04-01")
    assert made.begins == {"office": "2026-10-01", "desk": "2027-04-01"}
    assert made.unknown == ("office",)
    assert [(one.posts, one.unknown) for one in made.councils["elm"][1:3]] == [(0, 1), (0.5, 1)]
    assert FOUND.package_posts is None
