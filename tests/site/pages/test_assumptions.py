"""What was judged rather than found, and what is not known: each with its reason."""

import re

from appraisal.appraise import appraise
from appraisal.site.pages.assumptions import Assigned, Content, Counted, ScoreRow, content, pages
from tests.datasets import dataset
from tests.site.drawn_pages import drawn, words

GUESSED = """
    sources: {s: {title: S}}
    councils:
      ash: {tier: unitary, short_name: Ash, facts: {debt: unknown, staff: unknown}}
    measures:
      debt: {name: Debt, unit: £ million, add_up: sum}
      staff: {name: Staff, unit: posts, add_up: sum}
    criteria:
      - {id: care, name: Care, judged: {0: Bad, 100: Good}}
      - {id: voice, name: Voice, judged: {0: Bad, 100: Good}}
    options:
      a:
        name: Alpha
        scores:
          care: {score: 70, low: 60, high: 75, source: assumption, why: A guess.}
          voice: {score: 20, source: s, why: Read.}
        benefits: [{name: Less cost, baseline: {value: 3, source: assumption, note: Half of it.}}]
      b: {name: Beta}
"""


def made() -> Content:
    return content(appraise(dataset(GUESSED)))


def test_scores_that_rest_on_judgement_alone_lead_to_their_reasons() -> None:
    found = made()
    assert found.criteria == ("Care",)
    assert found.scores == (ScoreRow("a", (Assigned(70, 60, 75, "criteria/care.html#a"),)),)


def test_everything_else_is_listed_with_its_value_and_its_reason_or_leads_to_it() -> None:
    page = drawn(appraise(dataset(GUESSED)), pages)["evidence/assumptions.html"]
    assert "Alpha , Less cost: Baseline : 3." in words(page)
    assert "Half of it." not in words(page)
    assert 'href="../benefits.html#a"' in page
    assert "Ash : Debt; Staff" in words(page)
    fact = "facts: {pay: {value: 4, source: assumption, note: A guess.}}"
    page = drawn(appraise(dataset(fact)), pages)["evidence/assumptions.html"]
    assert "4. A guess." in words(page)


def test_things_are_counted_on_one_scale_the_fullest_first() -> None:
    assert made().counts == (
        Counted("Councils and their parts", 0, 2, 0.0, 100.0),
        Counted("Scores", 1, 0, 50.0, 0.0),
        Counted("Options: Benefits", 1, 0, 50.0, 0.0),
    )
    assert made().finding == "2 figures or scores rest on judgement, and 2 are not known"


def test_every_line_can_be_found_by_its_kind_and_by_what_it_is_about() -> None:
    page = drawn(appraise(dataset(GUESSED)), pages)["evidence/assumptions.html"]
    kinds = re.findall(r'data-find data-facet-kind="([^"]*)" data-facet-about="([^"]*)"', page)
    assert kinds == [
        ("Assumed", "Scores"),
        ("Assumed", "Options: Benefits"),
        ("Not known", "Councils and their parts"),
    ]


def test_nothing_is_listed_where_all_is_found() -> None:
    found = appraise(dataset("councils: {ash: {tier: unitary}}"))
    assert (content(found).assumed, content(found).unknown, content(found).counts) == ((), (), ())
    page = words(drawn(found, pages)["evidence/assumptions.html"])
    assert "Nothing is recorded as assumed or not known" in page
    assert page.count("None recorded.") == 2
