"""What Windows can't write is refused beforehand, with the reason; held folders lose nothing."""

from functools import partial
from pathlib import Path, PureWindowsPath

import pytest

from appraisal.commands.held import patiently
from appraisal.commands.publish import CannotWrite, NotOurs, publish, swap, windows
from appraisal.commands.publish.windows import refusal, reserved_part, too_long, units

SITE = PureWindowsPath("C:\\Users\\officer\\appraisal\\output")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("C:\\site\\output", None),
        ("\\\\server\\share\\aux\\output", "aux"),
        ("\\\\server\\share\\output", None),
        ("C:\\con", "con"),
        ("C:\\Work\\LPT1.old\\site", "LPT1.old"),
        ("C:\\Work\\nul .txt", "nul .txt"),
        ("C:\\Work.\\site", "Work."),
        ("D:output", None),
        ("..\\output", None),
        ("C:\\console\\com10", None),
    ],
)
def test_names_that_windows_keeps_are_found_in_a_path(path: str, part: str | None) -> None:
    assert reserved_part(PureWindowsPath(path)) == part


def test_a_path_may_be_as_long_as_windows_lets_it_be() -> None:
    room = 259 - len(str(SITE)) - len(".-appraisal-12345678/new") - 1
    fits = "a" * (room - len(".html")) + ".html"
    assert too_long(SITE, ["index.html", fits]) is None
    assert too_long(SITE, ["index.html", f"a{fits}"]) == f"a{fits}"


def test_a_folder_may_be_less_long_than_a_file() -> None:
    room = 247 - len(str(SITE)) - len(".-appraisal-12345678/new") - 1
    assert too_long(SITE, [f"{'a' * room}/b"]) is None
    assert too_long(SITE, [f"{'a' * (room + 1)}/b"]) == f"{'a' * (room + 1)}/b"


def test_length_is_counted_as_windows_counts_it() -> None:
    assert units("é") == 1
    assert units("\N{CHART WITH UPWARDS TREND}") == 2


def test_it_is_said_what_to_do() -> None:
    assert refusal(SITE, ["index.html"], limited=True) is None
    assert refusal(SITE, ["a" * 250], limited=False) is None
    assert refusal(SITE, ["a" * 250], limited=True) == (
        f"{SITE} is so long a path that Windows can't write {'a' * 250} in it. "
        "Name a shorter one with --output, such as C:\\appraisal."
    )
    assert refusal(PureWindowsPath("C:\\aux"), ["index.html"], limited=False) == (
        "'aux' is no name for a folder on Windows. Name another with --output."
    )


def test_other_systems_are_not_asked_to_keep_to_it(tmp_path: Path) -> None:
    assert publish({"index.html": b"new"}, tmp_path / "aux").read_bytes() == b"new"


def test_a_folder_that_windows_can_not_write_to_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appraisal.commands.publish.refusal", lambda *_: "Too long.")
    with pytest.raises(NotOurs, match=r"^Too long\.$"):
        publish({"index.html": b"new"}, tmp_path / "there" / "output")
    assert list(tmp_path.iterdir()) == []


class Held:
    """A system in which a folder can't be renamed for so many tries."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
        self.left, self.rename, self.waited = tries, Path.rename, list[float]()
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
        monkeypatch.setattr(Path, "rename", lambda old, new: self.renamed(old, new))
        monkeypatch.setattr(swap, "patiently", partial(patiently, sleep=self.waited.append))

    def renamed(self, old: Path, new: Path) -> Path:
        if self.left:
            self.left -= 1
            error = PermissionError(13, "Access is denied", str(old))
            error.winerror = 5  # type: ignore[attr-defined,unused-ignore]
            raise error
        return self.rename(old, new)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    publish({"index.html": b"old"}, tmp_path / "output")
    return tmp_path / "output"


@pytest.mark.parametrize("tries", [1, 5])
def test_a_folder_that_is_held_for_a_moment_is_replaced(
    output: Path, monkeypatch: pytest.MonkeyPatch, tries: int
) -> None:
    held = Held(monkeypatch, tries)
    publish({"index.html": b"new"}, output)
    assert (output / "index.html").read_bytes() == b"new"
    assert len(held.waited) == tries
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_a_folder_that_stays_held_keeps_its_pages_and_it_is_told(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Held(monkeypatch, 100)
    with pytest.raises(CannotWrite) as found:
        publish({"index.html": b"new"}, output)
    assert str(found.value) == (
        f"The pages can't be written. Windows does not let go of {output}: a program has a file "
        "in it open, or you may not change it. Close Explorer, Excel and editors that show it, "
        "and run this again. Nothing that was published has changed."
    )
    assert (output / "index.html").read_bytes() == b"old"
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_where_long_paths_are_allowed_they_are_written() -> None:
    assert windows._long_paths_are_refused() is False
    assert refusal(SITE, ["a" * 250]) is None
