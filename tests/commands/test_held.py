"""A file that another program has open is waited for a little, and then told plainly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from appraisal.commands.held import WAITS, held_words, is_held, patiently


def refused(code: int | None, said: str = "Access is denied") -> PermissionError:
    """What Windows raises, as far as another system can make it."""
    error = PermissionError(13, said)
    if code is not None:
        error.winerror = code  # type: ignore[attr-defined,unused-ignore]
    return error


def failing(*errors: OSError) -> Callable[[], str]:
    """What fails in these ways in turn, and then works."""
    left: Iterator[OSError] = iter(errors)

    def act() -> str:
        for error in left:
            raise error
        return "done"

    return act


@pytest.mark.parametrize("code", [5, 32, 33])
def test_what_is_held_is_tried_again_with_longer_and_longer_waits(code: int) -> None:
    waited: list[float] = []
    assert patiently(failing(refused(code), refused(code)), waited.append) == "done"
    assert waited == [0.1, 0.2]


def test_after_the_last_wait_the_refusal_stands() -> None:
    waited: list[float] = []
    with pytest.raises(PermissionError, match="the last"):
        patiently(failing(*[refused(32)] * len(WAITS), refused(32, "the last")), waited.append)
    assert waited == list(WAITS)
    assert sum(waited) < 4


@pytest.mark.parametrize("code", [None, 2, 112])
def test_what_nobody_holds_is_not_waited_for(code: int | None) -> None:
    waited: list[float] = []
    with pytest.raises(PermissionError):
        patiently(failing(refused(code)), waited.append)
    assert waited == []


def test_what_works_at_once_is_not_waited_for() -> None:
    assert patiently(lambda: 7, lambda _: pytest.fail("waited")) == 7


def test_a_refusal_of_another_system_is_nobodys_doing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as found:
        (tmp_path / "none").rename(tmp_path / "one")
    assert not is_held(found.value)


def test_it_is_said_what_to_close() -> None:
    assert held_words("C:\\site") == (
        "Windows does not let go of C:\\site: a program has a file in it open, or you may not "
        "change it. Close Explorer, Excel and editors that show it, and run this again."
    )
