"""Who works with whom, as CSV."""

from appraisal.data.tables.partnerships import partnership_tables
from tests.site.drawn_pages import appraised


def test_ties_years_and_fates_can_be_downloaded() -> None:
    thin = appraised()
    tables = partnership_tables(thin)
    first = tables["data/ties.csv"][0]
    assert (first["council"], first["with"], first["level"]) == ("ash", "birch", "share")
    assert len(tables["data/timeline.csv"]) == len(thin.ties.timeline)
    fates = {(r["option"], r["partnership"]): r["fate"] for r in tables["data/fates.csv"]}
    assert fates == {(o, b): f for o, d in thin.changes.items() for b, f in d.fates.items()}


def test_all_on_record_of_a_partnership_can_be_downloaded() -> None:
    old = partnership_tables(appraised())["data/partnerships.csv"][-1]
    assert old == {
        "partnership": "old", "name": "Old", "kind": "programme", "level": "share",
        "status": "ended", "since": "2010", "until": "2015", "last_seen": None, "host": None,
        "members": "ash birch", "partners": "", "others": None, "themes": "", "sources": "",
        "note": None,
    }  # fmt: skip
