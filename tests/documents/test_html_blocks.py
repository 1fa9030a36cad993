"""Blocks as HTML, whatever style sheet is around them."""

from itertools import count

from appraisal.documents.blocks import Figure, Gap, Items, Numbered, Table
from appraisal.documents.html_blocks import blocks_html
from tests.documents.papers import CHART


def drawn(*blocks: Figure | Gap | Items | Numbered | Table) -> str:
    return blocks_html(blocks, count(4), lambda figure: f"[{figure.alt}]")


def test_counted_paragraphs_go_on_from_those_before_them() -> None:
    assert drawn(Numbered("A"), Numbered("B")) == ('<ol start="4">\n<li>A</li>\n<li>B</li>\n</ol>')


def test_a_paragraph_with_a_number_of_its_own_is_no_item_of_a_list() -> None:
    assert drawn(Numbered("A", "1.1"), Numbered("B", "(ii)")) == (
        '<p class="numbered"><span>1.1 </span>A</p>\n'
        '<p class="numbered lettered"><span>(ii) </span>B</p>'
    )


def test_a_figure_is_drawn_by_whoever_asks() -> None:
    assert drawn(Figure("A & B", CHART, "C", "D")) == (
        '<figure>\n<figcaption>A &amp; B</figcaption>\n[C]\n<p class="source">D</p>\n</figure>'
    )


def test_a_table_without_caption_and_heads_has_neither() -> None:
    assert drawn(Table("", ("", ""), (("", "1"),), (1, 3))) == (
        '<div class="scroll" role="group" aria-label="" tabindex="0">\n<table class="few">\n'
        '<colgroup><col style="width: 25%"><col style="width: 75%"></colgroup>\n'
        "<tbody>\n<tr><td></td><td>1</td></tr>\n</tbody>\n</table>\n</div>"
    )
