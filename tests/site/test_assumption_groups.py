"""What was assumed and what isn't known, by what it is about."""

from appraisal.appraise.source_uses import evidence_pieces, is_assumption, is_not_known
from appraisal.site.assumption_groups import (
    Assumed,
    Line,
    Part,
    UnknownLine,
    assumed_groups,
    grouped,
    unknown_groups,
)
from tests.datasets import dataset


def assumed(text: str) -> dict[str, tuple[Line, ...]]:
    found = dataset(text)
    pieces = filter(is_assumption, evidence_pieces(found))
    return {group.about: group.lines for group in assumed_groups(found, pieces)}


def unknown(text: str) -> dict[str, tuple[UnknownLine, ...]]:
    found = dataset(text)
    pieces = filter(is_not_known, evidence_pieces(found))
    return {group.about: group.lines for group in unknown_groups(found, pieces)}


COUNCILS = """
sources: {s: {title: S}}
measures:
  debt: {name: Debt, unit: £ million, add_up: sum}
  staff: {name: Staff, unit: posts, add_up: sum}
councils:
  ash:
    tier: unitary
    short_name: Ash
    facts:
      debt: {value: 9, low: 8, high: 12, source: [s, assumption], note: Half of it. Shared out.}
      staff: {value: 4, source: [s, assumption], note: A third of it. Shared out.}
  elm:
    tier: unitary
    short_name: Elm
    facts:
      debt: {value: 9, low: 8, high: 12, source: [s, assumption], note: Half of it. Shared out.}
"""


def test_what_is_assumed_alike_of_several_stands_once() -> None:
    both, ash = assumed(COUNCILS)["Councils and their parts"]
    assert both.whose == ("Ash", "Elm")
    assert both.parts == (
        Part(
            (Assumed("Debt", "£9 million (£8 to £12 million)", "", ""),),
            "Half of it. Shared out.",
            ("s",),
        ),
    )
    assert ash.whose == ("Ash",)


def test_what_differs_in_the_first_sentence_of_its_reason_shares_the_rest() -> None:
    alone = COUNCILS[: COUNCILS.index("  elm:")]
    (line,) = assumed(alone)["Councils and their parts"]
    (part,) = line.parts
    assert [(item.what, item.why) for item in part.items] == [
        ("Debt", "Half of it."),
        ("Staff", "A third of it."),
    ]
    assert part.why == "Shared out."


def test_what_has_a_page_with_its_reason_leads_there() -> None:
    found = assumed("""
        criteria:
          - id: top
            criteria: [{id: care, name: Care, note: N., source: assumption, judged: {0: B, 100: G}}]
        perspectives: {even: {name: Evenly, note: N., source: assumption}}
        themes: {play: {name: Play, note: N., source: assumption}}
        councils: {ash: {tier: unitary, short_name: Ash}, elm: {tier: unitary, short_name: Elm}}
        functions: {tip: {name: Tip, level: unitary, note: N., source: assumption}}
        candidates:
          hub:
            {name: A hub, kind: shared-service, level: share, members: [ash, elm],
             saving: {value: 2, source: assumption, note: A guess.}}
        options:
          a:
            benefits: [{name: Pace, baseline: {value: 3, source: assumption, note: A guess.}}]
            claims:
              - {name: Cheap, unit: £ million, baseline: today, horizon: h,
                 amount: {value: 3, source: assumption, note: A guess.}}
            money:
              - {name: Team, kind: cost, from: 2026,
                 amount: {value: 5, source: assumption, note: A guess.}}
    """)
    places = {
        about: [
            (item.what, item.path) for line in lines for part in line.parts for item in part.items
        ]
        for about, lines in found.items()
    }
    assert places == {
        "Criteria": [("Care", "criteria/top.html#care")],
        "Perspectives": [("Evenly", "agreement.html")],
        "Themes": [("Play", "themes/play.html")],
        "Functions": [("Tip", "functions.html#function-tip")],
        "Candidates": [("Saving", "candidates.html#hub")],
        "Options: Benefits": [("Pace: Baseline", "benefits.html#a")],
        "Options: Claims": [("Cheap", "options/a.html#claims")],
        "Options: Money": [("Team", "options/a.html#money")],
    }
    assert all(not part.why for lines in found.values() for line in lines for part in line.parts)


LINES = """
    settings: {models: {split: {name: Split}}}
    facts:
      fee: {value: 4, low: 3, high: 5, source: assumption, note: A guess.}
      loan: {value: 9, low: 8, high: 10, source: assumption, note: Another.}
    options:
      first: &line
        family: unitary
        model: split
        name: First
        money: [{name: Fee, kind: cost, amount: {use: fee}, from: 2027}]
      other: {<<: *line, name: Other}
"""


def test_a_shared_fact_leads_to_the_page_that_has_its_reason() -> None:
    (line,) = assumed(LINES)["Facts"]
    said = [(item.what, item.path, part.why) for part in line.parts for item in part.items]
    assert said == [("Fee", "options/first.html#money", ""), ("Loan", "", "Another.")]


def test_what_is_not_known_is_listed_the_shorter_way() -> None:
    by_what = """
        measures: {debt: {name: Debt, unit: £ million, add_up: sum}}
        councils:
          ash: {tier: unitary, short_name: Ash, facts: {debt: unknown}}
          elm: {tier: unitary, short_name: Elm, facts: {debt: unknown}}
    """
    assert unknown(by_what) == {
        "Councils and their parts": (UnknownLine(("Ash", "Elm"), ("Debt",)),)
    }
    agreements = """
        councils: {ash: {tier: unitary}, elm: {tier: unitary}}
        candidates:
          hub:
            {name: A hub for skills, kind: shared-service, level: share, members: [ash, elm],
             costs: {set_up: unknown}, saving: unknown}
    """
    found = unknown(agreements)["Candidates"]
    assert found == (UnknownLine(("A hub for skills",), ("Costs: Set up", "Saving")),)


def test_groups_stand_in_the_order_of_the_files() -> None:
    pieces = filter(is_assumption, evidence_pieces(dataset(COUNCILS)))
    assert [(name, len(found)) for name, found in grouped(pieces).items()] == [
        ("Councils and their parts", 3)
    ]
