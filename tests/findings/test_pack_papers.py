"""A pack has a paper for the facilitator, one each for councils, questions and its purpose."""

from appraisal.findings.pack_papers import paper_titles
from tests.datasets import dataset

AREA = """
    councils: {ash: {tier: unitary, short_name: Ash}, elm: {tier: unitary, name: Elm Council}}
    workshops:
      asked: {title: What next?, purpose: how, questions: [{id: who, ask: Who leads?}]}
      plain: {title: Talk, councils: [elm]}
"""


def test_every_paper_has_a_name_and_a_title() -> None:
    assert dict(paper_titles(dataset(AREA), "asked")) == {
        "run-sheet": "Run sheet",
        "pre-read-ash": "Pre-read, Ash",
        "pre-read-elm": "Pre-read, Elm Council",
        "evidence-who": "Evidence, who",
        "swings": "Swings",
        "delivery": "How",
    }


def test_without_a_purpose_there_is_no_paper_for_it() -> None:
    assert list(paper_titles(dataset(AREA), "plain")) == ["run-sheet", "pre-read-elm", "swings"]
