"""What becomes of agreements under each option, by hand, and in groupings as in options."""

from collections import Counter

import pytest
from msgspec.structs import replace

from appraisal.appraise.futures_of_bodies import (
    BodyFate,
    Doubt,
    FuturesOfBodies,
    futures_of_bodies,
    nets_at_vesting,
)
from appraisal.appraise.groupings.structures import structures
from appraisal.appraise.performance import perform
from appraisal.model import Dataset, NewCouncil, Option
from tests.datasets import dataset

AREA = """
    settings:
      reference_option: stay
      calendar: {vesting: 2028-04-01}
      structures: {councils: [1, 4]}
    sources: {s: {title: Minutes}}
    partners: {police: {name: Police}}
    councils:
      shire: {tier: county}
      n: {tier: district, within: shire, neighbours: [s, c], facts: {population: 100}}
      s: {tier: district, within: shire, neighbours: [c], facts: {population: 100}}
      c: {tier: unitary, neighbours: [d], facts: {population: 200}}
      d: {tier: unitary, facts: {population: 200}}
    partnerships:
      above: {name: Above, kind: company, level: inform, members: [shire, c]}
      below: {name: Below, kind: company, level: share, members: [n, s]}
      cities: {name: Cities, kind: company, level: share, members: [c, d]}
      outside: {name: O, kind: company, level: share, members: [n, s], partners: [police]}
      nobody: {name: Nobody, kind: programme, level: share}
      over: {name: Over, kind: company, level: share, status: ended, members: [n, s]}
    candidates:
      dear: {name: Dear, kind: company, level: share, members: [n, s], costs: &dear
          {set_up: {value: 50, source: s}, running: {value: 10, source: s}}, saving: &saves
          {value: 30, source: s}}
      fair: {name: Fair, kind: company, level: share, members: [n, s], costs: &fair
          {set_up: {value: 40, source: s}, running: {value: 10, source: s}}, saving: *saves}
      late: {name: Late, kind: company, level: share, members: [n, s], costs: *dear, from: 2028}
      blank: {name: Blank, kind: company, level: share, members: [n, s]}
      firm:
        {name: Firm, kind: company, level: share, members: [c, d], costs: *dear, excludes: [fair]}
      twin: {name: Twin, kind: company, level: share, members: [c, d], costs: *dear}
      abroad:
        {name: Abroad, kind: company, level: share, members: [n, s], partners: [police],
         costs: *dear}
    options:
      stay: {family: continue}
      agreed: {candidates: [dear]}
      closer: {partnerships: {deepen: {above: share}, end: [below]}}
      one: {family: unitary, councils: {all: {name: All, covers: [n, s, c, d]}}}
      two:
        family: unitary
        councils: {old: {name: Old, covers: [n, s]}, c: {name: C, covers: [c]},
          d: {name: D, covers: [d]}}
      apart:
        family: unitary
        partnerships: {end: [cities], deepen: {outside: integrate}}
        councils: {n: {name: N, covers: [n]}, rest: {name: Rest, covers: [s, c, d]}}
"""
"""To the end of 2027 `dear` has lost 10, `fair` neither lost nor gained, and `late` not begun."""


def futures(area: Dataset) -> FuturesOfBodies:
    stands = perform(area).stands
    return futures_of_bodies(area, stands, structures(area, stands))


def fates(body: str, text: str = AREA) -> list[BodyFate]:
    found = futures(dataset(text)).bodies[body].by_option
    return [found[i] for i in ("stay", "agreed", "closer", "one", "two", "apart")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("above", ["kept", "kept", "deepened", "absorbed", "re-formed", "re-formed"]),
        ("below", ["kept", "kept", "ended", "absorbed", "absorbed", "re-formed"]),
        ("cities", ["kept", "kept", "kept", "absorbed", "kept", "ended"]),
        ("outside", ["kept", "kept", "kept", "kept", "kept", "re-formed"]),
        ("nobody", ["kept", "kept", "kept", "kept", "kept", "kept"]),
        ("fair", ["kept", "kept", "kept", "absorbed", "absorbed", "re-formed"]),
        ("dear", ["kept", "kept", "kept", "overtaken", "overtaken", "overtaken"]),
        ("late", ["kept", "kept", "kept", "absorbed", "absorbed", "re-formed"]),
        ("blank", ["kept", "kept", "kept", "absorbed", "absorbed", "re-formed"]),
        ("firm", ["kept", "kept", "kept", "overtaken", "kept", "overtaken"]),
        ("abroad", ["kept", "kept", "kept", "kept", "kept", "overtaken"]),
    ],
)
def test_the_first_fate_that_holds_is_taken(body: str, expected: list[BodyFate]) -> None:
    assert fates(body) == expected


