"""A made-up area of seven councils, whole and right, which tests spoil one mistake at a time."""

import pathlib
from collections.abc import Callable, Mapping

from appraisal.appraise.notices import notices
from appraisal.appraise.performance import perform
from appraisal.load import load
from appraisal.problems import ProblemsFound

Change = Callable[[dict[str, bytes]], None]
"""What somebody does to the files by name: types something else, renames one, deletes one."""

SEVEN: Mapping[str, str] = {
    "appraisal.yaml": """\
title: Options for Marshire
area: Marshire and Fernport
publisher: The councils of Marshire
date: 2026-03-12
reference_option: as-today
perspective: leaders
money: {years: 10, discount_rate: 3.5}
""",
    "sources.yaml": """\
census: {title: The census, publisher: The statistics office, date: 2025, url: "https://example.org/census"}
budgets: {title: The budgets, publisher: The councils, date: 2025, url: "https://example.org/budgets"}
case: {title: The case for two councils, date: 2025-11, url: "https://example.org/case"}
""",
    "councils/marshire.yaml": """\
name: Marshire County Council
tier: county
facts:
  population: {value: 496000, date: 2025, source: census}
themes: {climate: high, tourism: low}
""",
    "councils/alder.yaml": """\
name: Alder Borough Council
short_name: Alder
tier: district
within: marshire
tile: [0, 0]
neighbours: [birch-vale, cedar-hills]
neighbours_source: census
facts:
  population: {value: 99200, date: 2025, source: census}
  reserves: {value: 5950, date: 2025, source: budgets}
themes:
  climate: high
  tourism: medium
note: The oldest borough of the county.
""",
    "councils/birch-vale.yaml": """\
name: Birch Vale District Council
tier: district
within: marshire
tile: [1, 0]
neighbours: [cedar-hills, dunmere]
facts:
  population: {value: 88100, date: 2025, source: census}
  reserves: {value: 4200, date: 2025, source: budgets}
themes: {climate: medium}
""",
    "councils/cedar-hills.yaml": """\
name: Cedar Hills District Council
tier: district
within: marshire
tile: [2, 0]
neighbours: [dunmere]
facts:
  population: {value: 120700, date: 2025, source: census}
  reserves: {value: 8100, date: 2025, source: budgets}
themes: {climate: low, tourism: high}
""",
    "councils/dunmere.yaml": """\
name: Dunmere District Council
tier: district
within: marshire
tile: [3, 0]
neighbours: [elmstead, fernport]
facts:
  population: {value: 101000, date: 2025, source: census}
  reserves: unknown
themes: {climate: medium}
""",
    "councils/elmstead.yaml": """\
name: Elmstead District Council
tier: district
within: marshire
tile: [4, 0]
neighbours: [fernport]
facts:
  population: {value: 87000, date: 2025, source: census}
  reserves: {value: 3900, date: 2025, source: budgets}
themes: {tourism: high}
""",
    "councils/fernport.yaml": """\
name: Fernport City Council
tier: unitary
tile: [5, 0]
facts:
  population: {value: 230500, date: 2025, source: census}
  reserves: {value: 20100, date: 2025, source: budgets}
themes: {climate: high}
""",
    "councils/partners.yaml": """\
health-board: {name: Marshire Health Board, source: case}
""",
    "councils/partnerships.yaml": """\
leaders-board:
  name: The Leaders' Board
  kind: joint-committee
  level: coordinate
  since: 2019
  host: alder
  members: [marshire, alder, birch-vale, cedar-hills, dunmere, elmstead, fernport]
  partners: [health-board]
  themes: [climate]
  source: case
payroll:
  name: Shared payroll
  kind: shared-service
  level: share
  host: birch-vale
  members: [birch-vale, cedar-hills]
  cost: {value: 240, date: 2025, source: budgets}
  source: case
""",
    "criteria/criteria.yaml": """\
- id: size
  name: Smallest council
  measured: {measure: population, take: min, curve: [[80000, 0], [300000, 100]], over: standing}
- id: service
  name: Services
  criteria:
    - id: voice
      name: Local voice
      judged:
        0: Nobody knows who decides.
        100: Each place has a voice.
    - id: quality
      name: Quality of services
      judged:
        0: Services fall apart.
        100: Services stand out.
- id: strength
  name: Reserves
  measured:
    measure: reserves
    take: total
    curve: [[0, 0], [50000, 100]]
""",
    "criteria/measures.yaml": """\
reserves: {name: Reserves, unit: £ thousand, add_up: sum}
""",
    "criteria/perspectives.yaml": """\
leaders:
  name: The leaders
  weights: {size: 30, service: 50, strength: 20, voice: 60, quality: 40}
members:
  name: The members
  rank: [service, size, strength]
""",
    "criteria/themes.yaml": """\
climate: {name: Climate change}
tourism: {name: Tourism}
""",
    "options/as-today.yaml": """\
name: As today
family: continue
summary: Each council stays as it is.
scores:
  voice: {score: 70, low: 60, high: 80, why: Councils are near., source: case}
  quality: {score: 40, why: "Services differ, and some fail.", source: assumption}
""",
    "options/two-councils.yaml": """\
name: Two councils
family: unitary
summary: One council for the county and one for the city.
councils:
  new-marshire:
    name: Marshire Council
    covers: [alder, birch-vale, cedar-hills, dunmere, elmstead]
  new-fernport:
    name: Fernport Council
    covers: [fernport]
scores:
  voice: {score: 45, low: 30, high: 60, why: Councils are farther off., source: case}
  quality:
    score: 65
    why: No service is split.
    source: case
partnerships:
  deepen: {payroll: integrate}
  end: [leaders-board]
money:
  - name: Transition
    kind: cost
    amount: {value: 5950, date: 2025, source: case}
    from: 2027
    to: 2028
  - name: Fewer buildings
    kind: saving
    amount: {value: 20600, date: 2025, source: case}
    from: 2029
    cashable: true
""",
}


