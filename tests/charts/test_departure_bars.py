"""Bars of what each leaving would cost."""

from appraisal.appraise.network.resilience import Departure, Loss
from appraisal.charts.departure_bars import Bar, departure_bars


def leaving(ended: str = "", hosted: str = "", thin: str = "") -> Departure:
    lost = Loss(tuple(ended), tuple(thin), (), (), (), (), {})
    return Departure("x", (), tuple(hosted), lost, lost)


def test_the_longest_bar_is_of_who_costs_most_and_its_pieces_follow_one_another() -> None:
    found = departure_bars({"a": leaving("pq", "r", "s"), "b": leaving("p")})
    assert found["a"] == Bar((("ended", 0.0, 50.0), ("hosted", 50.0, 25.0), ("thin", 75.0, 25.0)))
    assert found["b"] == Bar((("ended", 0.0, 25.0),))


def test_what_needs_a_host_and_is_left_thin_is_drawn_once() -> None:
    assert departure_bars({"a": leaving(hosted="p", thin="pq")})["a"].pieces == (
        ("hosted", 0.0, 50.0),
        ("thin", 50.0, 50.0),
    )


def test_where_nothing_would_be_lost_nothing_is_drawn() -> None:
    assert departure_bars({"a": leaving()}) == {"a": Bar(())}
    assert departure_bars({}) == {}
