"""What the repository's own workspace comes to, number by number, without a sentence.

`make snapshot` writes tests/example/snapshot.md with it; a test compares. Whoever updates evidence
reads there what has moved.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.evidence_shares import measured_weight, solid_share
from appraisal.appraise.function_moves import function_counts, single_tier_share
from appraisal.appraise.matrix import Cell, Ranking
from appraisal.appraise.network.departures import recorded
from appraisal.appraise.notices import notices
from appraisal.area.councils import area_total
from appraisal.load import load
from appraisal.model import Programme, Reading
from appraisal.site import SECTIONS

ROOT = Path(__file__).parents[2]
SNAPSHOT = Path(__file__).with_name("snapshot.md")
HEAD = """# What the example comes to

Made by `make snapshot`; don't edit it. After a change to the evidence, run that and read here what
has moved. Options, councils, criteria and partnerships go by their ids. Values are on 0 to 100,
with their range in brackets.
"""


def snapshot(appraisal: Appraisal) -> str:
    """The whole file: a section each, a line for each number or the few that belong together."""
    parts = [HEAD]
    for title, lines in sections(appraisal):
        if held := [f"- {line}\n" for line in lines]:
            parts += [f"\n## {title}\n\n", *held]
    return "".join(parts)


def sections(appraisal: Appraisal) -> Iterator[tuple[str, Iterator[str]]]:
    """Each section's heading and lines."""
    yield "What is recorded", _recorded(appraisal)
    for perspective, ranking in appraisal.rankings.items():
        yield f"Ranking under {perspective}", _ranking(ranking)
    if appraisal.without_parties is not None:
        yield "Ranking without the parties' figures", _ranking(appraisal.without_parties)
    yield "Who leads", _leads(appraisal)
    yield "Shares of draws", _draws(appraisal)
    yield "Weights that the first place hangs on", _stability(appraisal)
    yield "Scores that the first place hangs on", _switching(appraisal)
    yield "Money, in thousands of pounds", _money(appraisal)
    yield "Partnerships under each option", _partnerships(appraisal)
    yield "Functions under each option", _functions(appraisal)
    yield "Departures on record", _departures(appraisal)
    yield "Groupings", _groupings(appraisal)
    for option in appraisal.matrix.options:
        cells = (appraisal.matrix.cells[option, leaf] for leaf in appraisal.matrix.leaves)
        yield f"Values of {option}", map(_cell, cells)
    yield "Pages", _pages(appraisal)


# --- How numbers are written ---------------------------------------------------------------------


def _tenth(value: float | None) -> str:
    """A number to its tenth, the same on every machine; a dash where it is not known."""
    return "–" if value is None else f"{round(value, 6):.1f}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{_tenth(100 * value)}%"


def _figure(value: float) -> str:
    return f"{value:.4g}" if abs(value) < 1000 else f"{value:.0f}"


def _reading(reading: Reading | None) -> str:
    if reading is None:
        return "–"
    said, low, high = map(_figure, (reading.value, reading.low, reading.high))
    return said if low == high else f"{said} ({low} to {high})"


def _ids(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "none"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))


# --- Sections ------------------------------------------------------------------------------------


def _recorded(appraisal: Appraisal) -> Iterator[str]:
    made = appraisal.dataset
    found = notices(made, appraisal.matrix)
    for measure in ("population", "councillors"):
        yield f"{measure}: {_reading(area_total(made, appraisal.today, measure))}"
    for i, council in made.councils.items():
        yield f"council {i}: {council.tier}, {_ids(council.neighbours)}"
    yield f"options: {_counted(Counter(option.family for option in made.options.values()))}"
    for i, option in made.options.items():
        yield f"standing of {i}: {option.standing or 'none'}"
    implied = {heading for option in made.options.values() for heading in option.implications}
    yield f"implications: {_ids(tuple(sorted(implied)))}"
    decided = made.settings.decision
    yield f"decision: {(decided.option or 'something else') if decided else 'none'}"
    yield f"read until: {made.settings.read_until or '–'}"
    yield f"reference option: {made.settings.reference_option or 'none'}"
    yield f"criteria: {_ids(tuple(one.id for one in made.criteria))}; {len(made.leaves())} leaves"
    yield f"perspectives: {_ids(tuple(appraisal.weights))}"
    for i, weight in appraisal.weights[appraisal.headline].nodes.items():
        yield f"weight of {i} under {appraisal.headline}: {_share(weight)}"
    yield f"principles: {_ids(tuple(made.principles))}"
    yield f"themes: {_ids(tuple(made.themes))}"
    yield f"success factors: {_ids(tuple(made.success_factors))}"
    yield f"partnerships: {len(made.partnerships)}, at work {len(appraisal.partnerships)}"
    yield f"functions: {_counted(Counter(one.level for one in made.functions.values()))}"
    for i, one in made.programmes.items():
        yield f"programme {i}: {_counted(_lists(one)) or 'nothing listed'}"
    yield f"sources: {len(made.sources)}"
    yield f"warnings: {len(found.shown)}, and {found.accepted} accepted"
    solid = _share(solid_share(appraisal))
    yield f"weight on what is measured, contested or so by definition: {solid}"
    yield f"weight on measured criteria: {_share(measured_weight(appraisal))}"


