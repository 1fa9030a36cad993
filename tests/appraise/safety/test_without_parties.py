"""What is left of a workspace without the figures of parties to the dispute."""

from dataclasses import replace

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.performance import Performance, matrix_without, perform
from appraisal.appraise.safety.without_parties import party_sources, without_parties
from appraisal.model import Dataset, Figure
from tests.datasets import dataset

SOURCES = "    sources: {p: {title: P, party: north}, q: {title: Q, party: south}, s: {title: S}}\n"


def stripped(text: str) -> Dataset:
    return without_parties(dataset(SOURCES + text))


def test_sources_of_a_party_are_found() -> None:
    assert party_sources(dataset(SOURCES)) == {"p", "q"}


def test_a_figure_of_a_party_alone_becomes_unknown() -> None:
    area = stripped("    options: {o: {facts: {m: {value: 1, source: p}}}}")
    assert area.options["o"].facts == {"m": "unknown"}


def test_a_figure_that_another_source_gives_too_stays() -> None:
    area = stripped("    options: {o: {facts: {m: {value: 1, source: [p, s]}}}}")
    assert area.options["o"].facts["m"] == Figure(value=1, source=("p", "s"))


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


@pytest.fixture(scope="module")
def done(derbyshire: Appraisal) -> Performance:
    return perform(derbyshire.dataset)


@pytest.mark.parametrize("nth", range(0, 60, 4))
def test_values_anew_are_those_of_the_whole_workspace_without_the_sources(
    derbyshire: Appraisal, done: Performance, nth: int
) -> None:
    """Any three sources that values rest on, as if they belonged to a party."""
    made = derbyshire.dataset
    used = sorted({source for cell in done.matrix.cells.values() for source in cell.sources})
    chosen = {source for source in used[nth % len(used) :][:3] if source in made.sources}
    told = {
        i: source.model_copy(update={"party": "one" if i in chosen else None})
        for i, source in made.sources.items()
    }
    area = replace(made, sources=told)
    without = without_parties(area)
    assert matrix_without(area, done, without, party_sources(area)) == perform(without).matrix
