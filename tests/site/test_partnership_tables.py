"""Bodies outside the councils as rows."""

from appraisal.site.partnership_tables import partner_rows
from tests.site.drawn_pages import appraised


def test_bodies_outside_are_counted() -> None:
    found = appraised(
        "sources: {s: {title: Minutes}}\n"
        "partners: {nhs: {name: NHS board, note: To merge., source: s}, idle: {name: Idle}}\n"
        "partnerships: {p: {name: P, kind: company, level: share, partners: [nhs]}}"
    )
    rows = partner_rows(found.dataset, found.partnerships)
    assert [(row.name, row.bodies, row.names, row.note, row.sources) for row in rows] == [
        ("NHS board", 1, "P", "To merge.", ("s",)),
        ("Idle", 0, "", "", ()),
    ]
