"""A piece of a page as a tree."""

from appraisal.site.figures.tree import parsed, piece_at
from tests.site.figures.boards import first


def test_an_element_has_its_attributes_with_signs_as_they_are_read() -> None:
    assert first('<p class="a b" title="Salt &amp; ash">x</p>').attributes == {
        "class": "a b",
        "title": "Salt & ash",
    }
    assert first('<p class="a b">x</p>').classes == {"a", "b"}


def test_text_after_the_last_element_is_kept() -> None:
    assert first("<p>a <b>b</b> c</p>").text() == "a b c"


def test_words_of_two_cells_are_two_words() -> None:
    assert first("<tr><td>one</td><td>two</td></tr>").text() == "one two"


def test_an_element_without_an_end_holds_nothing() -> None:
    found = first('<p>a<br>b<img src="x"><circle r="2"/>c</p>')
    assert [one.tag for one in found.within()] == ["br", "img", "circle"]
    assert all(not one.children for one in found.within())


def test_an_end_that_nothing_began_is_passed_over() -> None:
    assert first("<p>a</i> b</p>").text() == "a b"


def test_elements_know_their_neighbours_and_their_place() -> None:
    one, two, three = first("<ul><li>1</li> <li>2</li><li>3</li></ul>").elements()
    assert (one.before, two.before, three.before) == (None, one, two)
    assert [item.number for item in (one, two, three)] == [1, 2, 3]
    assert [item.last for item in (one, two, three)] == [False, False, True]


def test_an_element_knows_the_names_of_all_that_it_stands_in() -> None:
    inmost = first('<ul class="a b"><li class="c"><b class="d">1</b><i>2</i></li></ul>').within()[1]
    assert (inmost.tag, inmost.around()) == ("b", {"", "ul", "a", "b", "li", "c"})


def test_comments_are_left_out() -> None:
    assert first("<p>a<!-- <b>not</b> -->b</p>").text() == "ab"


def test_a_piece_ends_where_its_own_element_ends() -> None:
    page = '<div id="x"><div>in</div></div><div>out</div>'
    assert piece_at(page, 0) == '<div id="x"><div>in</div></div>'
    assert piece_at("<div><div>", 0) == ""
    assert piece_at("text", 0) == ""


def test_nothing_is_one_element_without_a_name() -> None:
    assert (parsed("").tag, parsed("").children) == ("", [])
