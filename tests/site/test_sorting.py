"""A table of more than ten rows that may change places says so, and in which words to offer it."""

import pytest

from appraisal.site.drawn_tables import with_tables
from appraisal.site.sorting import sorting

HEAD = "<thead><tr><th>A</th><th>B</th></tr></thead>"
ROW = "<tr><th>a</th><td>1</td></tr>"
OPENS = '<tr class="opens"><td colspan="2">why</td></tr>'


def table(rows: str, classes: str = "plain") -> str:
    return f'<table class="{classes}">{HEAD}{rows}</table>'


def with_sorting(html: str) -> str:
    return with_tables(html, sorting)


def body(rows: str) -> str:
    return f"<tbody>{rows}</tbody>"


@pytest.mark.parametrize(
    "rows",
    [body(ROW * 11), body((ROW + OPENS) * 11), body(ROW + OPENS) * 11, body(ROW) * 11 + body("")],
    ids=["rows", "rows with what opens", "bodies with what opens", "bodies, one empty"],
)
def test_a_long_table_may_be_sorted(rows: str) -> None:
    drawn = with_sorting(table(rows))
    assert drawn == table(rows).replace(
        '<table class="plain">', '<table class="plain" data-sortable="Sort by|As listed">'
    )


@pytest.mark.parametrize(
    "html",
    [
        table(body(ROW * 10)),
        table(body((ROW + OPENS) * 10)),
        table(body(ROW * 11), "plain as-is"),
        table(body(ROW * 6) + body(ROW * 6)),
        table(body('<tr class="group"><td colspan="2">Group</td></tr>' + ROW * 11)),
        table(body(OPENS + ROW * 11)),
        table(body(ROW * 11 + '<tr><th rowspan="2">a</th><td>1</td></tr><tr><td>2</td></tr>')),
        table(body(ROW * 11)).replace("</tr></thead>", "</tr><tr><th>c</th></tr></thead>"),
        table(body(ROW * 11)).replace(HEAD, ""),
        table(""),
        "<p>No table",
    ],
    ids=[
        "ten rows",
        "ten rows with what opens",
        "ordered by a script",
        "two groups",
        "a group by name",
        "opens nothing",
        "a cell over rows",
        "a head of two rows",
        "no head",
        "empty",
        "no table",
    ],
)
def test_what_is_short_or_grouped_keeps_its_order(html: str) -> None:
    assert with_sorting(html) == html
