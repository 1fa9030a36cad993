"""What changed since the earlier version that appraisal.yaml names: a page only where it does."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.changed.difference import Difference, Moved
from appraisal.charts.axis import Tick
from appraisal.charts.dumbbells import Dumbbell, Reach, dumbbells
from appraisal.findings.differences import (
    because_parts,
    due_words,
    finding_and_rest,
    in_order,
    option_labels,
    rank_change,
    since_words,
    turned_words,
    value_words,
    versions_words,
)
from appraisal.findings.file_changes import FileChanges, file_changes
from appraisal.findings.numbers import number
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Row(Struct, frozen=True):
    """An option before and after: where it is drawn, its value and place, and because of what.

    `id` is empty for one that is gone, which has no page; `family` is that of the newer version.
    `label` is the value that stands at its mark.
    """

    id: str
    name: str
    family: str
    shape: Dumbbell
    label: str
    value: str
    rank: str
    because: str


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `beside` is what is to be said of the other options beside the finding; may be empty.
    `turned` and `due` are sentences; `files` has what changed in each file in words. `nothing`
    says that nothing that is counted changed; empty where something did.
    """

    finding: str
    beside: str
    versions: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    turned: tuple[str, ...]
    files: tuple[FileChanges, ...]
    due: tuple[str, ...]
    nothing: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of changes, if there is an earlier version to compare with."""
    if (found := appraisal.changed) is not None:
        title = say("titles.changes", since=since_words(found))
        yield Page("changes", address("changes"), title, content(found))


def content(found: Difference) -> Content:
    """What the page says and shows."""
    drawn = dumbbells({moved.id: (_reach(moved, 0), _reach(moved, 1)) for moved in found.options})
    still = not found.changed and not found.matters
    finding, beside = finding_and_rest(found, since_words(found))
    return Content(
        finding=finding,
        beside=beside,
        versions=versions_words(found),
        rows=tuple(_row(found, moved, drawn.rows[moved.id]) for moved in in_order(found)),
        ticks=drawn.ticks,
        turned=tuple(turned_words(found, pair) for pair in found.turned),
        files=file_changes(found.old, found.new),
        due=tuple(due_words(found, due) for due in found.due),
        nothing=say("differences.nothing-counted") if still else "",
    )


def _reach(moved: Moved, side: int) -> Reach | None:
    low, value, high = moved.low[side], moved.value[side], moved.high[side]
    return None if low is None or value is None or high is None else (low, value, high)


def _row(found: Difference, moved: Moved, shape: Dumbbell) -> Row:
    held = found.new.options.get(moved.id)
    family = (held or found.old.options_as_written[moved.id]).family
    value = moved.value[1] if moved.value[1] is not None else moved.value[0]
    return Row(
        id=moved.id if held else "",
        name=option_labels(found)[moved.id],
        family=family,
        shape=shape,
        label=number(value, 1),
        value=value_words(moved),
        rank=rank_change(moved),
        because=because_parts(moved),
    )
