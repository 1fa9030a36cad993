"""Made-up areas and results in which every sentence of councils and partnerships is said.

The areas are drawn, page by page; what no page of theirs says is said of results made up for it.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from appraisal.appraise.combined_authorities import Constituent, Row
from appraisal.appraise.futures import Reshaped
from appraisal.appraise.network.ties import Match, Year
from appraisal.appraise.principles_met import principles_met
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.area.functions import Decided
from appraisal.findings import (
    brief,
    comparisons,
    councils,
    families,
    functions,
    gains,
    next_steps,
    option_changes,
    partnerships,
    principles,
    themes,
    tie_strength,
)
from appraisal.findings.by_definition import by_definition
from appraisal.findings.combined_authorities import constituents
from appraisal.findings.option_money import Sum
from appraisal.findings.option_plans import months_words
from appraisal.findings.programmes import costs_check, dates
from appraisal.model import Partnership
from appraisal.site.option_maps import small_options
from tests.datasets import dataset
from tests.findings.made_up import ranking
from tests.findings.test_partnerships import net
from tests.site.drawn_pages import THIN, appraised

SHIRE = """
settings: {date: 2026-01-01, reference_option: now, structures: {councils: [2, 3]}}
sources: {s: {title: A source}}
criteria:
  - id: size
    name: Size
    criteria:
      - {id: small, name: Smallest, measured: {measure: population, take: min,
         curve: [[0, 0], [900, 100]]}}
      - {id: voice, name: One voice, judged: {0: x, 100: y}}
principles: {p: {name: Together}, q: {name: Open}}
themes: {jobs: {name: Jobs}, land: {name: Land}}
partners: {region: {name: The Region, kind: combined authority}, bank: {name: The bank}}
councils:
  shire: {tier: county, name: The Shire, facts: {councillors: 50}}
  ash:
    tier: district
    within: shire
    tile: [0, 0]
    neighbours: [birch, city]
    facts: {population: 100, councillors: 20}
    parts:
      ash-n: {name: North Ash, facts: {population: 60}}
      ash-m: {name: Mid Ash, facts: {population: 20}}
      ash-s: {name: South Ash, facts: {population: 20}}
  birch:
    {tier: district, within: shire, tile: [1, 0], neighbours: [elm],
     facts: {population: 200, councillors: 20}}
  elm:
    {tier: district, within: shire, tile: [2, 0], neighbours: [oak],
     facts: {population: 300, councillors: 30}}
  oak:
    {tier: district, within: shire, tile: [3, 0], neighbours: [city],
     facts: {population: 150, councillors: 20}}
  city:
    {tier: unitary, tile: [1, 1],
     facts: {population: 400, councillors: 40}, themes: {jobs: high}}
functions:
  bins: {name: Bins, level: district}
  care: {name: Care, level: county}
  checks: {name: Checks, level: district, by: company, delivered_by: depot}
  water: {name: Water, level: joint, by: board}
  skills: {name: Skills, level: combined-authority}
  courts: {name: Courts, level: government}
programmes:
  new: {name: New ways, council: city, summary: Does things., since: 2024, until: 2026,
        costs: [{name: One, amount: 5}], total: {value: 5, source: s}, source: s}
partnerships:
  board: {name: Board, kind: joint-committee, level: inform, since: 2020, last_seen: 2025,
          members: [shire, ash, birch, elm, oak, city], others: unknown}
  region: {name: Region Board, kind: statutory, level: integrate, since: 2024,
           members: [shire, city], partners: [region]}
  company: {name: Company, kind: company, level: share, members: [ash, birch]}
  depot: {name: Depot, kind: shared-service, level: share, members: [birch, elm], themes: [jobs],
          one_door: true}
