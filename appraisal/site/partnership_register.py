"""The register of partnerships: by kind, each with its bar of years and what is on record of it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import Status, status_of
from appraisal.charts.timeline import Bar, Line, bars
from appraisal.findings import partnerships as findings
from appraisal.findings.delivery import one_door
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed
from appraisal.findings.partnerships import KIND_WORDS, LEVEL_WORDS, STATUS_WORDS
from appraisal.model import LEVELS, UNKNOWN, Dataset, Partnership, first_day

NO_OTHER = ("", "")
"""In place of the entry that another is like."""


class Entry(Struct, frozen=True):
    """A partnership of the register; words are empty where nothing is recorded.

    `depth` (1-4) says how deep it goes, in words in `level`. `find` has names to find it by besides
    those that stand on it; `status`, `councils` and `themes`, by name, are what to choose by.
    Where all but its name and councils is as in an entry before, `like` has that entry's id and
    name, and what would be said again is left out. Notes on those that ended are in the CSV alone.
    """

    number: int
    id: str
    name: str
    find: str
    years: str
    bar: Bar
    depth: int
    level: str
    members: str
    partners: str
    host: str
    one_door: str
    note: str
    sources: tuple[str, ...]
    status: str
    councils: tuple[str, ...]
    themes: tuple[str, ...]
    like: tuple[str, str]


class KindOf(Struct, frozen=True):
    """The partnerships of a kind: at work, then proposed, then ended, each the oldest first.

    `counted` says how many there are of each.
    """

    label: str
    counted: str
    entries: tuple[Entry, ...]


def register(appraisal: Appraisal, line: Line) -> tuple[KindOf, ...]:
    """Every partnership by kind, numbered from first to last."""
    dataset = appraisal.dataset
    status = {i: status_of(appraisal, i) for i in dataset.partnerships}
    drawn = bars(dataset, status, line)
    found: list[KindOf] = []
    for kind, label in KIND_WORDS.items():
        held = _of_kind(dataset, kind, status)
        if held:
            counts = Counter(status[i] for i in held)
            first = sum(len(one.entries) for one in found) + 1
            entries = tuple(_entries(dataset, held, status, drawn, first))
            found.append(KindOf(label, findings.status_counts(counts), entries))
    return tuple(found)


def _of_kind(dataset: Dataset, kind: str, status: Mapping[str, Status]) -> dict[str, Partnership]:
    order = list(STATUS_WORDS)
    held = [i for i, body in dataset.partnerships.items() if body.kind == kind]
    held.sort(key=lambda i: (order.index(status[i]), _start(dataset.partnerships[i])))
    return {i: dataset.partnerships[i] for i in held}


def _start(body: Partnership) -> str:
    """The first day of a partnership, to sort by; one of unknown start comes first."""
    known = body.since not in (None, UNKNOWN)
    return first_day(body.since).isoformat() if known and body.since else ""


def _entries(
    dataset: Dataset,
    held: Mapping[str, Partnership],
    status: Mapping[str, Status],
    drawn: Mapping[str, Bar],
    first: int,
) -> Iterator[Entry]:
    said: dict[str, tuple[str, str]] = {}
    for number, (i, body) in enumerate(held.items(), first):
        record, noted = _apart_from_name(body), bool(body.note) and status[i] != "ended"
        like = said.get(record, NO_OTHER) if noted else NO_OTHER
        said.setdefault(record, (i, body.name))
        entry = _entry(dataset, number, i, drawn[i], status[i])
        yield _shortened(entry, like) if like != NO_OTHER else entry


def _shortened(entry: Entry, like: tuple[str, str]) -> Entry:
    find = f"{entry.find} {entry.partners}".strip()
    return replace(entry, find=find, partners="", host="", note="", sources=(), like=like)


def _apart_from_name(body: Partnership) -> str:
    """All that is on record of a partnership but for its names and councils."""
    bare = body.model_copy(update={"name": "", "also": (), "members": ()})
    return bare.model_dump_json()


def _entry(dataset: Dataset, number: int, i: str, drawn: Bar, status: Status) -> Entry:
    body = dataset.partnerships[i]
    members = findings.members_words(dataset, body.members)
    partners = listed([council_label(dataset, p) for p in body.partners])
    return Entry(
        number=number,
        id=i,
        name=body.name,
        find=" ".join(body.also),
        years=findings.years_words(body),
        bar=drawn,
        depth=LEVELS[body.level],
        level=LEVEL_WORDS[body.level],
        members=members,
        partners=partners,
        host=council_label(dataset, body.host) if body.host else "",
        one_door=one_door(body),
        note=body.note or "" if status != "ended" else "",
        sources=body.source or (),
        status=STATUS_WORDS[status],
        councils=tuple(council_label(dataset, i) for i in dict.fromkeys(body.members)),
        themes=tuple(dataset.themes[t].name for t in body.themes if t in dataset.themes),
        like=NO_OTHER,
    )
