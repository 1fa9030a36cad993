"""The constituent councils of a combined authority, in a sentence."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.combined_authorities import Row
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed, number, people
from appraisal.findings.sentences import say


def constituents(rows: Sequence[Row], labels: Mapping[str, str]) -> str:
    """How many constituents of this area there are today, and how that changes."""
    now = rows[0]
    if not now.councils:
        return say("combined-authority.no-members")
    today = _members(now)
    changed = [row for row in rows[1:] if row.councils != now.councils and not row.ended]
    if not changed:
        return say("combined-authority.unchanged", today=today)
    even = [(row.ratio, row.option) for row in changed if row.ratio is not None]
    if not even:
        return today
    ratio, option = min(even)
    if now.ratio is not None and ratio >= now.ratio:
        return say("combined-authority.none-more-even", today=today)
    return say(
        "combined-authority.most-even",
        today=today,
        option=labels[option],
        ratio=number(ratio, 2),
    )


def _members(row: Row) -> str:
    """The constituents with their people, and how uneven they are where there are several."""
    count = len(row.councils)
    members = [
        say("combined-authority.member", council=c.label, people=people(c.people))
        for c in row.councils
    ]
    councils, said = counted(count), listed(members)
    if row.ratio is None:
        return say("combined-authority.members", councils=councils, count=count, members=said)
    return say(
        "combined-authority.members-ratio",
        councils=councils,
        count=count,
        members=said,
        ratio=number(row.ratio, 1),
    )
