"""The order of priority with what becomes of each, and the candidates by how they stand."""

from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.packages.designed import Packages
from appraisal.site.package_order import order_shown, standings, unsorted_reasons
from tests.appraise.packages.made_up import AREA
from tests.datasets import dataset
from tests.talks import TALKS


def of(text: str = TALKS) -> tuple[Appraisal, Packages]:
    area = appraise(dataset(text))
    assert area.packages is not None
    return area, area.packages


def test_what_gains_most_for_each_pound_comes_first_and_all_adds_up() -> None:
    rows = order_shown(*of()).rows
    assert [(row.place, row.joins[0].name, row.gain, row.cost) for row in rows] == [
        (1, "Desk", "2.00", "£5,000"),
        (2, "Hub", "5.00", "£60,000"),
        (3, "Dear", "1.00", "£440,000"),
    ]
    assert [(row.budget, row.gained) for row in rows] == [
        ("£5,000", "2.00"),
        ("£65,000", "7.00"),
        ("£505,000", "8.00"),
    ]
    assert [row.bar.width for row in rows] == [40, 100, 20]


def test_the_worst_of_each_family_stands_beside_and_whether_it_could_start() -> None:
    shown = order_shown(*of())
    assert shown.families == ("continue", "unitary")
    assert [one.worst for row in shown.rows for one in row.joins] == [("kept", "absorbed")] * 3
    vesting = TALKS.replace(
        "money: {years: 4}", "money: {years: 4}\n      calendar: {vesting: 2028-04}"
    )
    rows = order_shown(*of(vesting)).rows
    # Each has cost something and saved nothing when one council takes over.
    assert [(one.worst, one.start) for row in rows for one in row.joins] == [
        (("kept", "overtaken"), "no")
    ] * 3


def test_what_is_needed_comes_in_together() -> None:
    joint = TALKS.replace(
        "lifts: {voice: {score: 5}}", "lifts: {voice: {score: 5}}\n        needs: [desk]"
    )
    rows = order_shown(*of(joint)).rows
    assert [one.id for one in rows[0].joins] == ["desk"]
    text = joint.replace("lifts: {voice: {score: 2}}", "lifts: {}")
    assert [one.id for one in order_shown(*of(text)).rows[0].joins] == ["desk", "hub"]


def test_candidates_stand_as_core_borderline_or_never_with_their_reasons() -> None:
    groups = standings(*of())
    assert {group.id: [row.id for row in group.rows] for group in groups} == {
        "core": ["dear", "desk", "hub"],
        "never": ["sale", "same", "team"],
    }
    assert groups[0].title == "core"
    assert (groups[0].rows[0].often, groups[0].rows[0].why) == (
        "100%",
        "It adds up to 1 point, at a cost of £440,000.",
    )
    assert [group.id for group in standings(*of(AREA))] == ["borderline", "never"]


def test_of_too_many_packages_the_reasons_stand_without_a_share() -> None:
    area, found = of()
    many = replace(found, in_best=None, feasible=None)
    assert unsorted_reasons(area, found) == ()
    rows = unsorted_reasons(area, many)
    assert [row.id for row in rows] == list(found.prices)
    assert rows[0].often == ""
    assert "efficient packages" in rows[0].why
    assert standings(area, many) == ()
