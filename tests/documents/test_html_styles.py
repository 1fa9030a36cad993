"""How papers look: what says something is printed, and pages say which they are."""

from appraisal.documents.blocks import Document
from appraisal.documents.html_styles import FLOWING, HEAT, STYLES, numbered_pages, sized
from appraisal.documents.sizes import Size


def test_a_size_is_letters_lines_and_space() -> None:
    assert sized("p", Size(10, 14.5, 2, 6, bold=True)) == (
        "p { font: bold 10pt/14.5pt Arial, 'Liberation Sans', sans-serif; margin: 2pt 0 6pt; }\n"
    )


def test_shades_are_printed_and_each_has_its_class() -> None:
    assert all(
        f".heat-{place} {{ background: {each}; }}" in STYLES for place, each in enumerate(HEAT)
    )
    assert "print-color-adjust: exact" in STYLES


def test_headings_stay_with_what_follows_and_rows_are_not_parted() -> None:
    assert "h1, h2, h3, caption, figcaption { break-after: avoid; }" in FLOWING
    assert "tr { break-inside: avoid; }" in STYLES
    assert "figure { margin: 0 0 10pt; break-inside: avoid; }" in STYLES


def test_pages_say_what_and_which_they_are() -> None:
    rules = numbered_pages(Document("T", (), "Report", "Example"))
    assert '@top-left { content: "Report Example";' in rules
    assert 'content: "Page " counter(page) " of " counter(pages) "";' in rules
    assert "@page :first { @top-left { content: none; } }" in rules
