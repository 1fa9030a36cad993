"""A workshop's page says what it settles and what came of it, and nothing said in confidence."""

from appraisal.appraise import appraise
from appraisal.site.pages.workshop import Asked, NextStep, Settled, Told, content, pages
from tests.datasets import dataset
from tests.site.drawn_pages import appraised, drawn

AREA = """
    sources: {s: {title: Minutes}}
    councils: {ash: {tier: unitary, short_name: Ash}, elm: {tier: unitary, short_name: Elm}}
    themes: {jobs: {name: Jobs}}
    criteria: [{id: care, name: Care, judged: {0: Bad, 100: Good}}]
    options: {o: {name: One, scores: {care: {score: 40}}}}
    workshops:
      w:
        title: What next?
        date: 2025-05-01
        councils: [ash, elm]
        agenda: [{title: Talk, minutes: 40}, {title: Close, minutes: 50}]
        questions:
        - id: care
          ask: How is care?
          option: o
          criterion: care
          why: Nobody knows.
          page: method.html
        - {id: open, ask: And then?}
        record:
          agreed:
            care: {value: 60, low: 50, high: 70, why: We looked., councils: [ash], source: s}
          decided: [{what: The two go on., councils: [ash, elm], source: s}]
          open: [{what: Who pays., needs: A price.}]
          next_steps: [{what: Ask., owner: The clerks, by: 2026-04}]
          barriers: {jobs: [Time.]}
          changed_our_minds: [A price above ten.]
          moved: ["One: 40 to 60."]
        added: [{kind: option, id: x, name: Another way}]
"""


def test_it_has_what_was_asked_and_what_came_of_it() -> None:
    found = content(appraise(dataset(AREA)), "w")
    assert found.questions == (
        Asked(
            "How is care?", "Nobody knows.", "method.html", "workshops/w/pack/evidence-care.html"
        ),
        Asked("And then?", "", "", "workshops/w/pack/evidence-open.html"),
    )
    assert found.settled == (
        Settled("How is care?", "60 (50 to 70)", "We looked.", ("ash",), ("s",)),
    )
    assert found.decided == (Told("The two go on.", ("ash", "elm"), ("s",)),)
    assert found.open == (Told("Who pays.", needs="A price."),)
    assert found.next_steps == (NextStep("Ask.", "The clerks", "April 2026", ()),)
    assert found.barriers == (("Jobs", ("Time.",)),)
    assert (found.enablers, found.minds) == ((), ("A price above ten.",))
    assert found.moved == ("One: 40 to 60.",)
    assert (found.added, found.length) == (("Another way",), "1 hour and 30 minutes")
    assert found.said is None


def test_each_workshop_has_a_page_with_its_title() -> None:
    made = [(page.path, page.title) for page in pages(appraise(dataset(AREA)))]
    assert made == [("workshops/w.html", "What next?")]


def test_one_outcome_is_said_at_the_top_and_leaves_no_head_over_nothing() -> None:
    record = "record: {outcomes: [{what: Themes began to emerge.}]}"
    area = f"workshops: {{w: {{title: What?, date: 2019-10-04, {record}}}}}"
    page = drawn(appraised(area), pages)["workshops/w.html"]
    assert page.count(">Themes began to emerge.<") == 1
    assert 'id="record"' not in page
