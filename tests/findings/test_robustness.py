"""What the robustness page finds is told in sentences that are right in every edge case."""

from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.appraise.safety.other_methods import GUARDED_METHODS, PLAIN_METHODS, Method, Methods
from appraisal.findings import robustness as said
from tests.findings.made_up import named_safety, ranking, robust, simulated


def test_a_dominated_option_that_is_first_in_some_draws_says_how() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.95, "b": 0.05}))
    beaten = robust({"a": 0.95, "b": 0.05}, dominated_by={"a": (), "b": ("a",)})
    assert said.dominance(beaten, found) == (
        (
            "Beta is dominated by Alpha: worth no more on any criterion, and less on one or more. "
            "That is as the scores stand: with weights and scores drawn at random it still comes "
            "first, alone or level, in fewer than 1 in 10 tries."
        ),
    )


def test_what_is_dominated_only_as_gaps_count_is_not_called_dominated() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.95, "b": 0.05}))
    beaten = robust({"a": 0.95, "b": 0.05}, dominated_at_gaps={"a": (), "b": ("a",)})
    assert said.dominance(beaten, found) == (
        (
            "Counting what is not known as 50, Beta is worth no more than Alpha on any "
            "criterion, and less on one or more. The evidence does not show as much: a gap may be "
            "worth anything from 0 to 100."
        ),
    )


def test_all_that_come_first_as_often_are_named() -> None:
    found = named_safety(ranking(a=50, b=50, c=50), robust({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3}))
    assert found.robust is not None
    assert said.acceptability_title(found, found.robust.simulated) == (
        "Alpha, Beta and Gamma come first in about as many tries as each other"
    )


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (
            {"a": 0.66, "b": 0.07, "c": 0.07},
            "Alpha comes first in about 7 in 10 tries, the next most often in 7%",
        ),
        ({"a": 0.66, "b": 0.34}, "Alpha comes first in about 7 in 10 tries, Beta in the rest"),
        ({"a": 1.0, "b": 0.0}, "Alpha comes first in every try, no other option in any"),
        ({"a": 0.5, "b": 0.5}, "Alpha and Beta come first in about as many tries as each other"),
    ],
)
def test_the_charts_title_is_its_finding(first: dict[str, float], expected: str) -> None:
    found = named_safety(ranking(**dict.fromkeys(first, 50.0)), robust(first))
    assert said.acceptability_title(found, simulated(first)) == expected


def test_the_error_is_never_said_to_be_nothing() -> None:
    assert said.error_words(0.0016) == "0.2 percentage points"
    assert said.error_words(0.0001) == "less than 0.1 percentage points"
    assert said.out_by(0.0071) == "up to 0.7 percentage points"
    assert said.out_by(0.0) == "less than 0.1 percentage points"


def test_dominance_names_who_is_beaten_by_whom_or_says_that_none_is() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    beaten = robust({"a": 1, "b": 0}, dominated_by={"a": (), "b": ("a",)})
    assert said.dominance(beaten, found) == (
        "Beta is dominated by Alpha: worth no more on any criterion, and less on one or more.",
    )
    assert said.dominance(robust({"a": 1, "b": 0}), found) == (said.NONE_DOMINATED,)


def test_an_option_never_first_favours_nothing() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    assert said.favoured(simulated({"a": 1, "b": 0}), "b", found) == ""


def test_what_favours_an_option_is_what_weighs_more_than_usual_when_it_is_first() -> None:
    central: dict[str, Any] = {"a": {"cost": 0.8, "voice": 0.2}, "b": {"cost": 0.2, "voice": 0.8}}
    drawn_ = simulated({"a": 0.5, "b": 0.5}, central=central)
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.5, "b": 0.5}))
    assert said.favoured(drawn_, "a", found) == "Cost"
    assert said.favoured(drawn_, "b", found) == "Voice"


AGREES, DIFFERS = Method("M", {"a": 1, "b": 2, "c": 3}, 1.0), Method("N", {"a": 2, "b": 1}, -1.0)
THIRD = Method("O", {"a": 3, "b": 2, "c": 1}, -1.0)
LEVEL = Method("P", {"a": 1, "b": 1, "c": 1}, None)
PARTED = Method("Q", {"a": 3, "b": 1, "c": 1}, None)


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ((), "No other method was applied."),
        ((AGREES,), "The other method puts Alpha first too."),
        ((DIFFERS,), "The other method puts Beta first instead."),
        ((PARTED,), "The other method puts Beta and Gamma first instead."),
        ((AGREES, AGREES), "Both other methods put Alpha first too."),
        ((AGREES, LEVEL), "Both other methods put Alpha first too."),
        ((AGREES, AGREES, AGREES), "All 3 other methods put Alpha first too."),
        ((AGREES, DIFFERS), "1 of 2 other methods puts Alpha first too."),
        ((AGREES, AGREES, DIFFERS), "2 of 3 other methods put Alpha first too."),
        (
            (DIFFERS, DIFFERS),
            "Both other methods put another option first: Beta (2).",
        ),
        (
            (DIFFERS, THIRD, DIFFERS),
            "All 3 other methods put another option first: Beta (2) and Gamma (1).",
        ),
        (
            (PARTED, THIRD, AGREES),
            (
                "2 of 3 other methods put another option first: Gamma (2) and Beta (1). "
                "Options that share a first place each count. One agrees."
            ),
        ),
        (
            (AGREES, DIFFERS, DIFFERS, THIRD, AGREES),
            ("3 of 5 other methods put another option first: Beta (2) and Gamma (1). Two agree."),
        ),
    ],
)
def test_whether_the_method_matters_is_a_sentence(done: tuple[Method, ...], expected: str) -> None:
    found = named_safety(ranking(a=60, b=50, c=40), robust({"a": 1, "b": 0, "c": 0}))
    assert said.methods_finding(found, Methods(done)) == expected


