"""What is assumed, contested or not known, as CSV with the file and line of each."""

from collections import Counter

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.data.tables.recorded import recorded_rows
from tests.datasets import dataset

AREA = """
sources: {s: {title: A report}, t: {title: Another}}
councils:
  ash:
    tier: unitary
    short_name: Ash
    note: About the council.
    facts:
      population: {value: 50, low: 40, source: [s, assumption], note: Shared out.}
      households: unknown
      area: [{value: 3, source: s}, {value: 4, source: t, note: Elsewhere.}]
criteria: [{id: care, name: Care, judged: {0: Bad, 100: Good}}]
options:
  stay:
    family: continue
    scores: {care: {score: 60, low: 40, high: 80, why: Because., source: assumption}}
    claims:
      - {name: Cost, amount: unknown, unit: £ million, baseline: B, horizon: H, basis: net,
         note: None.}
"""


def rows() -> list[dict[str, str]]:
    found = dataset(AREA)
    spots = {"councils/ash.yaml": {("facts", "households"): (7, 3)}}
    return recorded_rows(appraise(replace(found, spots=spots)))


def test_each_kind_of_thing_has_its_rows_with_what_it_rests_on_and_why() -> None:
    told = [(r["kind"], r["what"], r["value"], r["sources"], r["why"]) for r in rows()]
    assert told == [
        ("assumed", "Population", "50 people (40 to 50)", "s assumption", "Shared out."),
        ("not known", "Households", "", "", ""),
        ("contested", "Area", "3 km²", "s", ""),
        ("contested", "Area", "4 km²", "t", "Elsewhere."),
        ("assumed", "Care", "60 (40 to 80)", "assumption", "Because."),
        ("not known", "Cost", "", "", "None."),
    ]


def test_each_stands_with_whose_it_is_and_its_file_and_line() -> None:
    assert [(r["whose"], r["about"], r["file"], r["line"]) for r in rows()[1:]] == [
        ("Ash", "Councils and their parts", "councils/ash.yaml", 7),
    ] + [("Ash", "Councils and their parts", "councils/ash.yaml", "")] * 2 + [
        ("stay", "Scores", "options/stay.yaml", ""),
        ("stay", "Options: Claims", "options/stay.yaml", ""),
    ]


def test_a_workspace_where_all_is_found_has_no_row() -> None:
    assert Counter(r["kind"] for r in recorded_rows(appraise(dataset("")))) == {}
