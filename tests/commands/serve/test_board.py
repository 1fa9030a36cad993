"""What is shown at the moment, and who is told of it."""

import threading

from appraisal.commands.serve.board import Board, Shown


def test_who_waits_is_told_once_of_all_that_is_new() -> None:
    board = Board()
    assert board.next_after(-1, 60) == 0
    board.post(Shown(moved="Ann is new."))
    board.tell(warnings=3)
    assert board.next_after(0, 60) == 2
    assert board.shown == Shown(moved="Ann is new.", warnings=3)
    board.post()
    assert board.next_after(2, 60) == 3


def test_who_asks_first_waits_until_there_is_something_to_show() -> None:
    board = Board()
    found: list[Shown] = []
    waiting = threading.Thread(target=lambda: found.append(board.first()))
    waiting.start()
    board.post(Shown(faults="<p>x</p>"))
    waiting.join(60)
    assert found == [Shown(faults="<p>x</p>")]


def test_pages_are_open_until_they_are_left_and_the_last_opened_comes_first() -> None:
    board = Board()
    with board.looking_at("a.html"), board.looking_at("b.html"):
        with board.looking_at("a.html"):
            assert board.open_pages() == ("a.html", "b.html")
        assert board.open_pages() == ("b.html", "a.html")
    assert board.open_pages() == ()