options:
  now: {family: continue, principles: {p: {met: partly}, q: {met: not}}}
  hubs:
    functions: {bins: {level: joint, by: hub}, care: {level: county, delivered_by: hub}}
    partnerships:
      start: {hub: {name: Hub, kind: shared-service, level: share, members: [ash, birch, elm],
                    one_door: true}}
      deepen: {depot: integrate}
      end: [company]
    principles: {p: {met: fully}, q: {met: partly}}
    steps: [{id: begin, name: Begin, months: 0}, {id: go, name: Go, months: 6, after: [begin]}]
    risks: [{name: r, likelihood: 1, impact: 2}]
    money: [{name: m, kind: cost, amount: 1, from: 2026, to: 2026}]
  whole:
    family: unitary
    councils:
      shire-all: {name: New Shire, covers: [ash, birch, elm, oak]}
      city-new: {name: City, covers: [city]}
    partnerships: {end: [depot]}
  each:
    family: unitary
    councils:
      a: {name: ash, covers: [ash]}
      b: {name: New Birch, covers: [birch]}
      e: {name: New Elm, covers: [elm]}
      o: {name: New Oak, covers: [oak]}
      c: {name: New City, covers: [city]}
  parted:
    family: unitary
    councils:
      n: {name: North, covers: [ash-n, ash-m, birch, elm]}
      s: {name: South, covers: [ash-s, oak, city]}
  one: {family: unitary, councils: {all: {name: All, covers: [ash, birch, elm, oak, city]}}}
"""
"""A county of four districts beside a city, and what options may make of them."""

CITIES = """
settings: {structures: {councils: [1, 3], smallest: 25}}
sources: {s: {title: A source}}
councils:
  ash: {tier: unitary, neighbours: [birch], tile: [0, 0], facts: {population: 10}}
  birch:
    {tier: unitary, neighbours: [cedar], tile: [1, 0],
     facts: {population: 20}}
  cedar: {tier: unitary, facts: {population: 30}}
functions: {bins: {name: Bins, level: unitary}, care: {name: Care, level: unitary}}
themes: {jobs: {name: Jobs}}
partnerships:
  talk: {name: Talk, kind: officer-group, level: inform, members: [ash, birch, cedar],
         themes: [jobs]}
"""
"""Three cities side by side, of which one is on no map."""

AREAS = {"a shire": SHIRE, "cities": CITIES}
NAMES = {"a": "Ann", "b": "Bob", "c": "Cat", "d": "Dan", "e": "Eve"}


PRINCIPLES = (
    "{}",
    "principles: {p: {name: P}, q: {name: Q}}",
    "{principles: {p: {name: P}, q: {name: Q}}, options: {a: {principles: {p: {met: partly}}}}}",
    """
    principles: {p: {name: P}, q: {name: Q}}
    options: {a: {principles: {p: {met: fully}, q: {met: partly}}}}
    """,
    "{principles: {p: {name: P}}, options: {a: {principles: {p: {met: fully}}}}}",
    "{principles: {p: {name: P}}, options: {"
    + ", ".join(f"{i}: {{principles: {{p: {{met: fully}}}}}}" for i in "abcde")
    + "}}",
)
PROGRAMME = """
sources: {s: {title: A source}}
programmes:
  p:
    name: Change
    council: x
    summary: Does things.
    source: s
