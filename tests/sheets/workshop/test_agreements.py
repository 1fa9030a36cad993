"""The sheet on what could be agreed."""

from appraisal.model import Dataset
from appraisal.sheets.workshop.agreements import candidates_form, choices_of
from appraisal.sheets.workshop.forms import Open
from tests.datasets import dataset
from tests.treeshire import treeshire


def test_only_who_could_host_may_pick_that_and_only_members_are_asked() -> None:
    everything = ("would join", "would host", "no")
    assert choices_of(treeshire(), "ash") == {
        "front-desk": everything,
        "joint-committee": ("would join", "no"),
        "joint-procurement": ("would join", "no"),
        "legal-team": everything,
        "skills-hub": ("would join", "no"),
    }


def desk(**more: str) -> Dataset:
    keys = ", ".join(f"{key}: {value}" for key, value in more.items())
    return dataset(f"""
    councils: {{n: {{tier: unitary}}, s: {{tier: unitary}}}}
    candidates: {{desk: {{name: Desk, kind: company, level: share, {keys}}}}}
""")


def test_where_nobody_is_named_everybody_may_join_and_host() -> None:
    assert choices_of(desk(), "n") == {"desk": ("would join", "would host", "no")}
    assert choices_of(desk(members="[s]", host="[n]"), "n") == {"desk": ("would host", "no")}
    assert choices_of(desk(members="[s]", host="[s]"), "n") == {}
    assert candidates_form(desk(members="[s]"), "n") is None


def test_a_row_says_what_it_is_with_whom_for_how_much_and_what_it_would_ask() -> None:
    form = candidates_form(treeshire(), "ash")
    assert form is not None
    rows = {row.code: row.cells for row in form.rows}
    assert rows["legal-team"] == (
        "One legal team (Shared service, by joint committee)",
        "With Ash and Elm, and at least 1 of Birch, Fir, Hazel and Gorse.",
        (
            "Set-up: £90,000 (£45,000 to £180,000)\nRunning: £20,000 (£10,000 to £40,000) a year\n"
            "Saving: £70,000 (£0 to £140,000) a year"
        ),
        (
            "It can't be made without your council. Your council could host it too.\n"
            "Full-time posts: 0.5 of each member and 1 more of the host"
        ),
        Open("pick", picks=("would join", "would host", "no")),
    )
    assert list(rows)[-1] == "posts"
    assert rows["posts"][-1] == Open("number", 0)