def test_only_what_is_at_work_or_could_be_made_has_a_future() -> None:
    assert list(futures(dataset(AREA)).bodies) == [
        *("above", "below", "cities", "nobody", "outside"),
        *("abroad", "blank", "dear", "fair", "firm", "late", "twin"),
    ]


def test_a_candidate_has_what_it_cost_before_the_year_in_which_new_councils_take_over() -> None:
    expected = {"abroad": -70, "dear": -10, "fair": 0, "firm": -70, "late": 0, "twin": -70}
    assert nets_at_vesting(dataset(AREA)) == expected


@pytest.mark.parametrize("vesting", ["2027", "2027-12-31"])
def test_a_part_of_a_date_is_its_first_day(vesting: str) -> None:
    assert nets_at_vesting(dataset(AREA.replace("2028-04-01", vesting)))["dear"] == -30


@pytest.mark.parametrize("calendar", ["{vesting: unknown}", "{decision: 2026-07}"])
def test_where_nobody_knows_when_nothing_is_overtaken(calendar: str) -> None:
    text = AREA.replace("{vesting: 2028-04-01}", calendar)
    assert fates("dear", text)[3:] == ["absorbed", "absorbed", "re-formed"]
    assert futures(dataset(text)).bodies["dear"].net is None
    assert futures(dataset(text)).start_now["dear"] == "open"


def test_a_saving_that_nobody_knows_leaves_open_what_comes_of_it() -> None:
    text = AREA.replace("{value: 30, source: s}", "unknown")
    found = futures(dataset(text))
    assert found.bodies["dear"].net is None
    assert found.bodies["dear"].by_option["one"] == "absorbed"
    assert found.start_now["dear"] == "open"


def test_what_an_option_is_made_of_leaves_no_room_for_what_it_excludes() -> None:
    """Whichever of the two names the other."""
    assert fates("fair", AREA.replace("[dear]", "[firm]"))[1] == "ended"
    assert fates("firm", AREA.replace("[dear]", "[fair]"))[1] == "ended"
    assert fates("twin", AREA.replace("[dear]", "[firm]"))[1] == "kept"


def test_an_option_may_end_a_candidate_that_it_is_not_made_of() -> None:
    text = AREA.replace("end: [below]", "end: [below, twin]")
    assert fates("twin", text) == ["kept", "kept", "ended", "overtaken", "kept", "overtaken"]
    assert fates("twin")[2] == "kept"


def test_the_worst_of_a_family_is_what_comes_first_in_the_rule() -> None:
    found = futures(dataset(AREA)).bodies
    assert found["below"].worst == {
        "continue": "kept",
        "non-structural": "ended",
        "unitary": "absorbed",
    }
    assert found["above"].worst["non-structural"] == "deepened"
    assert found["dear"].worst["unitary"] == "overtaken"


def test_start_now_what_never_changes_or_has_paid_back_by_then() -> None:
    assert futures(dataset(AREA)).start_now == {
        "abroad": "no",
        "blank": "open",
        "dear": "no",
        "fair": "yes",
        "firm": "no",
        "late": "later",
        "twin": "no",
    }


@pytest.mark.parametrize(
    ("needs", "answer"),
    [("", "yes"), ("late", "later"), ("blank", "open"), ("late, blank", "open")],
)
def test_what_needs_another_starts_no_earlier(needs: str, answer: str) -> None:
    text = AREA.replace("{name: Fair,", f"{{name: Fair, needs: [{needs}],")
    assert futures(dataset(text)).start_now["fair"] == answer


def test_what_needs_something_that_is_overtaken_is_no_start_now() -> None:
    text = AREA.replace("{name: Fair,", "{name: Fair, needs: [late, mid],").replace(
        "      late: {", "      mid: {name: Mid, kind: company, level: share, members: [n, s], "
        "costs: *fair, needs: [dear]}\n      late: {"
    )  # fmt: skip
    found = futures(dataset(text))
    assert (found.alone["fair"], found.start_now["fair"]) == ("yes", "no")


@pytest.mark.parametrize(("first", "answer"), [(2027, "no"), (2028, "later"), (2029, "later")])
def test_what_begins_with_new_councils_can_wait_for_them(first: int, answer: str) -> None:
    text = AREA.replace("from: 2028", f"from: {first}")
    assert futures(dataset(text)).start_now["late"] == answer
    unknown = text.replace("2028-04-01", "unknown")
    assert futures(dataset(unknown)).start_now["late"] == "open"


def test_what_is_lost_in_some_grouping_is_no_start_now_whatever_the_options() -> None:
    area = dataset(AREA)
    found = futures(replace(area, options={"stay": area.options["stay"]}))
    assert found.bodies["dear"].by_option == {"stay": "kept"}
    assert (found.start_now["fair"], found.start_now["dear"]) == ("yes", "no")