"""
PROGRAMMES = (
    "    since: 2024\n    until: 2025\n    costs: [{name: One, amount: unknown}]",
    "    since: 2024\n    costs: [{name: One, amount: 5}]",
    "    until: 2025\n    costs: [{name: One, amount: 5}]\n    total: {value: 5, source: s}",
    "    costs: [{name: One, amount: 5}]\n    total: {value: 6, source: s}",
)


def of_partnerships() -> None:
    """Dates, statuses, and how many pairs work together."""
    base = {"name": "P", "kind": "company", "level": "share", "members": ("a",)}
    for given in (
        {"status": "proposed", "since": "2027"},
        {"status": "proposed"},
        {"status": "ended", "since": "2020", "until": "2021"},
        {"status": "ended", "until": "2021"},
        {"status": "ended", "since": "2020"},
        {"status": "ended"},
        {"until": "2021"},
        {"since": "2020", "last_seen": "2022"},
    ):
        partnerships.years_words(Partnership.model_validate(base | given))
    partnerships.name_as_recorded(Partnership.model_validate(base | {"others": "unknown"}))
    of_two = net(0, councils="ab"), net(1, "ab", councils="ab")
    for found in (net(0), net(2), net(1, "ab"), net(2, "ab", "bc"), *of_two):
        partnerships.pairs_finding(found)
        partnerships.close_finding(found, NAMES)
        partnerships.closest_title(found, NAMES)
    partnerships.closest_title(net(2, "ab", "bc", "ac"), NAMES)
    years = [
        Year(year, tuple("p" * n), {}, (), ()) for year, n in ((2023, 1), (2024, 3), (2025, 2))
    ]
    partnerships.timeline_title(years)
    for count in (1, 2):
        next_steps.more_ties(count)
    for name in ("today", "decision", "shadow_elections", "vesting"):
        partnerships.named_date(name, "1 April 2028")
    for pairs in (1, 3):
        partnerships.tied_anew(1, pairs)
        partnerships.matrix_title(pairs, "1 May 2026")
    partnerships.had_they_not_ended({"a": {"kept": 2}, "b": {"kept": 2}}, NAMES)


def of_councils() -> None:
    """What becomes of a council where the areas leave it out."""
    councils.council_finding("Ash", ["unplaced"])
    councils.council_finding("Ash", ["joins", "joins"])
    list(brief.left_out(["Ash"], ["Elm"]))
    small_options(appraised(THIN), ["hubs"])
    sums = [Sum("Payback", ""), Sum("One-off cost", "", stands_in="Others.")]
    list(brief.unknowns(["Care"], ["Cost"], criteria=3, flows=1, sums=sums))
    councils.first_of(["a", "b", "c"], 2)
    parts = "councils: {ash: {tier: unitary, parts: {n: {name: N}, m: {name: M}, s: {name: S}}}}"
    councils.areas_words(dataset(parts), ("n", "m"))
    data = dataset("councils: {ash: {tier: unitary}}")
    councils.who_decides(data, "ash", (), Decided("unitary", None, (), None, None, None))


def of_option_changes() -> None:
    """What changes for residents, staff and councils, by counts."""
    option_changes.standing_title(1, new=False)
    option_changes.map_subtitle(new=False, together=True, some=False)
    option_changes.tiers(True, False, False, [])
    option_changes.residents_each((10, 10), (12, 15))
    option_changes.residents_each(None, (10, 10))
    option_changes.councillors((5, 5), (6, 6))
    option_changes.functions_moved(4, ["nearer", "further", "same", "not known"])
    option_changes.who_decides(Decided("joint", None, ("Board",), None, None, None))
    ends = Reshaped(1, False, (), ("a",), (), ())
    list(option_changes.for_staff(ends, NAMES, []))
    list(option_changes.for_councils(ends, NAMES))
    list(option_changes.for_councils(replace(ends, standing=2, carried_on=("b",)), NAMES))
    list(option_changes.for_councils(replace(ends, carried_on=("a",), ended=()), NAMES))
    list(option_changes.for_partners(ends, {"kept": 1, "ended": 2}))
    option_changes.pairs_that_share(0, 0)
    option_changes.stand_and_work("Both councils stay", 0, 0)
    option_changes.ties_inside(2)
    list(option_changes.for_staff(ends, NAMES, ["One"]))
    list(option_changes.for_staff(ends, NAMES, list("abcd")))


def of_functions() -> None:
    """Who decides, and how near."""
    functions.lead(1, {"unitary": 1})
    functions.lead(3, {"joint": 1, "combined-authority": 1, "government": 1})
    functions.lead(2, {"unitary": 2})
    functions.single_tier({}, None, NAMES)
    functions.single_tier({"a": 0.2}, 0.2, NAMES)
    functions.single_tier({}, 0.2, NAMES)


def of_agreement() -> None:
    """Themes, principles, programmes, and the sets that ties form."""
    empty: Mapping[str, tuple[str, ...]] = {"a": tuple(NAMES)}
    themes.themes_finding(replace(net(1, "ab"), empty=empty, coverage={"a": ("b",)}), NAMES, NAMES)
    themes.themes_finding(replace(net(1, "ab"), empty={"a": ()}), NAMES, NAMES)
    for text in PRINCIPLES:
        made = dataset(text)
        labels = {i: option.label for i, option in made.options.items()}
        principles.principles_finding(principles_met(made), labels)
    principles.met_by({"fully": 2, "not": 1}, 4)
    for text in PROGRAMMES:
        programme = dataset(PROGRAMME + text).programmes["p"]
        dates(programme)
        costs_check(programme)
    for sharing, together in ((0, 0), (1, 1), (3, 1)):
        match = Match(pairs=6, agree=3, sharing=sharing, together=together, split=("a",))
        tie_strength.fit_with_places(match, NAMES)
    sets = replace(net(1, "ab"), clusters=(("a", "b"), ("c", "d"), ("e",)))
    tie_strength.sets_finding(sets, NAMES)
    for bridges in ((), (("a", "b"),), (("a", "b"), ("b", "c"))):
        found = replace(net(1, "ab"), bridges=bridges, articulation=("b",))
        tie_strength.only_links(found, NAMES, "Among close ties")
    months_words(0)


def of_combined_authorities() -> None:
    """Who sits on a combined authority, and how even they are."""
    two = (Constituent("Shire", 600, 100), Constituent("City", 300, 50))
    three = (*two, Constituent("Port", 500, 80))
    now, one = Row("", two, 2, ended=False), Row("", two[:1], None, ended=False)
    for rows in (
        [Row("", (), None, ended=False)],
        [now],
        [now, Row("a", two[:1], None, ended=False)],
        [now, Row("a", three, 2, ended=False)],
        [now, Row("a", three, 1.25, ended=False)],
        [one],
    ):
        constituents(rows, NAMES)


def of_gains() -> None:
    """Who gains by what, and which kind of option comes highest."""
    for parts in ([28, 5, -4], [28], [5, -5]):
        gains.together(parts, "A", "B")
    gains.others(1)
    gains.others(2)
    for found in (ranking(a=60, b=50), ranking(a=51, b=50), ranking(a=50, b=50)):
        for most in ((), ("Size",)):
            gains.headline(found, "a", "b", NAMES, most)
    gains.headline(replace(ranking(a=50, b=50), unknown=frozenset("a")), "a", "b", NAMES)
    comparisons.highest_of_family(["a"], 2, {}, {"a": "A"})
    gains.lead_parts({"definition": 48, "gap": 5}, "A", "B")
    for better, worse, level in (("size", "", ""), ("", "size", ""), ("", "", "size"), ("",) * 3):
        gains.meets(Beside((better,), (worse,), (level,), ()), "size", "A", "B")
    high, low = {"unitary": 60.0, "continue": 50.0}, {"unitary": 50.0, "continue": 50.0}
    families.headline(high, {"Size": high})
    families.headline(high, {"Size": high, "Voice": low})
    families.headline(low, {})
    families.where_highest({"Size": high, "Voice": low, "Care": {}})


def of_comparisons() -> None:
    """Two options side by side."""
    comparisons.ahead_in_draws(0.5, 0.5, "A", "B")
    comparisons.ahead_in_draws(0.6, 0.1, "A", "B")
    for values in ({"a": 80.0, "b": 20.0}, {"a": 80.0, "b": 80.0, "c": 2.0}, {"a": 50.0}, {}):
        comparisons.criterion_headline(values, 3, {"a": "A", "b": "B", "c": "C"}, "Size")
    comparisons.criterion_headline({"a": 50.0, "b": 50.0}, 2, {}, "Size")
    comparisons.criterion_headline({}, 0, {}, "Size")
    comparisons.what_changes_sides({("North", "South"): "Ash"}, "A", "B")
    comparisons.weight_words(0.5, 0.25, "Size")
    comparisons.weight_words(0.5, 0.25, "")
    for lead in (6.5, 1.0):
        for without in (None, ranking(a=60, b=50), ranking(a=50, b=50), ranking(a=50, b=60)):
            for leaves in (("x",), ("x", "y")):
                by_definition(ByDefinition("a", "b", leaves, lead, 1.0, without), NAMES)
    by_models = ranking(a=50, b=60)
    by_definition(ByDefinition("a", "b", ("x",), 6.5, 1.0, by_models, lines=True), NAMES)


OF_NO_AREA = (
    of_partnerships,
    of_councils,
    of_option_changes,
    of_functions,
    of_agreement,
    of_combined_authorities,
    of_comparisons,
    of_gains,
)
