"""A page gets the styles of what stands on it, and no others."""

from appraisal.site.finishing import finished

SITE = '<head><link rel="stylesheet" href="../site.css">\n<style>.own {}</style></head>'
TABLE = (
    "<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"
)


def test_a_page_with_tables_has_their_stylesheet_before_its_own_styles() -> None:
    drawn = finished(f"{SITE}{TABLE}", "../")
    assert drawn.index("site.css") < drawn.index('href="../tables.css"') < drawn.index(".own")


def test_a_page_without_tables_is_left_as_it_is() -> None:
    assert finished(f"{SITE}<p>words", "../") == f"{SITE}<p>words"


def test_a_layout_without_the_sites_stylesheet_gets_none() -> None:
    assert "stylesheet" not in finished(TABLE, "")
