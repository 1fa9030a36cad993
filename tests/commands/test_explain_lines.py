"""Lines are indented, fit 80 columns, and keep the columns of a table."""

from appraisal.commands.explain_lines import WIDTH, Line, wrapped


def texts(*lines: Line) -> list[str]:
    return [text for text, _ in wrapped(lines)]


def test_a_long_line_goes_on_further_in_and_never_past_the_screen() -> None:
    found = texts(Line(2, "word " * 40))
    assert len(found) > 1
    assert max(map(len, found)) <= WIDTH
    assert [len(text) - len(text.lstrip()) for text in found] == [4] + [6] * (len(found) - 1)


def test_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "long-" * 20
    assert address in texts(Line(3, f"source: Title. {address}"))[-1]


def test_columns_stay_where_a_name_is_too_long_for_its_row() -> None:
    row = "   16.7%       25       4.2  "
    first, second = texts(Line(0, row + "name " * 14, hang=len(row)))
    assert first.startswith(row + "name")
    assert second.startswith(" " * len(row) + "name")


def test_strong_lines_are_strong_in_all_their_pieces() -> None:
    assert {strong for _, strong in wrapped([Line(0, "a " * 90, strong=True)])} == {True}
    assert texts(Line()) == [""]
