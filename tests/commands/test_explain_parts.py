"""Parts are said once: what is alike together, what stood above as such, the rest in one line."""

from appraisal.appraise.trace.values import trace_leaf
from appraisal.appraise.valued import Worth, worth
from appraisal.commands.explain_lines import wrapped
from appraisal.commands.explain_parts import HOW, figure_lines, file_lines, source_lines
from tests.appraise.trace.test_counted import AREA
from tests.datasets import dataset


def lines(text: str, option: str, figure: str) -> list[str]:
    found = worth(dataset(text))
    leaf = next(
        one for one in found.dataset.leaves() if one.measured and one.measured.figure == figure
    )
    trace = trace_leaf(found, option, leaf)
    return [text for text, _ in wrapped(figure_lines(found, leaf, trace, 0))]


def test_every_way_to_come_about_has_its_words() -> None:
    assert HOW["sum"] == "the sum of"
    assert set(HOW) >= {"written", "share", "payback", "unknown"}


def test_functions_that_are_decided_alike_are_said_together() -> None:
    assert lines(AREA, "now", "functions_single_tier")[3:] == [
        "Raw figure: 25%, the mean of:",
        "  Bins (district): 50%",
        "  Care (county): 50%",
        "  Fire (joint): 0%",
        "  Play (neighbourhood): 0%",
    ]
    assert lines(AREA, "two", "functions_single_tier")[3:] == [
        "Raw figure: 50%, the mean of:",
        "  Bins and Care (unitary): 100%",
        "  Fire (joint): 0%",
        "  Play (neighbourhood): 0%",
    ]


def test_areas_have_one_line_with_what_they_count_and_for_whom() -> None:
    assert lines(AREA, "now", "front_doors")[2:] == [
        "Raw figure: 2.5 doors, the mean of:",
        "  c (counts 50%): 2 doors, for 200",
        "  n (counts 25%): 3 doors, for 100",
        "  s (counts 25%): 3 doors, for 100",
    ]


def test_partnerships_stand_in_one_line_with_what_becomes_of_them() -> None:
    assert lines(AREA, "two", "partnerships_crossing")[-2:] == [
        "Raw figure: 2 partnerships, the sum of",
        "  Board (re-formed); Club (re-formed)",
    ]


def test_a_list_that_stood_above_is_not_given_again() -> None:
    text = AREA.replace(
        "play: {name: Play, level: neighbourhood}", "law: {name: L, level: government}"
    )
    text = text.replace(
        "fire: {name: Fire, level: joint, by: board}", "war: {name: W, level: combined-authority}"
    )
    assert lines(text, "one", "residents_per_decision")[-2:] != []
    found = lines(text, "now", "residents_per_decision")
    assert sum("the same as above" in line for line in found) == 1


def test_files_and_sources_are_each_named_once() -> None:
    found: Worth = worth(dataset(AREA))
    leaf = found.dataset.leaves()[-1]
    trace = trace_leaf(found, "now", leaf)
    files = [text for text, _ in wrapped(file_lines(found, leaf, trace, 0))]
    assert files == [
        "In the files:",
        "  councils/c.yaml: c, 200 [s]",
        "  councils/n.yaml: n, 100 [s]",
        "  councils/s.yaml: s, 100 [s]",
        "  criteria/criteria.yaml: the curve",
    ]
    assert [text for text, _ in wrapped(source_lines(found, trace, 0))] == ["Sources:", "  s: S"]


CONTESTED = """
sources: {s: {title: S}, t: {title: T}}
settings: {date: 2026-01-01, price_base: 2025-26}
criteria:
  - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [40000, 0]]}}
options:
  move:
    money:
      - name: Moving
        kind: cost
        amount: [{value: 20000, source: s}, {value: 30000, source: t}]
        from: 2027
        to: 2027
"""


def test_what_a_flow_was_as_written_reads_well_where_sources_disagree() -> None:
    found = " ".join(line.strip() for line in lines(CONTESTED, "move", "transition_cost"))
    assert "Moving (cost): from £20m to £30m, being from £20m to £30m a year as written" in found