def typed(file: str, old: str, new: str) -> Change:
    """What stood once in a file is written otherwise."""

    def change(files: dict[str, bytes]) -> None:
        text = files[file].decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        files[file] = text.replace(old, new).encode()

    return change


def joined(*changes: Change) -> Change:
    """Several changes that are one mistake, or one and what it is seen by."""

    def change(files: dict[str, bytes]) -> None:
        for each in changes:
            each(files)

    return change


def written(file: str, text: str) -> Change:
    """A file holds something else altogether."""

    def change(files: dict[str, bytes]) -> None:
        files[file] = text.encode()

    return change


def renamed(file: str, new: str) -> Change:
    """A file has another name."""

    def change(files: dict[str, bytes]) -> None:
        files[new] = files.pop(file)

    return change


def copied(file: str, new: str) -> Change:
    """A copy of a file lies beside it."""

    def change(files: dict[str, bytes]) -> None:
        files[new] = files[file]

    return change


def deleted(file: str) -> Change:
    """A file is gone."""

    def change(files: dict[str, bytes]) -> None:
        del files[file]

    return change


def saved(file: str, encoding: str) -> Change:
    """A file is saved in another encoding, or with other line ends."""

    def change(files: dict[str, bytes]) -> None:
        text = files[file].decode()
        files[file] = text.replace("\n", "\r\n").encode(encoding)

    return change


def with_line_ends(line_end: str) -> Change:
    """Every file that is UTF-8 is saved with other line ends, such as those of Windows."""

    def change(files: dict[str, bytes]) -> None:
        for file, content in files.items():
            try:
                text = content.decode().replace("\r\n", "\n")
            except UnicodeDecodeError:
                continue
            files[file] = text.replace("\n", line_end).encode()

    return change


def said_of(folder: pathlib.Path, *changes: Change) -> list[str]:
    """What `check` says of the seven councils' files after changes: problems, else warnings."""
    files = {name: text.encode() for name, text in SEVEN.items()}
    for change in changes:
        change(files)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    try:
        dataset = load(folder)
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return [str(notice) for notice in notices(dataset, perform(dataset).matrix).shown]
