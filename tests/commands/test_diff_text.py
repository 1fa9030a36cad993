"""What the difference says on a screen."""

from appraisal.commands.diff_text import text
from tests.findings.cases_of_differences import CASES, SCORE, WEIGHT, changed


def test_the_finding_comes_first_then_options_pairs_files_and_what_is_due() -> None:
    newer = ("date: 2020", "date: 2026")
    assert list(text(changed(SCORE, WEIGHT, newer), "history/before", ".")) == [
        "From history/before to .:",
        (
            "Ann moved from second to first; weights and scores did it. 1 other option changed its "
            "place."
        ),
        "",
        "Options",
        "  Ann: 50 to 64; second to first. Because of weights +7.5 and scores +6.5.",
        "  Bob: still 52; first to second.",
        "  Cat: 30 to 18; still third. Because of weights \N{MINUS SIGN}12.",
        "",
        "Pairs that changed order",
        (
            "  Ann is ahead of Bob now: weights did it, and the weights of Panel would have done "
            "it alone."
        ),
        "",
        "What changed in the files",
        "  criteria/perspectives.yaml",
        "    Panel: the weight of care went from 50 to 80.",
        "    Panel: the weight of voice went from 50 to 20.",
        "  options/a.yaml",
        "    Ann: the score on care went from 60 to 70.",
        "  sources.yaml",
        "    Survey: date went from 2020 to 2026.",
        "",
        "Due for another look",
        "  Ann, voice: Survey is not as when it was judged.",
        "  Bob, care: Survey is not as when it was judged.",
    ]


def test_nothing_that_matters_says_so_in_a_line() -> None:
    said = list(text(changed(), "a", "b"))
    assert said == [
        "From a to b:",
        "Nothing that matters changed.",
    ]


def test_options_that_come_are_no_nothing() -> None:
    assert "Nothing that is counted changed." not in list(text(changed(*CASES["new"]), "a", "b"))
