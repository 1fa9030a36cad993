"""What is said of a score whose own range reaches across its threshold."""

from appraisal.appraise import appraise
from appraisal.findings.named_safety import moot, named_safety
from appraisal.findings.robustness import one_score
from appraisal.findings.thresholds import crossed, thresholds_finding
from appraisal.findings.trust_checks import trust_sections
from appraisal.findings.what_would_change import Change, what_would_change
from tests.datasets import dataset
from tests.findings.cases_of_thresholds import COULD_MEET, COULD_MISS, ONLY_ONE

MEETS = (
    "‘Ex’ for Alpha would have to be at least 50 of 100 instead of 45 (25 to 65), which its range "
    "allows, for Alpha to miss no threshold and come first."
)
AS_THEY_ARE = "What follows takes each threshold as met or missed today."


def test_a_score_that_could_meet_its_threshold_is_told_before_those_that_could_not() -> None:
    made = appraise(dataset(COULD_MEET))
    assert list(thresholds_finding(made)) == [MEETS, AS_THEY_ARE]
    assert one_score(made, named_safety(made)).startswith(f"{MEETS} {AS_THEY_ARE} ")
    assert Change(
        "‘Ex’ for Alpha", "45 (25 to 65)", "at least 50 of 100, across a threshold", "Alpha"
    ) in what_would_change(made)


def test_a_score_that_could_miss_its_threshold_names_who_would_be_first() -> None:
    (crossing,) = crossed(appraise(dataset(COULD_MISS)))
    assert crossing.sentence == (
        "Were ‘Ex’ for Alpha less than 50 of 100 instead of 55 (45 to 65), which its range allows, "
        "Alpha would miss a threshold, and Beta would come first."
    )


def test_the_only_option_ranked_is_not_safe_where_a_threshold_could_be_crossed() -> None:
    made = appraise(dataset(ONLY_ONE))
    assert moot(named_safety(made)) == (
        "Beta is the only option ranked, but 2 scores or figures could change who comes first by "
        "crossing a threshold within their own ranges."
    )
    assert what_would_change(made) == (
        Change(
            "‘Ex’ for Alpha", "45 (25 to 65)", "at least 50 of 100, across a threshold", "Alpha"
        ),
        Change(
            "‘Ex’ for Beta",
            "51 (30 to 70)",
            "less than 50 of 100, across a threshold",
            "no option: none is ranked",
        ),
    )


def test_the_trust_check_tells_of_a_judgement_that_could_cross_its_threshold() -> None:
    sections = {section.id: section for section in trust_sections(appraise(dataset(COULD_MEET)))}
    assert not sections["one-judgement-decides"].passed
    assert sections["one-judgement-decides"].found[0].sentence == (
        "If Alpha's score on ‘Ex’ crossed the threshold of 50, which its own range allows, that "
        "could change who comes first."
    )


def test_nothing_is_said_where_no_threshold_could_be_crossed() -> None:
    made = appraise(dataset(COULD_MEET.replace("high: 65", "high: 49")))
    assert list(thresholds_finding(made)) == []