def _lists(programme: Programme) -> dict[str, int]:
    """How many entries each list of a programme has."""
    return {name: len(held) for name, held in programme if isinstance(held, tuple) and held}


def _ranking(ranking: Ranking) -> Iterator[str]:
    for i in ranking.order:
        low, value, high = (_tenth(part[i]) for part in (ranking.low, ranking.value, ranking.high))
        yield f"{ranking.rank[i]} {i}: {value} ({low} to {high})"


def _leads(appraisal: Appraisal) -> Iterator[str]:
    for perspective, lead in {**appraisal.leads, appraisal.headline: appraisal.lead}.items():
        yield (
            f"{perspective}: {_ids(lead.first)}; level with it {_ids(lead.level_with)}; second "
            f"{_ids(lead.second)}, {_tenth(lead.ahead)} behind; clear by {_tenth(lead.clear_by)}"
        )


def _draws(appraisal: Appraisal) -> Iterator[str]:
    robust = appraisal.robust
    if robust is not None:
        drawn = (("any weights", robust.simulated), ("perspectives", robust.within))
        for where, found in ((name, found) for name, found in drawn if found):
            for i in robust.options:
                confidence = _share(found.confidence[i])
                first = _share(found.acceptability[i][0])
                yield f"{where}, {i}: first in {first}, confidence {confidence}"


def _stability(appraisal: Appraisal) -> Iterator[str]:
    for row in appraisal.robust.stability if appraisal.robust else ():
        if row.rival_below or row.rival_above:
            rivals = f"below {row.rival_below or '–'}, above {row.rival_above or '–'}"
            span = f"{_share(row.low)} to {_share(row.high)}"
            yield f"{row.criterion}: {_share(row.weight)} ({span}), {rivals}"


def _switching(appraisal: Appraisal) -> Iterator[str]:
    for row in appraisal.robust.switching if appraisal.robust else ():
        if row.needed is not None:
            yield f"{row.option} on {row.criterion}: {_tenth(row.score)} to {_tenth(row.needed)}"


def _money(appraisal: Appraisal) -> Iterator[str]:
    for i, money in appraisal.money.items():
        parts = {
            "once": money.transition_cost,
            "saving a year": money.annual_saving,
            "net present value": money.net_present_value,
            "years to pay back": money.payback_years,
            "breaks even": money.break_even,
        }
        said = "; ".join(f"{what} {_reading(reading)}" for what, reading in parts.items())
        yield f"{i}: {said}"


def _partnerships(appraisal: Appraisal) -> Iterator[str]:
    for i, changed in appraisal.changes.items():
        yield f"{i}: {_counted(Counter(changed.fates.values()))}"


def _functions(appraisal: Appraisal) -> Iterator[str]:
    now = appraisal.functions_today
    for i, table in {"today": now, **appraisal.functions}.items():
        counts, share = function_counts(now, table), single_tier_share(table)
        yield f"{i}: one council {_share(share.value if share else None)}; {_counted(counts.moves)}"


def _departures(appraisal: Appraisal) -> Iterator[str]:
    for row in recorded(appraisal.dataset):
        title = f"{row.left.who} from {row.body}, {row.left.date}"
        if row.reckoned is None:
            yield f"{title}: not reckoned"
        else:
            for held, loss in (("", row.reckoned.lost), (", unhosted", row.reckoned.unhosted)):
                yield (
                    f"{title}{held}: ended {_ids(loss.ended)}; thin {_ids(loss.thin)}; untied "
                    f"{len(loss.untied)}; uncovered {_ids(loss.uncovered)}; dropped "
                    f"{_ids(tuple(loss.dropped))}"
                )


def _groupings(appraisal: Appraisal) -> Iterator[str]:
    for what, found in (
        ("councils", appraisal.structures),
        ("councils and parts", appraisal.structures and appraisal.structures.with_parts),
    ):
        if found is not None:
            yield f"{what}: {found.count} ways, {found.feasible} within the bounds"
            for size, count in found.by_size.items():
                yield f"{what}, {size}: {count} ways, {found.feasible_by_size[size]} within"
            for i, place in found.places.items():
                ratio = place.grouping.ratio
                yield (
                    f"{what}, {i}: {_tenth(None if math.isnan(ratio or 0) else ratio)} to 1, "
                    f"rank {place.ratio_rank or '–'} of {place.ratio_among}"
                )


def _cell(cell: Cell) -> str:
    value = f"{_tenth(cell.value)} ({_tenth(cell.low)} to {_tenth(cell.high)})"
    raw = "" if cell.raw is None else f", from {_reading(cell.raw)}"
    return f"{cell.criterion}: {value}, {cell.evidence}{raw}"


def _pages(appraisal: Appraisal) -> Iterator[str]:
    kinds = Counter(page.kind for section in SECTIONS for page in section(appraisal))
    for kind, count in sorted(kinds.items()):
        yield f"{kind}: {count}"


if __name__ == "__main__":
    SNAPSHOT.write_text(snapshot(appraise(load(ROOT))), encoding="utf-8")
    sys.stdout.write(f"{SNAPSHOT.relative_to(ROOT)}\n")
