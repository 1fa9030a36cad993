"""What several scores and figures would have to be together, in sentences and rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.several import SetRow, Several
from appraisal.findings.items import item_name, moved_ends
from appraisal.findings.names import option_names
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import named
from appraisal.findings.sentences import say
from appraisal.findings.switching_values import switches


class Together(Struct, frozen=True):
    """Scores and figures that would change the first place together: what, today, then, and who.

    `items` has each one's name, where it stands, and the end of its range. `then` are options.
    """

    items: tuple[tuple[str, str, str], ...]
    then: tuple[str, ...]


def together(appraisal: Appraisal) -> tuple[Together, ...]:
    """The sets of scores that change the first place, each within its own range."""
    rows = appraisal.robust.several.sets if appraisal.robust else ()
    return tuple(_together(appraisal, row) for row in rows)


def several_at_once(appraisal: Appraisal) -> tuple[Together, ...]:
    """The same where no single score does by itself within its range; else none."""
    if any(switch.inside or switch.parts for switch in switches(appraisal)):
        return ()
    return together(appraisal)


def _together(appraisal: Appraisal, row: SetRow) -> Together:
    about = (*appraisal.lead.first, row.rival)
    return Together(
        items=tuple(
            (item_name(appraisal, moved.item), *moved_ends(appraisal, moved, about))
            for moved in row.moved
        ),
        then=row.then,
    )


def several_finding(found: Several, first: Together | None, labels: Mapping[str, str]) -> str:
    """How few scores change the first place together, where no single one does."""
    if found.least is None or first is None:
        return say("several.at-least", count=found.least) if found.least else say("several.never")
    moves = listed(
        [say("several.move", what=what, end=end, today=today) for what, today, end in first.items]
    )
    then = named(first.then, labels)
    size = len(first.items)
    if size == 1:
        return say("several.one", move=moves, then=then)
    return say("several.some", size=size, moves=moves, then=then)


def several_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """Every set for a CSV, a row an item."""
    labels = option_names(appraisal)
    rows = appraisal.robust.several.sets if appraisal.robust else ()
    for number, (row, said) in enumerate(zip(rows, together(appraisal), strict=True), 1):
        for moved, (what, today, end) in zip(row.moved, said.items, strict=True):
            yield {
                "set": number,
                "item": moved.item.id,
                "item_name": what,
                "today": today,
                "end": end,
                "share_of_the_way": row.needs,
                "rival": row.rival,
                "then_first": "; ".join(labels[i] for i in row.then),
            }
