"""How many of a thing a page shows: none, one and more."""

from appraisal.findings import page_counts as say


def test_partnerships_at_work_are_counted() -> None:
    assert say.at_work(0) == "No partnerships are at work today."
    assert say.at_work(1) == "1 partnership is at work today."
    assert say.at_work(2) == "2 partnerships are at work today."


def test_an_area_without_a_name_is_the_area() -> None:
    assert say.councils_lead(0, "") == ""
    assert say.councils_lead(1, "") == "1 council serves the area today"
    assert say.councils_lead(2, "Peakshire") == "2 councils serve Peakshire today"


def test_where_no_function_moves_all_stay_or_none_is_recorded() -> None:
    assert say.none_move(0) == "No functions are recorded."
    assert say.none_move(1) == "None: the only function stays where it is decided today."
    assert say.none_move(2) == "None: both functions stay where they are decided today."