def test_what_goes_on_as_it_is_everywhere_loses_nothing_whatever_it_costs() -> None:
    """The cities stay apart, in every option and every grouping, and so does what they agree on."""
    text = AREA.replace("[1, 4]}", "[1, 4], together: [n, s], apart: [n, c, d]}")
    area = dataset(text)
    stay = replace(area, options={i: area.options[i] for i in ("stay", "two")})
    found = futures(stay)
    assert (found.bodies["twin"].structures, found.bodies["twin"].net) == ({"kept": 1}, -70)
    safe = [i for i, answer in found.start_now.items() if answer == "yes"]
    assert safe == ["abroad", "fair", "firm", "twin"]


def test_what_stands_in_for_what_nobody_knows_makes_nothing_a_start_now() -> None:
    """As long as it isn't kept in every future, where no sum matters."""
    classed = "settings:\n      packages: {reference: {company: {saving: {value: 50, source: s}}}}"
    text = AREA.replace("{value: 30, source: s}", "unknown").replace("settings:", classed)
    found = futures(dataset(text))
    assert (found.bodies["fair"].net, found.start_now["fair"]) == (40, "open")
    assert found.bodies["fair"].doubt == Doubt(("saving",), posts=False, net=40)
    kept = dataset(text.replace("[1, 4]}", "[1, 4], together: [n, s], apart: [n, c, d]}"))
    stay = replace(kept, options={i: kept.options[i] for i in ("stay", "two")})
    assert futures(stay).start_now["twin"] == "yes"


@pytest.mark.parametrize(
    ("sums", "answer"),
    [
        ("{value: 40, low: 30, high: 40, source: s}", "yes"),
        ("{value: 40, low: 40, high: 41, source: s}", "open"),
    ],
)
def test_the_bad_end_of_a_range_may_lose_no_money(sums: str, answer: str) -> None:
    text = AREA.replace("{set_up: {value: 40, source: s}", f"{{set_up: {sums}")
    assert futures(dataset(text)).start_now["fair"] == answer


@pytest.mark.parametrize(
    ("running", "posts", "answer"),
    [
        ("{value: 10, source: s}", "{each: 1}", "yes"),
        ("{value: 0, source: s}", "{each: 1}", "open"),
        ("{value: 0, source: s}", "{each: 0}", "yes"),
    ],
)
def test_posts_that_nobody_prices_leave_open_what_is_lost(
    running: str, posts: str, answer: str
) -> None:
    text = AREA.replace(
        "{set_up: {value: 40, source: s}, running: {value: 10, source: s}}",
        f"{{set_up: {{value: 40, source: s}}, running: {running}}}",
    ).replace("{name: Fair,", f"{{name: Fair, capacity: {posts},")
    assert futures(dataset(text)).start_now["fair"] == answer


def test_what_goes_on_everywhere_and_begins_with_new_councils_is_no_start_now() -> None:
    text = AREA.replace("[1, 4]}", "[1, 4], together: [n, s], apart: [n, c, d]}")
    area = dataset(text.replace("partners: [police],\n", "partners: [police], from: 2028,\n"))
    stay = replace(area, options={i: area.options[i] for i in ("stay", "two")})
    found = futures(stay)
    assert found.bodies["abroad"].structures == {"kept": 1}
    assert found.start_now["abroad"] == "later"


def test_groupings_do_what_the_options_do_that_make_them() -> None:
    area = dataset(AREA)
    found = structures(area, {})
    assert found is not None
    made = {
        f"g{i}": Option(
            name="G",
            family="unitary",
            councils={"-".join(block): NewCouncil(name="N", covers=block) for block in one.blocks},
        )
        for i, one in enumerate(found.listed)
        if one.feasible
    }
    several = futures(replace(area, options=made)).bodies
    assert (len(made), found.feasible) == (10, 10)
    for body in several.values():
        assert body.structures == Counter(body.by_option.values())


def test_bounds_count_only_groupings_within_them() -> None:
    bounded = AREA.replace("[1, 4]}", "[1, 2]}")
    assert futures(dataset(bounded)).bodies["below"].structures == {"absorbed": 3, "re-formed": 2}
    none = AREA.replace("[1, 4]}", "[1, 4], smallest: 9000}")
    assert futures(dataset(none)).bodies["below"].structures == {}


def test_groupings_that_are_too_many_leave_open_what_may_be_lost() -> None:
    area = dataset(AREA)
    stands = perform(area).stands
    found = futures_of_bodies(area, {"stay": stands["stay"]}, None)
    assert found.bodies["below"].structures is None
    assert found.start_now == {
        "abroad": "open",
        "blank": "open",
        "dear": "open",
        "fair": "yes",
        "firm": "open",
        "late": "later",
        "twin": "open",
    }


def test_a_workspace_without_councils_has_no_groupings_to_fear() -> None:
    area = dataset("candidates: {desk: {name: Desk, kind: company, level: share}}")
    assert futures(area).start_now == {"desk": "yes"}