def test_options_whose_names_have_commas_are_parted_by_semicolons() -> None:
    names = {
        "a": "One council",
        "b": "Stronger board",
        "c": "Two councils, B",
        "d": "County, Derby",
    }
    found = named_safety(ranking(a=9, b=8, c=7, d=6), robust(dict.fromkeys("abcd", 0.25)))
    firsts = [Method(i, {other: 1 + (other != i) for other in "abcd"}, 1.0) for i in "abbcd"]
    assert said.methods_finding(replace(found, options=names), Methods(tuple(firsts))) == (
        "4 of 5 other methods put another option first: Stronger board (2); Two "
        "councils, B (1); and County, Derby (1). One agrees."
    )


@pytest.mark.parametrize(
    ("silent", "expected"),
    [
        (
            {"VIKOR": "level"},
            (
                "Both other methods that give an answer put Alpha first too. VIKOR gives "
                "no answer here."
            ),
        ),
        (
            dict.fromkeys(("TOPSIS", "PROMETHEE II", "VIKOR"), "alike"),
            (
                "Both other methods that give an answer put Alpha first too. TOPSIS, "
                "PROMETHEE II and VIKOR give no answer here."
            ),
        ),
    ],
)
def test_methods_that_are_not_heard_are_named_and_not_counted(
    silent: dict[str, str], expected: str
) -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    methods = Methods((AGREES, AGREES), silent)
    assert said.methods_finding(found, methods) == expected


def test_every_method_has_a_note() -> None:
    assert set(said.METHOD_NOTES) == {*GUARDED_METHODS, *PLAIN_METHODS}


def test_options_that_no_draw_parts_share_the_first_place_everywhere_it_is_told() -> None:
    always = {i: {j: 1.0 for j in "ab" if j != i} for i in "ab"}
    drawn = simulated({"a": 0.5, "b": 0.5}, level=always)
    found = named_safety(ranking(a=60, b=60), robust({}, simulated=drawn))
    assert said.acceptability_title(found, drawn) == (
        "Alpha and Beta share the first place in every try"
    )
    assert said.within_finding(found, drawn) == (
        "If weights may only be mixtures of the sets of priorities that are no examples, Alpha "
        "and Beta "
        "share the first place in all of 1,000 tries."
    )


def by_model(**first: float) -> str:
    """The title where models are first in these shares of draws."""
    models = {i: (share, 1 - share) for i, share in first.items()}
    drawn = simulated({"a": 0.5, "b": 0.5}, models=models)
    names = {"two": "Two councils", "one": "One council", "three": "Three councils"}
    found = replace(
        named_safety(ranking(a=60, b=50), robust({"a": 0.5, "b": 0.5}, simulated=drawn)),
        models={i: names[i] for i in first},
    )
    return said.models_title(found, drawn)


def test_the_model_that_comes_first_most_often_is_named_with_its_share() -> None:
    assert by_model(two=0.7, one=0.3) == (
        "Two councils comes first in about 7 in 10 tries, the next most often in 30%"
    )
    assert by_model(two=1.0, one=0.0) == (
        "Two councils comes first in every try, no other model in any"
    )


def test_models_that_come_first_as_often_are_all_named() -> None:
    assert by_model(two=0.5, one=0.5) == (
        "One council and Two councils come first in about as many tries as each other"
    )


def test_one_model_alone_is_the_only_one() -> None:
    assert by_model(two=1.0) == "Two councils is the only model ranked"


def test_within_the_perspectives_models_are_told_where_options_share_one() -> None:
    drawn = simulated({"a": 0.5, "b": 0.5}, models={"two": (0.75, 0.25), "one": (0.25, 0.75)})
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.5, "b": 0.5}, simulated=drawn))
    by = replace(found, models={"two": "Two councils", "one": "One council"})
    assert "goes to Two councils 75% and One council 25% of" in said.within_finding(by, drawn)


LINES_AND_GAMMA = named_safety(
    ranking(a=60, b=59, c=40),
    robust(
        {"a": 0.6, "b": 0.3, "c": 0.1},
        simulated=simulated(
            {"a": 0.6, "b": 0.3, "c": 0.1},
            models={"two": (0.9, 0.1), "c": (0.1, 0.9)},
            models_winning={"two": {"c": 0.9}, "c": {"two": 0.1}},
        ),
    ),
    models={"two": "Two councils", "c": "Gamma"},
    model_of={"a": "two", "b": "two", "c": "c"},
)


@pytest.mark.parametrize(
    ("firsts", "expected"),
    [
        ("aa", "Both other methods put Alpha first too."),
        ("ab", "Both other methods put Two councils first too."),
        ("bb", "Both other methods put Two councils first too."),
        ("bcc", "2 of 3 other methods put another model first: Gamma (2). One agrees."),
    ],
)
def test_another_line_of_the_same_model_is_not_another_option_first(
    firsts: str, expected: str
) -> None:
    done = tuple(
        Method(f"m{n}", {i: 1 if i == first else 2 for i in "abc"}, 0.5)
        for n, first in enumerate(firsts)
    )
    assert said.methods_finding(LINES_AND_GAMMA, Methods(done)) == expected
