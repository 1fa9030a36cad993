"""Why a council could not live with an option, and what one amendment would do, in sentences."""

import pytest

from appraisal.appraise.stages import Stages
from appraisal.appraise.workshop.amendments import Amendment, Tabled
from appraisal.appraise.workshop.living_with import Refusal, as_written
from appraisal.findings.living_with import (
    allowed_finding,
    amended_words,
    amendments_finding,
    amendments_words,
    blocked_words,
    refusal_words,
    tabled_name,
)
from tests.appraise.workshop.areas import area
from tests.treeshire import WHAT, treeshire

AREA = area()


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (
            Refusal("level", "say", 5, below=True),
            "‘A say’ is 5 points below what it could live with",
        ),
        (Refusal("level", "cost", 300), "‘Cost’ is £300,000 above what it could live with"),
        (Refusal("model", "merge"), "it does not accept the model ‘Merge’"),
        (Refusal("option", "merge"), "it does not accept the option itself"),
        (Refusal("partnership", "club"), "‘The club’ would be lost"),
        (Refusal("candidate", "desk"), "it would not join ‘A desk’"),
        (Refusal("host", "desk"), "it would not host ‘A desk’"),
        (Refusal("posts", by=0.5), "it lacks 0.5 posts"),
        (Refusal("posts", by=1), "it lacks 1 post"),
    ],
)
def test_every_reason_is_said(refused: Refusal, words: str) -> None:
    assert refusal_words(AREA, refused) == words


@pytest.mark.parametrize(
    ("amendment", "words"),
    [
        (Amendment("add", "team"), "add ‘A team’"),
        (Amendment("leave_out", "desk"), "leave out ‘A desk’"),
        (Amendment("host", "desk", "box"), "box hosts ‘A desk’"),
        (Amendment("posts", "ash", amount=0.85), "others find 0.85 posts for ash"),
        (Amendment("cost", "cost", amount=667), "£667,000 of ‘Cost’ is met from elsewhere"),
        (Amendment("keep", "club"), "keep ‘The club’"),
    ],
)
def test_every_kind_of_amendment_is_said(amendment: Amendment, words: str) -> None:
    assert amended_words(AREA, amendment) == words


MENDED = (
    "Leave out ‘A desk’ or box hosts ‘A desk’: ash could then live with it, so that 2 of 3 could."
)
REFUSED = {"ash": (Refusal("option", "stay"),), "box": (Refusal("option", "stay"),), "cob": ()}


def tabled(*amendments: Amendment) -> Tabled:
    (option,) = as_written(AREA, ["stay"])
    return Tabled(option, REFUSED, amendments)


def test_an_amendment_says_whom_it_brings_in_and_how_many_there_are_then() -> None:
    found = tabled(
        Amendment("add", "team", gains=("ash", "box")),
        Amendment("leave_out", "desk", gains=("ash",)),
        Amendment("host", "desk", "box", gains=("ash",)),
    )
    assert list(amendments_words(AREA, found)) == [
        "Add ‘A team’: ash and box could then live with it, so that all could.",
        MENDED,
    ]


def test_the_finding_counts_the_options_that_one_amendment_mends() -> None:
    mended = tabled(Amendment("add", "team", gains=("ash",)))
    assert amendments_finding([mended, tabled()]) == (
        "One amendment would bring more councils in to 1 of 2 options that somebody refuses"
    )
    assert amendments_finding([tabled()]) == (
        "No one amendment brings another council in without losing one"
    )
    assert amendments_finding([]) == "Nobody refuses anything, so nothing has to be amended"


def test_what_the_answers_of_treeshire_allow_and_what_keeps_the_rest_out() -> None:
    found = Stages(treeshire()).together[WHAT]
    assert found.allowed is not None
    assert allowed_finding(treeshire(), found.allowed) == (
        "The answers allow 3 agreements together:"
        " ‘One data office’, ‘Joint procurement’ and ‘One skills hub’"
    )
    assert {i: blocked_words(treeshire(), found.allowed, i) for i in found.allowed.blocked} == {
        "climate-unit": ("it needs ‘A joint committee’",),
        "joint-committee": ("Ash, Birch and Elm would not join",),
        "north-waste-depot": ("Cedar lacks 0.15 posts",),
    }
    assert tabled_name(treeshire(), found.tabled[-1]) == "a package of 3 agreements"
