"""What was decided, how far options have come, and what is said where nothing is recorded."""

import pytest

from appraisal.appraise import appraise
from appraisal.findings.decisions import decision, standing_of, standing_since, steps_to_come
from appraisal.site.pages import brief, option, options, road_map, summary
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
    steps:
      - {{id: ask, name: A consultation, months: 3, done: 2026-04}}
      - {{id: vote, name: A vote in each council, months: 2, after: [ask]}}
    implications:
      equalities: {{text: Fewer counters., groups: [older residents], areas: [ash]}}
"""
TAKEN = "decision: {option: join, date: 2026-05, source: order, note: In both houses.}"
ELSE = "decision: {other: Three councils., date: 2026-05-20, source: order}"
FINDING = "Join would come first in every way of counting"


def area(settings: str = "title: A test", stands: str = "tabled") -> str:
    return AREA.format(settings=settings, standing=stands)


def test_without_a_decision_the_date_up_to_which_sources_were_read_is_said() -> None:
    assert (
        decision(dataset(area("read_until: 2026-03")))
        == "No decision in sources read to March 2026."
    )
    assert "read to 1 June 2026." in decision(dataset(area()))


def test_without_sources_nothing_was_read() -> None:
    assert decision(dataset("{}")) == "No decision is recorded."
    unread = dataset(area("read_until: unknown"))
    assert decision(unread) == "No decision is recorded."


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2026", "2026"),
        ("2026-05", "May 2026"),
        ("2026-05-20", "20 May 2026"),
        ("unknown", "no date given"),
    ],
)
def test_a_decision_is_said_with_its_option_and_date(date: str, said: str) -> None:
    made = dataset(area(TAKEN.replace("2026-05", f"'{date}'")))
    assert decision(made) == f"Decided ({said}): Join."
    assert standing_of(made, "join") == f"Decided ({said})."
    assert standing_since(made, "join") == f"Decided ({said})."


def test_what_is_none_of_the_options_is_said_in_its_words() -> None:
    made = dataset(area(ELSE))
    assert decision(made) == (
        "Decided (20 May 2026): Three councils. It is none of the options compared here."
    )
    assert standing_since(made, "join") == "Tabled. Decided since (20 May 2026): Three councils."


def test_a_name_that_ends_in_a_stop_keeps_it_and_no_sentence_has_two() -> None:
    made = dataset(area(ELSE.replace("Three councils.", "Three councils Ltd.")))
    assert decision(made) == (
        "Decided (20 May 2026): Three councils Ltd. It is none of the options compared here."
    )
    assert standing_since(made, "stay") == (
        "Withdrawn. Decided since (20 May 2026): Three councils Ltd."
    )


def test_of_every_other_option_it_is_said_what_was_decided_since() -> None:
    made = dataset(area(TAKEN))
    assert standing_of(made, "stay") == "Withdrawn."
    assert standing_since(made, "stay") == "Withdrawn. Decided since (May 2026): Join."
    none = dataset(area(TAKEN).replace("standing: withdrawn, ", ""))
    assert standing_since(none, "stay") == "Decided since (May 2026): Join."


def test_until_a_decision_is_taken_an_options_standing_is_all_that_is_said() -> None:
    assert standing_since(dataset(area()), "stay") == "Withdrawn."


def test_steps_are_said_to_be_done_or_not_recorded_where_none_is_left() -> None:
    assert steps_to_come(3, 1) == ""
    assert steps_to_come(3, 0) == "Every step to it that is recorded is done."
    assert steps_to_come(0, 0) == "No steps to it are recorded."


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
    text = area(f"{TAKEN}, notes: [Ask the clerk first.]")
    page = words(drawn(appraise(dataset(text)), summary.pages)["index.html"])
    decided, left = page.index("Decided (May 2026)"), page.index("What is left to decide")
    record, noted = page.index(FINDING), page.index("Ask the clerk first.")
    assert decided < left < page.index("A vote in each council") < record < noted
    assert "Decided (May 2026): Join. What is left to decide In both houses. ( Ministers" in page
    assert "The comparison stays below as the record of what was known before." in page
    assert "No decision" not in page


def test_only_steps_that_are_not_done_are_left_to_decide() -> None:
    page = words(drawn(appraise(dataset(area(TAKEN))), summary.pages)["index.html"])
    left = page[page.index("What is left to decide") : page.index(FINDING)]
    assert "A vote in each council , 2 months. After ‘A consultation’." in left
    assert "3 months" not in left


def test_where_all_is_done_and_where_nothing_was_compared_nothing_is_left() -> None:
    done = area(TAKEN).replace("months: 2,", "months: 2, done: 2026-05,")
    page = words(drawn(appraise(dataset(done)), summary.pages)["index.html"])
    assert "Every step to it that is recorded is done." in page
    page = words(drawn(appraise(dataset(area(ELSE))), summary.pages)["index.html"])
    assert page.index("Decided (20 May 2026): Three councils.") < page.index(FINDING)
    assert "No steps to it are recorded. The comparison stays below" in page


def test_until_then_the_findings_lead() -> None:
    page = words(drawn(appraise(dataset(area())), summary.pages)["index.html"])
    assert page.index(FINDING) < page.index("No decision in sources read to")
    assert "What is left to decide" not in page


def test_an_options_page_and_the_index_say_how_far_it_has_come() -> None:
    made = appraise(dataset(area()))
    assert " Tabled. " in words(drawn(made, option.pages)["options/join.html"])
    assert "Withdrawn." in words(drawn(made, options.pages)["options/index.html"])


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (TAKEN, "Decided since (May 2026): Join."),
        (ELSE, "Decided since (20 May 2026): Three councils."),
    ],
)
def test_pages_of_options_say_what_was_decided_in_their_place(taken: str, said: str) -> None:
    made = appraise(dataset(area(taken)))
    assert f"Withdrawn. {said}" in words(drawn(made, option.pages)["options/stay.html"])
    assert f"Withdrawn. {said}" in words(drawn(made, brief.pages)["briefs/stay.html"])


def test_pages_of_the_option_decided_on_and_the_index_say_so() -> None:
    made = appraise(dataset(area(TAKEN)))
    for pages, path in ((option.pages, "options/join.html"), (brief.pages, "briefs/join.html")):
        assert "Decided (May 2026)." in words(drawn(made, pages)[path])
    index = words(drawn(made, options.pages)["options/index.html"])
    assert "Decided (May 2026): Join." in index
    assert "Decided since" not in index


def test_a_step_that_is_done_says_when_on_the_road_map() -> None:
    page = words(drawn(appraise(dataset(area())), road_map.pages)["road-map.html"])
    assert "1. A consultation 3 Done (April 2026)." in page
    assert "2. A vote in each council 2 1 June 2026" in page


def test_implications_say_for_which_groups_and_areas_most() -> None:
    page = words(drawn(appraise(dataset(area())), option.pages)["options/join.html"])
    assert "Equalities Fewer counters. Groups: older residents. Areas: Ash." in page
