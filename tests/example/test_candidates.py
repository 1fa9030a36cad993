"""Each sum of the example's candidates says whose it is, and no promise passes for an outturn."""

import re
from collections.abc import Iterator

import pytest

from appraisal.appraise import Appraisal
from appraisal.area.candidates import resting
from appraisal.model import ASSUMPTION, Candidate, Dataset, Fact, Figure, Option, Reading, read_fact
from appraisal.model.candidates import PackageClass
from appraisal.model.councils import PartnershipKind

TESTED = "dixon-elston-2019"
WITHOUT_A_NUMBER = {"home-lettings", "independent-living", "skills-plan"}


@pytest.fixture(scope="module")
def made(derbyshire: Appraisal) -> Dataset:
    return derbyshire.dataset


def sums(candidate: Candidate) -> tuple[Fact | None, ...]:
    return candidate.costs.set_up, candidate.costs.running, candidate.saving


def figures(made: Dataset) -> Iterator[tuple[str, Figure]]:
    """Every sum of a candidate that is known, with the candidate's id."""
    for i, candidate in made.candidates.items():
        yield from ((i, each) for each in sums(candidate) if isinstance(each, Figure))


def known(fact: Fact | None) -> Reading:
    found = read_fact(fact)
    assert found is not None
    return found


def outturn(made: Dataset, case: str) -> float:
    """What came of a case elsewhere; a forecast is none."""
    assert made.elsewhere[case].known_as != "forecast"
    return known(made.elsewhere[case].delivered).value


def stand_in(made: Dataset, kind: PartnershipKind) -> PackageClass:
    return made.settings.packages.reference[kind]


def test_there_are_at_least_twenty_and_somebody_proposes_or_does_each(made: Dataset) -> None:
    assert len(made.candidates) >= 20
    for i, candidate in made.candidates.items():
        assert set(candidate.source or ()) - {ASSUMPTION}, i
        assert all((candidate.why, candidate.depends_on, candidate.note)), i


def test_each_says_first_what_of_it_is_this_appraisals_own(made: Dataset) -> None:
    for i, candidate in made.candidates.items():
        assert (candidate.note or "").startswith("This appraisal's own: "), i


def test_each_sum_says_whether_it_was_published_here_borrowed_or_assumed(made: Dataset) -> None:
    for i, figure in figures(made):
        mark = re.match("Published here|Borrowed|Assumed", figure.note or "")
        assert mark, (i, figure.note)
        assert (mark[0] == "Assumed") <= (ASSUMPTION in figure.source), i


def test_a_sum_that_was_not_found_is_owned_up_to(made: Dataset) -> None:
    for i, candidate in made.candidates.items():
        if not all(isinstance(each, Figure) for each in sums(candidate)):
            assert re.search("unknown|no saving", candidate.note or "", re.IGNORECASE), i


def test_what_has_no_number_anywhere_has_none_here(made: Dataset) -> None:
    for i in WITHOUT_A_NUMBER:
        assert all(read_fact(each) is None for each in sums(made.candidates[i])), i
        assert made.candidates[i].capacity is None, i


def test_sharing_of_a_kind_that_was_tested_saves_nothing_by_value(made: Dataset) -> None:
    tested = [(i, figure) for i, figure in figures(made) if TESTED in figure.source]
    assert tested
    assert all((figure.low, figure.value) == (0, 0) for _, figure in tested)


def test_a_forecast_is_no_value(made: Dataset) -> None:
    saving = known(made.candidates["wider-building-control"].saving)
    assert (saving.value, saving.high) == (0, 37)


def test_a_lift_is_small_and_owned_up_to_as_an_assumption(made: Dataset) -> None:
    lifts = [lift for each in made.candidates.values() for lift in each.lifts.values()]
    assert lifts
    for lift in lifts:
        assert lift.source == (ASSUMPTION,)
        assert lift.why
        assert lift.low is not None
        assert lift.high is not None
        assert lift.low <= 0 <= lift.high
        assert abs(lift.score) <= 5


def test_the_price_of_the_boards_clerk_is_the_one_in_the_register_of_partnerships(
    made: Dataset,
) -> None:
    price = known(made.partnerships["strategic-leadership-board"].cost).value
    assert known(made.candidates["board-clerk"].costs.running).value == price


def test_the_only_limit_is_one_councils_ceiling_and_not_the_most_that_was_paid(
    made: Dataset,
) -> None:
    limits = made.settings.packages
    for i in ("tourism-board", "warm-homes"):
        assert known(made.candidates[i].costs.running).value > (limits.running or 0), i
    assert limits.running == known(made.facts["county-money-for-the-board"]).value / 1000
    assert (limits.set_up, limits.capacity) == (None, None)
    assert known(made.candidates["programme-team"].costs.running).high == limits.running


def test_setting_up_a_shared_service_is_the_mean_of_the_two_that_reported_theirs(
    made: Dataset,
) -> None:
    spent = [outturn(made, f"{name}-set-up") for name in ("procurement-lincolnshire", "lgss")]
    found = known(stand_in(made, "shared-service").set_up)
    assert [found.low, found.high] == spent
    assert found.value == sum(spent) / 2


