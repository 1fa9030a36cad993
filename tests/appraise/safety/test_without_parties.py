"""What is left of a workspace without the figures of parties to the dispute."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.without_parties import party_sources, without_parties
from appraisal.model import Dataset, Figure, Reading, read_fact
from tests.candidates import AGREED
from tests.datasets import dataset

SOURCES = """
    sources:
      p: {title: P, party: north}
      q: {title: Q, party: south}
      paid: {title: A survey, publisher: A newspaper, paid_for_by: The district councils}
      s: {title: S}
"""


def stripped(text: str) -> Dataset:
    return without_parties(dataset(SOURCES + text))


def test_what_a_party_publishes_and_what_one_paid_for_are_parties_sources() -> None:
    assert party_sources(dataset(SOURCES)) == {"p", "q", "paid"}


def test_a_figure_of_a_party_alone_becomes_unknown() -> None:
    area = stripped("    options: {o: {facts: {m: {value: 1, source: p}}}}")
    assert area.options["o"].facts == {"m": "unknown"}


def test_a_figure_that_another_source_gives_too_stays() -> None:
    area = stripped("    options: {o: {facts: {m: {value: 1, source: [p, s]}}}}")
    assert area.options["o"].facts["m"] == Figure(value=1, source=("p", "s"))


@pytest.mark.parametrize("source", ["p", "paid", "[p, q]", "[p, assumption]", "[assumption, paid]"])
def test_an_assumption_does_not_clear_a_partys_figure(source: str) -> None:
    area = stripped(f"""
    options:
      o:
        facts: {{m: {{value: 1, source: {source}}}}}
        scores: {{c: {{score: 1, source: {source}}}}}
    """)
    assert area.options["o"].facts == {"m": "unknown"}
    assert area.options["o"].scores == {}


def test_an_assumption_that_is_nobodys_stays() -> None:
    area = stripped("    options: {o: {facts: {m: {value: 1, source: assumption}}}}")
    assert area.options["o"].facts["m"] == Figure(value=1, source=("assumption",))


def test_a_history_stays_one_without_a_partys_figures() -> None:
    area = stripped("""
    councils:
      ash:
        tier: unitary
        facts:
          staff:
            - {value: 1, date: 2023, source: s}
            - {value: 2, date: 2024, source: s}
            - {value: 3, date: 2025, source: p}
    """)
    read = read_fact(area.councils["ash"].facts["staff"])
    assert read == Reading(2, 2, 2, "measured", frozenset({"s"}))


def test_a_contested_figure_keeps_its_other_sources() -> None:
    area = stripped("""
    options:
      o:
        facts:
          two: [{value: 1, source: p}, {value: 2, source: s}, {value: 3, source: s}]
          one: [{value: 1, source: p}, {value: 2, source: s}]
          none: [{value: 1, source: p}, {value: 2, source: q}]
    """)
    assert area.options["o"].facts == {
        "two": (Figure(value=2, source=("s",)), Figure(value=3, source=("s",))),
        "one": Figure(value=2, source=("s",)),
        "none": "unknown",
    }


def test_unknown_stays_unknown() -> None:
    assert stripped("    options: {o: {facts: {m: unknown}}}").options["o"].facts == {
        "m": "unknown"
    }


def test_scores_of_parties_alone_are_dropped() -> None:
    area = stripped("""
    options:
      o:
        scores:
          theirs: {score: 1, source: p}
          both: {score: 2, source: [p, q]}
          shared: {score: 3, source: [p, s]}
          unsourced: {score: 4}
    """)
    assert list(area.options["o"].scores) == ["shared", "unsourced"]


def test_councils_parts_new_councils_and_money_lose_them_too() -> None:
    theirs = "facts: {population: {value: 1, source: p}}"
    area = stripped(f"""
    councils: {{c: {{tier: unitary, {theirs}, parts: {{c-east: {{name: East, {theirs}}}}}}}}}
    options:
      o:
        family: unitary
        councils: {{n: {{name: N, covers: [c], {theirs}}}}}
        money: [{{name: Saving, kind: saving, amount: {{value: 5, source: q}}, from: 2027}}]
    """)
    council, option = area.councils["c"], area.options["o"]
    assert council.facts == council.parts["c-east"].facts == {"population": "unknown"}
    assert option.councils is not None
    assert option.councils["n"].facts == {"population": "unknown"}
    assert [flow.amount for flow in option.money] == ["unknown"]


def test_the_workspace_itself_is_left_as_it_was() -> None:
    area = dataset(SOURCES + "    options: {o: {facts: {m: {value: 1, source: p}}}}")
    without_parties(area)
    assert area.options["o"].facts["m"] == Figure(value=1, source=("p",))


RANKED = """
    settings: {simulation: {samples: 10}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}]
    options:
      a: {scores: {x: {score: 90, low: 80, high: 95, source: SOURCE}}}
      b: {scores: {x: {score: 60, low: 55, high: 65, source: s}}}
"""


def test_the_ranking_without_parties_leaves_their_scores_as_gaps() -> None:
    found = appraise(dataset(SOURCES + RANKED.replace("SOURCE", "p"))).without_parties
    assert found is not None
    assert found.order == ("b", "a")
    assert (found.value["a"], found.low["a"], found.high["a"]) == (50, 0, 100)


def test_without_any_party_there_is_no_second_ranking() -> None:
    text = RANKED.replace("SOURCE", "s")
    assert appraise(dataset("    sources: {s: {title: S}}\n" + text)).without_parties is None


def test_what_only_parties_would_add_is_not_added_and_what_rests_on_their_score_is_a_gap() -> None:
    lifts = AGREED.replace("t: {title: A rival}", "t: {title: A rival, party: shire}")
    left = without_parties(dataset(lifts)).options["both"].scores["voice"]
    assert (left.score, left.source) == (50, ("s", "assumption"))  # 45 + 5, without 3 by the rival
    base = AGREED.replace("s: {title: Minutes}", "s: {title: Minutes, party: shire}")
    assert "voice" not in without_parties(dataset(base)).options["both"].scores
