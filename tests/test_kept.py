"""What is kept of pure functions: all that tells their arguments apart is in the key."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from markupsafe import Markup

from appraisal.kept import Memory, digest_of, is_keeping, keeping, kept, kept_by

CALLS: list[object] = []


@dataclass(frozen=True)
class Cell:
    value: float
    note: str = field(default="", compare=False)


def doubled(value: object) -> list[object]:
    CALLS.append(value)
    return [value, value]


def refused() -> None:
    CALLS.append("refused")
    raise ValueError("never")


@pytest.fixture(autouse=True)
def calls() -> None:
    CALLS.clear()


def test_a_build_keeps_nothing() -> None:
    assert not is_keeping()
    assert kept(doubled, 1) == kept(doubled, 1) == [1, 1]
    assert CALLS == [1, 1]


def test_the_same_arguments_are_worked_out_once() -> None:
    with keeping(Memory()):
        assert is_keeping()
        assert kept(doubled, value=2) == kept(doubled, value=2) == [2, 2]
    assert CALLS == [2]
    assert not is_keeping()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        (1, True),
        (0.0, -0.0),
        ("a", Markup("a")),
        ((1, 2), [1, 2]),
        (Cell(1), Cell(1.0)),
        (Cell(1, "seen"), Cell(1, "guessed")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (np.array([1, 2]), np.array([1.0, 2.0])),
        (np.zeros((2, 3)), np.zeros((3, 2))),
        (np.zeros((2, 3)), np.zeros((2, 3), order="F")),
    ],
)
def test_arguments_that_are_not_the_very_same_have_keys_of_their_own(
    one: object, other: object
) -> None:
    """Some of these are equal, and yet a function may tell them apart."""
    assert digest_of(one) != digest_of(other)
    assert None not in (digest_of(one), digest_of(other))


def test_two_functions_have_keys_of_their_own() -> None:
    assert digest_of((doubled, 1)) != digest_of((kept, 1))


def test_nobody_can_change_what_is_kept() -> None:
    with keeping(Memory()):
        kept(doubled, 1).append(3)
        kept(doubled, 1).append(4)
        assert kept(doubled, 1) == [1, 1]
    assert CALLS == [1]


def test_what_cannot_be_written_down_is_worked_out_each_time() -> None:
    def own() -> int:
        return 1

    assert digest_of(own) is None
    assert digest_of(n for n in range(2)) is None
    with keeping(Memory()):
        assert kept(doubled, own) == kept(doubled, own) == [own, own]
    assert len(CALLS) == 2


def test_a_fault_is_never_kept() -> None:
    with keeping(Memory()):
        for _ in range(2):
            with pytest.raises(ValueError, match="never"):
                kept(refused)
    assert CALLS == ["refused", "refused"]


def test_what_nobody_asked_for_longest_goes_first() -> None:
    def made(key: str) -> bytes:
        def make() -> bytes:
            CALLS.append(key)
            return key.encode() * 40

        return kept_by(key, make)

    with keeping(Memory(120)):
        assert [made(key)[:1] for key in "abac"] == [b"a", b"b", b"a", b"c"]
        assert CALLS == ["a", "b", "c"]
        assert made("a") == b"a" * 40
        assert CALLS == ["a", "b", "c"]
        made("b")
        assert CALLS == ["a", "b", "c", "b"]


def test_what_is_too_large_is_given_all_the_same() -> None:
    with keeping(Memory(10)):
        assert kept(doubled, "x" * 40) == ["x" * 40] * 2
        assert kept(doubled, "x" * 40) == ["x" * 40] * 2
    assert len(CALLS) == 2
