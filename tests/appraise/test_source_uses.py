"""What rests on a source, is contested or is not known."""

from msgspec.structs import replace

from appraisal.appraise.source_uses import (
    EvidenceCounts,
    count_evidence,
    evidence_pieces,
    is_assumption,
    is_not_known,
    places_resting_on,
    resting_on,
    uses,
)
from appraisal.model import Settlement
from tests.datasets import dataset


def test_sources_stand_in_the_order_of_their_titles_with_what_rests_on_them() -> None:
    found = dataset("""
        sources: {s: {title: the survey}, b: {title: Borders}, n: {title: Never used}}
        councils: {ash: {tier: unitary, facts: {population: {value: 5, source: [s, assumption]}}}}
    """)
    resting = resting_on(found, evidence_pieces(found))
    paths = {source: [piece.path for piece in pieces] for source, pieces in resting.items()}
    assert list(paths) == ["b", "n", "s"]
    assert paths["b"] == paths["n"] == []
    assert [path[:4] for path in paths["s"]] == [
        ("councils/ash.yaml", "facts", "population"),
    ]


def test_a_date_that_is_not_known_is_no_missing_figure() -> None:
    found = dataset("""
        councils: {ash: {tier: unitary, facts: {population: unknown}}}
        partnerships: {p: {name: P, kind: company, level: share, since: unknown}}
    """)
    unknown = [piece.path for piece in evidence_pieces(found) if is_not_known(piece)]
    assert unknown == [("councils/ash.yaml", "facts", "population")]


def test_a_figure_that_is_assumed_in_part_is_one_and_a_score_that_cites_a_source_is_none() -> None:
    found = dataset("""
        sources: {s: {title: S}}
        criteria: [{id: care, judged: {0: Bad, 100: Good}}]
        options:
          a: {scores: {care: {score: 1, source: [s, assumption], why: W.}}}
          b: {scores: {care: {score: 1, source: assumption, why: W.}}}
          c: {facts: {m: {low: 1, value: 2, high: 3, source: [s, assumption]}}}
    """)
    assumed = [piece.path[:2] for piece in evidence_pieces(found) if is_assumption(piece)]
    assert assumed == [("options/b.yaml", "scores"), ("options/c.yaml", "facts")]


COUNTED = """
    sources:
      s: {title: S}
      t: {title: T, party: north}
      u: {title: U, paid_for_by: Somebody}
    criteria: [{id: care, judged: {0: Bad, 100: Good}}]
    councils:
      ash:
        tier: unitary
        facts:
          population: [{value: 5, source: [s]}, {value: 6, source: [t]}]
          councillors: unknown
          deprivation: unknown
    options:
      o: {scores: {care: {score: 40, source: assumption}}}
"""


def test_contested_unknown_and_assumed_pieces_and_partisan_sources_are_counted() -> None:
    made = dataset(COUNTED)
    found = count_evidence(made, tuple(evidence_pieces(made)))
    assert found == EvidenceCounts(contested=1, unknown=2, assumed=1, partisan=2)


def test_a_shared_fact_is_counted_once_and_supports_what_uses_it() -> None:
    area = dataset("""
        sources: {s: {title: S}}
        facts: {fee: {value: 1, source: assumption}, rent: {value: 2, source: s}, gone: unknown}
        councils:
          ash: {tier: unitary, facts: {area: {use: fee}, debt: {use: rent}, staff: {use: gone}}}
          elm: {tier: unitary, facts: {area: {use: fee}}}
    """)
    found = tuple(evidence_pieces(area))
    counts = count_evidence(area, found)
    assert (counts.assumed, counts.unknown) == (1, 1)
    (rests,) = resting_on(area, found)["s"]
    assert rests.path == ("councils/ash.yaml", "facts", "debt")
    assert [piece.path[0] for piece in uses(area, "fee")] == [
        "councils/ash.yaml",
        "councils/elm.yaml",
    ]


def test_places_count_for_each_source_that_says_where_they_lie() -> None:
    places = (
        Settlement("Ashby", 53.0, -1.5, "ash", sources=("s", "t")),
        Settlement("Elmby", 53.0, -1.4, "ash", sources=("s",)),
    )
    assert places_resting_on(replace(dataset(), settlements=places)) == {"s": 2, "t": 1}