def test_a_shared_service_spans_the_years_that_the_criteria_take_for_the_same_gap(
    made: Dataset,
) -> None:
    (leaf,) = (each for each in made.leaves() if each.id == "running-saving")
    across = leaf.where_unknown["non-structural"]
    found = stand_in(made, "shared-service")
    running, saving = known(found.running), known(found.saving)
    assert (-running.high, saving.value - running.value, saving.high) == (
        across.low,
        across.value,
        across.high,
    )


def test_setting_up_a_programme_is_the_mean_of_the_two_memoranda_that_were_found(
    made: Dataset,
) -> None:
    for kind in ("officer-group", "programme"):
        found = known(made.settings.packages.reference[kind].set_up)
        assert (found.low, found.value, found.high) == (10, 130, 250)
    assert found.low == outturn(made, "em-lawshare-set-up")


def test_every_unknown_cost_has_a_class_that_stands_in(made: Dataset) -> None:
    for i, candidate in made.candidates.items():
        found = made.settings.packages.reference.get(candidate.kind, PackageClass())
        own = dict(zip(("set_up", "running", "saving"), sums(candidate), strict=True))
        for name, fact in own.items():
            assert read_fact(fact) or read_fact(getattr(found, name)), (i, name)


MADE_OF = {
    "made-by-the-tool": 3,
    "shared-management-clusters": 2,
    "shared-service-clusters": 5,
    "strengthened-leadership-board": 4,
    "vision-derbyshire": 7,
}


def test_five_options_are_made_of_candidates(made: Dataset) -> None:
    listed = {i: len(own.candidates) for i, own in made.options_as_written.items()}
    assert {i: count for i, count in listed.items() if count} == MADE_OF


def test_the_option_made_by_the_tool_is_the_package_that_gains_most_within_the_limit(
    made: Dataset, derbyshire: Appraisal
) -> None:
    """Its words say which, what is beyond the limit, and how much of it rests on assumptions."""
    option, found = made.options_as_written["made-by-the-tool"], derbyshire.packages
    assert found
    assert found.best
    assert set(option.candidates) == set(found.best.candidates)
    assert (option.scores, option.money) == ({}, ())
    words = f"{option.summary} {option.description}"
    assert "put together by this tool" in words
    assert "No council has proposed" in words
    assert "£156,324 a year to run" in words
    prices = found.prices
    assert prices["tourism-board"].running == 220
    assert prices["programme-team"].set_up == 130
    assert sum(prices[i].set_up for i in option.candidates) == 162
    whole = " ".join(words.split())
    assert "put at £162,000. Of that £130,000 stands in for a sum that nobody knows" in whole
    assert "one council's ceiling for one body" in whole
    assert sum(prices[i].set_up for i in set(option.candidates) - {"programme-team"}) <= 100
    for i in ("vision-derbyshire", "strengthened-leadership-board"):
        assert "tourism-board" in made.options_as_written[i].candidates
    assert found.best.from_lifts == pytest.approx(2 / 3, abs=0.03)


def test_what_widens_the_alliance_ends_wherever_the_alliance_does(
    made: Dataset, derbyshire: Appraisal
) -> None:
    """It crosses the county's edge, so that no new council would take it over."""
    futures = derbyshire.futures.bodies
    ended = {i for i, fate in futures["hp-sm"].by_option.items() if fate == "ended"}
    assert ended == {i for i, option in made.options.items() if option.family == "unitary"}
    fates = futures["shared-managers-peak"].by_option
    assert {i for i, fate in fates.items() if fate == "ended"} == ended


def own_words(made: Dataset) -> Iterator[tuple[str, Option]]:
    """Each option made of candidates with what its file says for itself."""
    yield from ((i, own) for i, own in made.options_as_written.items() if own.candidates)


def test_no_score_of_its_own_is_what_the_reference_and_the_lifts_come_to(made: Dataset) -> None:
    """Nor is its reason that of a lift or of the reference, which would count it twice."""
    for i, option in own_words(made):
        bare = resting(made, option.model_copy(update={"scores": {}}))
        for leaf, own in option.scores.items():
            formed = bare[leaf].judgement
            assert formed
            assert (own.low, own.score, own.high) != (formed.low, formed.score, formed.high), i
            assert own.why not in {formed.why, *(lift.why for _, lift in bare[leaf].lifts)}, (
                i,
                leaf,
            )


def test_no_partnership_is_started_and_no_sum_counted_twice(made: Dataset) -> None:
    for i, option in own_words(made):
        started = [made.candidates[own] for own in option.candidates]
        for body in option.partnerships.start.values():
            same = [c for c in started if (c.kind, set(c.everyone)) == (body.kind, {*body.members})]
            assert not same, (i, body.name)
        assert not {flow.name for flow in option.money} & {candidate.name for candidate in started}
        whole = made.options[i].money
        assert len(whole) == len(option.money) + sum(2 + (c.saving is not None) for c in started)


def test_agreements_never_lower_how_joined_up_the_area_is(
    made: Dataset, derbyshire: Appraisal
) -> None:
    today = derbyshire.matrix.cells["continue", "joined-up"].value
    for i, _ in own_words(made):
        assert derbyshire.matrix.cells[i, "joined-up"].value >= today, i
