"""Reports to a committee in which every sentence of one is said."""

from appraisal.appraise import Stages
from appraisal.commands.report_figures import TITLES
from appraisal.documents.report.cited import named_sources
from appraisal.documents.report.outline import HEADS
from appraisal.documents.report.paper import report_paper
from appraisal.findings.sentences import say
from appraisal.model.headings import PARTS
from appraisal.model.published import published
from appraisal.model.reports import Report
from tests.appraise.test_benefits import AREA as BENEFITS
from tests.cash import CASH
from tests.documents.report.reported import AREA, EMPTY, NOTHING, area, template
from tests.readiness import READY
from tests.road_maps import AREA as ROAD_MAPS
from tests.treeshire import treeshire
from tests.who_pays import PAYS

COUNTY = """
    settings:
      title: T
      decision: {option: one, date: 2026-01, source: s}
      reference_option: one
      calendar: {shadow_elections: 2027-05}
    sources: {s: {title: Alone}}
    partnerships: {p: {name: Health board, kind: company, level: share, members: [ash]}}
    candidates:
      c: {name: Health pact, kind: company, level: share, members: [ash, elm],
        costs: {set_up: {value: 1, source: s}, running: {value: 1, source: s}}}
    councils: {ash: {tier: unitary}, elm: {tier: unitary}}
    programmes:
      x: {name: X, council: ash, summary: S, alternatives: [{name: Doing nothing}], source: s}
    criteria: [{id: a, name: A, judged: {0: Bad, 100: Good}, must: {at_least: 60}}]
    options:
      one: {family: continue, scores: {a: {score: 10, why: W., source: s}}}
      two: {family: continue, scores: {a: {score: 90}}, implications: {legal: None.}}
      three:
        family: continue
        money: [{name: M, kind: cost, amount: {value: 5, source: s}, from: 2027, to: 2027},
          {name: N, kind: saving, amount: unknown, from: 2028}]
"""
"""An area that has decided, with an option that misses a threshold."""


def of_templates() -> None:
    """A report in each way of numbering, with every part, some missing and some added."""
    parts = [{"heading": part, "part": part} for part in PARTS]
    lettered = {"recommendations": "letters", "numbering": "paragraphs"}
    every = template(headings=parts, report_of="Town Clerk", body="Council", **lettered)
    one = template(headings=["Committee", "Background"], recommendations="paragraphs")
    report_of(every, "ash")
    report_of(one, None)
    aside = {"heading": "Implications", "appendix": True}
    both = {"heading": "Both", "covers": ["legal", "carers"]}
    report_of(template(headings=["Implications", both, aside], body="Cabinet"), "elm")
    for head in HEADS.values():
        say(head)


def report_of(report: Report, council: str | None) -> None:
    """The report of a made-up area, of all options and of one, in a template."""
    for options in ((), ("join",)):
        report_paper(Stages(area(AREA, report), options), council)


def of_areas() -> None:
    """Reports of areas of which much, little and nothing is known."""
    report_paper(Stages(published(treeshire())), "elm")
    named = NOTHING.replace("title: Nothing yet", "title: T, area: The Vale")
    sources = "".join(f"s{n}: {{title: T}}, " for n in range(25))
    cited = ", ".join(f"s{n}" for n in range(25))
    many = AREA.replace("sources: {s:", f"sources: {{{sources}s:").replace(
        "why: One team does it., source: [s]", f"why: Why., source: [{cited}]"
    )
    more = AREA.replace("      stay:", "      go: {family: continue}\n      stay:")
    bare = "settings: {title: T}\noptions: {o: {family: continue}}"
    noted = AREA.replace("[Mind this first.]", "[One., Two., Three., Four.]")
    site = "settings: {title: T, site_address: https://options.example.org/}"
    for text in (AREA, NOTHING, EMPTY, COUNTY, CASH, named, many, more, bare, noted, site):
        report_paper(Stages(area(text)))


def of_figures() -> None:
    """What stands over the pictures."""
    for title in TITLES.values():
        say(title)


def of_delivery() -> None:
    """Reports of areas with steps, benefits, debts and readiness, for councils and for all."""
    titled = "settings: {title: T}\n"
    unknown = ROAD_MAPS.replace("rooms, months: 5", "rooms, months: unknown")
    dated = [text.replace("CALENDAR", "vesting: 2027-04-01") for text in (ROAD_MAPS, unknown)]
    bare = dated[0].replace("        capacity: {each: 0.5, host: 2}\n", "")
    named = f"{titled}{BENEFITS}".replace("{name: Time}", "{name: Time, owner: ash}")
    never = PAYS.replace(
        "{low: 1, value: 2, high: 4, source: assumption}", "{value: 0, source: assumption}"
    )
    layers = "    options: {o: {family: unitary, operating_model: {back-office: {text: One.}}}}"
    texts = {
        **dict.fromkeys((*dated, bare, named, titled + READY), ("ash", None)),
        **dict.fromkeys((PAYS, never), ("ash", "shire", "city", None)),
        PAYS[: PAYS.index("  who_pays:")] + PAYS[PAYS.index("sources:") :]: ("ash", None),
        f"    settings: {{title: T}}\n{layers}": (None,),
    }
    for text, councils in texts.items():
        for council in councils:
            report_paper(Stages(area(text)), council)
    promised = f"{titled}{BENEFITS}"
    owned = promised.replace("{name: Time}", "{name: Time, owner: ash}")
    for text in (promised, owned, promised.replace("owner: ash, ", "")):
        report_paper(Stages(area(text), ("a",)), "ash")
    held = "".join(f"s{n}: {{title: T{n}}}, " for n in range(9))
    named_sources(area(f"sources: {{{held}}}"), [f"s{n}" for n in range(9)])


OF_NO_AREA = (of_templates, of_areas, of_figures, of_delivery)
