"""The sources of a report, and of a picture in it."""

from appraisal.documents.report.cited import cited, named_sources
from tests.datasets import dataset
from tests.documents.report.reported import asks
from tests.readiness import READY
from tests.who_pays import PAYS

MANY = dataset(
    "sources: {"
    + ", ".join(f"s{n}: {{title: T{n}, publisher: P{n}, date: 202{n}-01}}" for n in range(8))
    + "}"
)


def test_debts_steps_benefits_and_readiness_count_among_what_a_report_rests_on() -> None:
    own = PAYS.replace("debt: 100,", "debt: {value: 100, source: s},")
    assert cited(asks(own)) == ("s",)
    assert cited(asks(own, None, "stay")) == ()
    planned = """
        sources: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}}
        options:
          o:
            family: continue
            steps: [{id: x, name: X, months: 1, source: a}]
            benefits: [{name: N, baseline: {value: 1, source: b}}]
    """
    assert cited(asks(planned)) == ("a", "b")
    assert cited(asks(READY)) == ("s", "t")
    assert cited(asks(READY, "dale")) == ("s",)


def test_the_sources_cited_most_are_named_and_the_rest_counted() -> None:
    ids = [f"s{n}" for n in range(8)]
    assert named_sources(MANY, ["s3", "s3", "s1"]) == "Source: P3 2023; P1 2021"
    assert named_sources(MANY, [*ids, "s7"]) == (
        "Source: P7 2027; P0 2020; P1 2021; P2 2022; P3 2023; "
        "and 3 others among the background papers."
    )


def test_what_nobody_published_rests_on_assumptions() -> None:
    assert named_sources(MANY, []) == "Source: assumptions of this appraisal"
    assert named_sources(MANY, ["s1", "assumption"]) == (
        "Source: assumptions of this appraisal; P1 2021"
    )
