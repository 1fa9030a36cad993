"""Every trust check has plain words, whether it passed or not."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.lead import lead
from appraisal.appraise.safety.trust_checks import CHECKS, Check, Finding
from appraisal.findings.trust_checks import WORDS, Names, trust_finding, trust_sections, trust_words
from tests.datasets import dataset
from tests.findings.made_up import ranking

NAMES = Names(
    options={"a": "Alpha", "b": "Beta"},
    criteria={"x": "Ex", "y": "Why"},
    perspectives={"equal": "Equal"},
    measures={"population": "Population"},
    lead=lead(ranking(a=60, b=50)),
    scores={("b", "x"): 50.0, ("b", "y"): 40.0},
)


def told(name: str, *about: str, figure: float | None = None, sources: tuple[str, ...] = ()) -> str:
    (section,) = trust_words((Check(name, (Finding(about, figure, sources),)),), NAMES)
    (found,) = section.found
    return found.sentence


def test_every_check_has_words_and_every_words_a_check() -> None:
    assert WORDS.keys() == CHECKS.keys()


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_found_nothing_passes_and_says_so(name: str) -> None:
    (section,) = trust_words((Check(name, ()),), NAMES)
    assert section.passed
    assert section.found == ()
    assert section.says == WORDS[name].passed


def test_a_check_says_how_much_it_found() -> None:
    one, two = Finding(("x",)), Finding(("y",))
    assert trust_words((Check("no-difference", (one,)),), NAMES)[0].says == (
        "On one criterion all options are equal."
    )
    assert trust_words((Check("no-difference", (one, two)),), NAMES)[0].says == (
        "On 2 criteria all options are equal."
    )


def test_a_missing_reference_is_told_named_or_not() -> None:
    assert told("reference-missing") == (
        "No option is named as the one that the others are compared with."
    )
    assert told("reference-missing", "z") == "The reference option ‘z’ is not among the options."


@pytest.mark.parametrize("family", ["continue as today", "non-structural", "unitary"])
def test_a_missing_kind_of_option_is_named(family: str) -> None:
    identifier = family.removesuffix(" as today")
    assert told("family-missing", identifier) == f"No option is of the kind ‘{family}’."


@pytest.mark.parametrize(
    ("first", "sources", "expected"),
    [
        (
            ("a",),
            ("s",),
            (
                "1 source in use comes from a party to the dispute or was paid for by one. "
                "If it is left out, Alpha still "
                "comes first."
            ),
        ),
        (
            ("b",),
            ("s", "t"),
            (
                "2 sources in use come from a party to the dispute or were paid for by one. "
                "If they are left out, Beta "
                "comes first instead of Alpha."
            ),
        ),
        (
            ("a", "b"),
            ("s", "t"),
            (
                "2 sources in use come from a party to the dispute or were paid for by one. "
                "If they are left out, Alpha "
                "and Beta share the first place instead of Alpha."
            ),
        ),
        (
            (),
            ("s",),
            (
                "1 source in use comes from a party to the dispute or was paid for by one. "
                "If it is left out, no option "
                "is ranked."
            ),
        ),
    ],
)
def test_parties_figures_are_told_with_who_is_first_without_them(
    first: tuple[str, ...], sources: tuple[str, ...], expected: str
) -> None:
    assert told("party-sources", *first, sources=sources) == expected


def test_parties_sources_are_given_to_be_cited() -> None:
    (section,) = trust_words(
        (Check("party-sources", (Finding(("a",), sources=("s", "t")),)),), NAMES
    )
    assert section.found[0].sources == ("s", "t")


@pytest.mark.parametrize(
    ("name", "about", "figure", "expected"),
    [
        (
            "one-judgement-decides",
            ("b", "x", "a"),
            61.4,
            (
                "If Beta had 61 on ‘Ex’, which its own range allows, it would be level with Alpha "
                "for the first place."
            ),
        ),
        (
            "one-judgement-decides",
            ("b", "y", "a"),
            40.0003,  # where it has 40 today
            (
                "If Beta had 40.0003 on ‘Why’, which its own range allows, it would be level with "
                "Alpha for the first place."
            ),
        ),
        (
            "one-criterion-decides",
            ("equal", "x"),
            0.6,
            "Under ‘Equal’, ‘Ex’ has 60% of the weight.",
        ),
        (
            "earlier-year",
            ("a", "2016", "2026"),
            1.4106,
            (
                "Alpha alone has costs or savings as early as 2016, so all money is counted as of "
                "that year. Without it the year would be 2026: every net present value would be "
                "1.41 times as large, and what has no end would be counted for 10 years more."
            ),
        ),
        (
            "same-measure-twice",
            ("population", "x", "y"),
            None,
            "‘Ex’ and ‘Why’ take the same measure: population.",
        ),
        (
            "values-alike",
            ("x", "y"),
            0.987,
            (
                "‘Ex’ and ‘Why’ rise and fall together over the options (correlation 0.99), so "
                "they may count the same thing twice."
            ),
        ),
        (
            "values-alike",
            ("x", "y"),
            -0.91,
            (
                "‘Ex’ falls as ‘Why’ rises over the options (correlation −0.91), so they may count "
                "one thing for and against."
            ),
        ),
        (
            "one-axis-decides",
            ("x", "y"),
            0.61,
            (
                "The heaviest group of criteria that all go together, each with each, is ‘Ex’ and "
                "‘Why’, with 61% of the headline weight."
            ),
        ),
        (
            "unitary-or-not",
            ("x",),
            0.9,
            "‘Ex’ says much the same as ‘unitary or not’ (correlation 0.9).",
        ),
        (
            "judgements-unsigned",
            ("x",),
            3.0,
            "On ‘Ex’ 3 scores do not say whose judgement, or of when.",
        ),
        (
            "judgements-old",
            ("a", "x", "2024-05"),
            None,
            "The score of Alpha on ‘Ex’ is of May 2024.",
        ),
        ("no-difference", ("x",), None, "All options have the same value on ‘Ex’."),
        (
            "no-difference",
            ("x",),
            2.0,
            "All options count the same on ‘Ex’, 2 of them as 50 for want of evidence.",
        ),
        ("scores-without-reason", ("a", "x"), None, "Alpha has a score on ‘Ex’ without a reason."),
    ],
)
def test_each_finding_is_a_plain_sentence(
    name: str, about: tuple[str, ...], figure: float | None, expected: str
) -> None:
    assert told(name, *about, figure=figure) == expected


def test_the_outcome_of_all_checks_is_a_sentence() -> None:
    passed, failed = Check("no-difference", ()), Check("no-difference", (Finding(("x",)),))
    assert trust_finding(()) == "No trust checks were made."
    assert trust_finding(trust_words((passed, passed), NAMES)) == "Both trust checks passed."
    assert trust_finding(trust_words((failed, passed), NAMES)) == (
        "1 of 2 trust checks found something to look at: criteria that make no difference."
    )


def test_an_empty_workspace_is_checked_in_words_too() -> None:
    sections = trust_sections(appraise(dataset("{}")))
    assert [section.id for section in sections if not section.passed] == [
        "reference-missing",
        "family-missing",
    ]
    assert [found.sentence for found in sections[1].found] == [
        "No option is of the kind ‘continue as today’.",
        "No option is of the kind ‘non-structural’.",
        "No option is of the kind ‘unitary’.",
    ]
