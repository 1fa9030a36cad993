"""What was decided, how far options have come, and what is said where nothing is recorded."""

import pytest

from appraisal.appraise import appraise
from appraisal.findings.decisions import decision, standing_of
from appraisal.site.pages import option, options, summary
from tests.datasets import dataset
from tests.site.drawn_pages import drawn, words

AREA = """
settings: {{date: 2026-06-01, {settings}}}
sources: {{order: {{title: The order, publisher: Ministers}}}}
councils: {{ash: {{tier: unitary, short_name: Ash}}}}
criteria: [{{id: x, name: Ex, judged: {{0: Bad, 100: Good}}}}]
options:
  stay: {{name: Stay, family: continue, standing: withdrawn, scores: {{x: {{score: 20}}}}}}
  join:
    name: Join
    family: non-structural
    standing: {standing}
    scores: {{x: {{score: 80}}}}
    steps: [{{id: vote, name: A vote in each council, months: 2}}]
    implications:
      equalities: {{text: Fewer counters., groups: [older residents], areas: [ash]}}
"""
TAKEN = "decision: {option: join, date: 2026-05, source: order, note: In both houses.}"


def area(settings: str = "title: A test", stands: str = "tabled") -> str:
    return AREA.format(settings=settings, standing=stands)


def test_without_a_decision_the_date_up_to_which_sources_were_read_is_said() -> None:
    assert decision(dataset(area("read_until: 2026-03"))) == (
        "No decision is recorded. Sources were read up to March 2026; a decision may have been "
        "taken since."
    )
    assert "read up to 1 June 2026;" in decision(dataset(area()))


def test_a_decision_is_said_with_its_option_and_date() -> None:
    made = dataset(area(TAKEN))
    assert decision(made) == "Decided: Join (May 2026)."
    assert standing_of(made, "join") == "Decided (May 2026)."


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("tabled", "Tabled."),
        ("consulted", "It has gone to consultation."),
        ("decided", "Decided on."),
        ("withdrawn", "Withdrawn."),
    ],
)
def test_how_far_an_option_has_come_is_said(said: str, words: str) -> None:
    assert standing_of(dataset(area(stands=said)), "join") == words


def test_once_a_decision_is_taken_what_is_left_leads_and_the_rest_is_the_record() -> None:
    page = words(drawn(appraise(dataset(area(TAKEN))), summary.pages)["index.html"])
    left, record = page.index("What is left to decide"), page.index("What the evidence said")
    assert left < page.index("A vote in each council") < record
    assert "Decided: Join (May 2026). In both houses. ( Ministers" in page
    assert "The comparison stays below as the record of what was known before." in page
    assert "What the evidence says today" not in page


def test_until_then_the_findings_lead() -> None:
    page = words(drawn(appraise(dataset(area())), summary.pages)["index.html"])
    assert "No decision is recorded." in page
    assert "What is left to decide" not in page
    assert "What the evidence says today" in page


def test_an_options_page_and_the_index_say_how_far_it_has_come() -> None:
    made = appraise(dataset(area()))
    assert "Non-structural. Tabled." in words(drawn(made, option.pages)["options/join.html"])
    assert "Withdrawn." in words(drawn(made, options.pages)["options/index.html"])


def test_implications_say_for_which_groups_and_areas_most() -> None:
    page = words(drawn(appraise(dataset(area())), option.pages)["options/join.html"])
    assert "Equalities Fewer counters. Groups: older residents. Areas: Ash." in page
