"""Every option's figures at once, and again without those of some sources."""

from itertools import combinations
from pathlib import Path

from msgspec.structs import replace

from appraisal.appraise.performance import matrix_without, perform
from appraisal.appraise.safety.without_parties import party_sources, without_parties
from appraisal.load import load
from appraisal.model import Dataset
from tests.datasets import TREE, dataset

RICH = Path(__file__).parents[1] / "fuzz" / "rich"

AREA = """
    settings: {reference_option: merge}
    councils:
      ash: {tier: unitary, facts: {population: 100}}
      birch: {tier: unitary, facts: {population: 300}}
    functions: {bins: {name: Bins, level: unitary}}
    partnerships:
      pair: {name: Pair, kind: company, level: share, members: [ash, birch]}
      over: {name: Over, kind: company, level: share, status: ended, members: [ash, birch]}
    criteria:
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [400, 100]]}}
      - {id: kept, measured: {figure: partnerships_kept, curve: [[0, 0], [1, 100]]}}
    options:
      stay:
        family: continue
        money: [{name: Team, kind: cost, amount: 5, from: 2027}]
      merge:
        family: unitary
        councils: {all: {name: All, covers: [ash, birch]}}
"""


def test_everything_stands_by_option_the_reference_first() -> None:
    done = perform(dataset(AREA))
    by_option = (done.stands, done.changes, done.functions)
    assert [list(held) for held in by_option] == [["merge", "stay"]] * 3
    assert set(done.money) == {"merge", "stay"}
    assert done.matrix.options == ("merge", "stay")


def test_each_option_is_worth_what_it_leaves_standing() -> None:
    done = perform(dataset(AREA))
    assert {i: [c.id for c in stand] for i, stand in done.stands.items()} == {
        "merge": ["all"],
        "stay": ["ash", "birch"],
    }
    assert {place: cell.value for place, cell in done.matrix.cells.items()} == {
        ("merge", "size"): 100,
        ("merge", "kept"): 0,
        ("stay", "size"): 25,
        ("stay", "kept"): 100,
    }


def test_only_partnerships_at_work_count() -> None:
    done = perform(dataset(AREA))
    assert list(done.partnerships) == ["pair"]
    assert {i: dict(changed.fates) for i, changed in done.changes.items()} == {
        "merge": {"pair": "absorbed"},
        "stay": {"pair": "kept"},
    }


# --- Without some sources ----------------------------------------------------------------------


def of_parties(area: Dataset, chosen: tuple[str, ...]) -> Dataset:
    """The area as if these sources belonged to a party and no other did."""
    told = {
        i: source.model_copy(update={"party": "one" if i in chosen else None})
        for i, source in area.sources.items()
    }
    return replace(area, sources=told)


def assert_worked_out_anew(area: Dataset) -> None:
    done, without = perform(area), without_parties(area)
    assert matrix_without(area, done, without, party_sources(area)) == perform(without).matrix


def test_values_anew_are_those_of_the_whole_workspace_without_the_sources() -> None:
    """Any sources at all, from one to every one, as if they belonged to a party."""
    rich = load(RICH)
    sources = sorted(rich.sources)
    sets = [chosen for size in range(1, 5) for chosen in combinations(sources, size)]
    assert len(sets) == 15
    for chosen in sets:
        assert_worked_out_anew(of_parties(rich, chosen))


def test_a_payback_that_rival_parties_left_open_is_worked_out_without_one_of_them() -> None:
    area = dataset("""
        sources: {s: {title: S}, p: {title: P, party: p}, q: {title: Q, party: q}}
        criteria: [{id: c, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}]
        options:
          o:
            money:
              - {name: Team, kind: cost, amount: [{value: 6, source: s}, {value: 4, source: p}],
                 from: 2027, to: 2027}
              - {name: Cut, kind: saving, amount: [{value: 3, source: s}, {value: 5, source: q}],
                 from: 2028}
    """)
    assert perform(area).matrix.cells["o", "c"].raw is None
    without = without_parties(area)
    anew = matrix_without(area, perform(area), without, party_sources(area))
    assert anew.cells["o", "c"].raw is not None
    assert anew == perform(without).matrix


def test_only_what_rests_on_the_sources_is_worked_out_anew() -> None:
    area = dataset(TREE.replace("source: [s]", "source: [t]"))
    done, gone = perform(area), frozenset({"t"})
    without = replace(area, options={**area.options, "join": area.options["stay"]})
    anew = matrix_without(area, done, without, gone)
    kept = {place for place, cell in done.matrix.cells.items() if cell is anew.cells[place]}
    assert done.matrix.cells.keys() - kept == {("join", "care")}
    assert anew.cells["join", "care"].evidence == "gap"
