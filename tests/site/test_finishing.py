"""A page gets the styles and the scripts of what stands on it, and no others."""

from appraisal.site.drawing import environment
from appraisal.site.finishing import finish_of

HEAD = '<head><link rel="stylesheet" href="../site.css">\n<style>.own {}</style></head>'
TABLE = (
    "<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"
)
FINDER = '<form data-finder="register" hidden></form>'


def finished(html: str, own: dict[str, str] | None = None) -> str:
    return finish_of(environment(own or {}))(html, "../")


def test_a_page_with_tables_has_their_stylesheet_before_its_own_styles() -> None:
    drawn = finished(f"{HEAD}{TABLE}")
    assert drawn.index("site.css") < drawn.index('href="../tables.css"') < drawn.index(".own")
    assert "<script" not in drawn


def test_a_page_with_neither_is_left_as_it_is() -> None:
    assert finished(f"{HEAD}<p>words") == f"{HEAD}<p>words"


def test_a_layout_without_the_sites_stylesheet_gets_none() -> None:
    assert "stylesheet" not in finished(TABLE)


def test_a_page_with_a_filter_has_its_script_at_the_end_marked_as_the_sites_own() -> None:
    drawn = finished(f"{HEAD}<body>{FINDER}</body></html>")
    mark = environment({}).mark
    assert drawn.index("data-finder") < drawn.index(f'<script {mark} type="module">')
    assert drawn.endswith("</script>\n</body></html>")
    assert 'href="../filter.css"' in drawn
    assert "/* A box and facets" not in drawn


def test_a_script_of_the_workspaces_own_replaces_the_packaged_one() -> None:
    drawn = finished(f"<body>{FINDER}</body>", {"filter.js": "mine();\n"})
    assert 'type="module">\nmine();\n</script>' in drawn


def test_a_page_without_an_end_gets_no_script() -> None:
    assert finished(FINDER) == FINDER
