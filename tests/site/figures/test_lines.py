"""Words in lines."""

from tests.site.figures.boards import drawn, laid, texts

CSS = "p { font-size: 10px; line-height: 2 }"


def test_words_that_fit_are_one_text() -> None:
    found = laid("<p>Amber  Valley\nnorth</p>", CSS)
    assert texts(found) == [("Amber Valley north", 0, 14)]
    assert found.high == 20


def test_words_that_do_not_fit_begin_another_line() -> None:
    assert [text for text, _, _ in texts(laid("<p>Amber Valley north</p>", CSS, 70))] == [
        "Amber Valley",
        "north",
    ]


def test_a_word_that_is_wider_than_the_room_stays_whole() -> None:
    assert texts(laid("<p>Incomprehensibilities</p>", CSS, 20))[0][0] == "Incomprehensibilities"


def test_what_may_not_be_broken_stays_in_its_line() -> None:
    css = f"{CSS} span {{ white-space: nowrap }}"
    found = texts(laid("<p>from <span>51 to 71 of 100</span></p>", css, 70))
    assert [text for text, _, _ in found] == ["from", "51 to 71 of 100"]


def test_a_break_ends_a_line_and_two_end_no_more() -> None:
    assert [y for _, _, y in texts(laid("<p>a<br><br>b</p>", CSS))] == [14, 34]


def test_bold_words_are_set_in_the_same_line() -> None:
    [(text, _, _)] = texts(laid("<p><strong>63</strong> of 100</p>", CSS))
    assert text.startswith("63<tspan")
    assert " of 100" in text


def test_blanks_between_elements_are_one_and_none_where_there_are_none() -> None:
    assert texts(laid("<p><b>a</b> <b>b</b><b>c</b></p>", CSS))[0][0] == "a bc"


def test_words_on_the_right_end_where_the_room_ends() -> None:
    found = laid("<p>63</p>", f"{CSS} p {{ text-align: right }}", 100)
    assert texts(found) == [("63", 100, 14)]
    assert 'text-anchor="end"' in drawn(found)


def test_a_mark_keeps_a_distance_from_its_name() -> None:
    found = laid('<p><svg width="12" height="12"><circle r="6"/></svg>Derby</p>', CSS)
    assert texts(found) == [("Derby", 18, 14)]


def test_text_that_the_stylesheet_writes_is_set() -> None:
    assert texts(laid("<p><i></i></p>", f'{CSS} i::before {{ content: "50" }}'))[0][0] == "50"


def test_what_is_only_heard_is_not_set() -> None:
    assert texts(laid("<p>a <i>b</i></p>", f"{CSS} i {{ clip-path: inset(50%) }}"))[0][0] == "a"
