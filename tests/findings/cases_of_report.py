"""Reports to a committee in which every sentence of one is said."""

from appraisal.appraise import Stages
from appraisal.commands.report_figures import TITLES
from appraisal.documents.report.outline import HEADS
from appraisal.documents.report.paper import report_paper
from appraisal.findings.sentences import say
from appraisal.model.headings import PARTS
from appraisal.model.published import published
from appraisal.model.reports import Report
from tests.cash import CASH
from tests.documents.report.reported import AREA, EMPTY, NOTHING, area, template
from tests.treeshire import treeshire

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
        report_paper(Stages(area(AREA, report)), council, options)


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
    for text in (AREA, NOTHING, EMPTY, COUNTY, CASH, named, many, more, bare, noted):
        report_paper(Stages(area(text)))


def of_figures() -> None:
    """What stands over the pictures."""
    for title in TITLES.values():
        say(title)


OF_NO_AREA = (of_templates, of_areas, of_figures)
