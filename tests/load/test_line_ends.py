"""A file with the line ends of Windows gets the same messages, at the same lines and columns."""

import pathlib

import pytest

from tests.load import test_mistakes_in_names, test_mistakes_in_values, test_mistakes_in_writing
from tests.load.seven import Change, said_of, with_line_ends
from tests.workspaces import cases

SIXTY: dict[str, tuple[list[Change], list[str]]] = {
    **test_mistakes_in_names.MISTAKES,
    **test_mistakes_in_values.MISTAKES,
    **test_mistakes_in_writing.MISTAKES,
}


def test_none_of_the_sixty_is_left_out() -> None:
    numbers = {int(name.partition(":")[0]) for name in SIXTY}
    assert numbers == set(range(1, 61))


@pytest.mark.parametrize(("changes", "said"), cases(SIXTY))
def test_a_mistake_in_files_of_windows_gets_the_same_message(
    tmp_path: pathlib.Path, changes: list[Change], said: list[str]
) -> None:
    assert said_of(tmp_path, *changes, with_line_ends("\r\n")) == said
