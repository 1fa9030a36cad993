"""What `appraisal serve` says: on the terminal, and over the pages while it serves them."""

from collections.abc import Sequence

from appraisal.problems import Problem

NOT_PUBLISHED = "Shown as the files are now; nothing is published."
WORKING = (
    "The ways of counting and the packages are being worked out. This page leaves them out until "
    "they are there."
)
WAITING = "This page is still as it was before: it is being worked out."
LOST = "`appraisal serve` has ended. Start it again to see what you edit."
NO_PAGE = "There is no such page"
NO_PAGE_YET = "No pages yet"
TO_SUMMARY = "Go to the summary"
MEND_FIRST = "The pages follow as soon as the files are mended."
OLD_PAGE = "The page still shows the files as they were before. It follows when they are mended."
GONE = "The workspace’s folder is gone."
GONE_MEND = "Put it back, and the pages follow. Nothing was written to it."
OPEN_FILE = "Open in VS Code"
STRIP = "What the last edit did"
STAYED = "Nothing moved: the files have problems."
AS_BEFORE = "The files are as they were before. Nothing moved."
READY = "the first page is ready; the others follow."
ENDED = "Ended. Nothing was written."
WRONG_HOST = (
    "This server answers only to the address that it printed, on this computer. "
    "Open that address.\n"
)


def serving(title: str, address: str) -> str:
    """The first lines."""
    return f"{title}: {address}\nSave a file and the page follows. Ctrl+C ends it."


def warnings_line(count: int) -> str:
    """How many warnings there are, and where to see them; empty without any."""
    if not count:
        return ""
    return f"{count} warning{'s' if count > 1 else ''}: `appraisal check` lists them."


def problems_title(count: int) -> str:
    """The heading of the list."""
    return f"{count} problem{'s' if count > 1 else ''} in the files"


def not_all(listed: int) -> str:
    """What is said where more are wrong than are listed over a page."""
    return f"The first {listed} are listed here, and all of them in the terminal."


def edit_line(seconds: float, said: str) -> str:
    """What the terminal says of an edit."""
    return f"{seconds:.1f} s: {said}"


def problem_lines(problems: Sequence[Problem]) -> list[str]:
    """What the terminal says where files have problems."""
    return [*map(str, problems), f"{problems_title(len(problems))}. The pages stay as they were."]


def in_use(port: int) -> str:
    """What is said where the port that was asked for is taken."""
    return (
        f"Port {port} is in use, perhaps by another `appraisal serve`. "
        "Name another one, or leave --port out to take one that is free."
    )
