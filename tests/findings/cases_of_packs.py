"""Papers of workshops in which every sentence of a pack is said."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Document, Heading
from appraisal.documents.html import as_html
from appraisal.documents.pack.agreements import agreements_paper
from appraisal.documents.pack.delivery import delivery_paper
from appraisal.documents.pack.evidence import evidence_page
from appraisal.documents.pack.interviews import ambition_paper
from appraisal.documents.pack.papers import pack
from appraisal.documents.pack.pre_read import pre_read
from appraisal.documents.pack.swings import swings_sheet
from appraisal.findings.pack_papers import private_mark
from appraisal.model import Dataset
from appraisal.model.councils import Ambition
from appraisal.model.options import Step
from appraisal.model.published import published
from appraisal.model.workshops import AgendaItem, Question
from tests.treeshire import WHAT, treeshire


def changed(**keys: object) -> Dataset:
    """Treeshire with another workshop."""
    dataset = treeshire()
    held = dataset.workshops[WHAT].model_copy(update=keys)
    return replace(dataset, workshops={WHAT: held})


def of_packs() -> None:
    """The packs of each purpose, and of a workshop of which nothing is written."""
    for purpose in ("why", "what", "how"):
        for document in pack(changed(purpose=purpose, example=True), WHAT, 570).values():
            as_html(document)
    private_mark()
    kinds = {"criterion": "saving"}, {"candidate": "legal-team"}, {}
    asked = [Question(id=f"q-{n}", ask="Q?", **each) for n, each in enumerate(kinds)]
    asked.append(Question(id="q-score", ask="Q?", criterion="one-voice", option="one"))
    agenda = [AgendaItem(title="Item", minutes=5, questions=(each.id,)) for each in asked]
    items = (AgendaItem(title="Item", minutes=1), *agenda)
    for keys in (
        {"agenda": (), "questions": (), "date": None, "panel": (), "councils": ()},
        {"agenda": (), "questions": (), "councils": ("ash",)},
        {"agenda": items, "questions": tuple(asked)},
    ):
        pack(changed(**keys, title="A title that is so long that it is cut " * 3), WHAT)


def of_evidence() -> None:
    """Scores on all that they can rest on, and what is known on questions in words."""
    appraisal = Stages(published(treeshire()))
    for asked in ("theme-services", "way-aggregation", "gap-saving", "posts-ash"):
        evidence_page(appraisal, Question(id=asked, ask="Q?"))
    cells = dict(appraisal.matrix.cells)
    for evidence in (
        "measured",
        "definition",
        "contested",
        "assumption",
        "reference",
        "gap",
        "judged",
    ):
        key = ("one", "one-voice")
        cell = replace(cells[key], evidence=evidence, why=None, sources=(), by=None, date=None)
        made = Stages(appraisal.dataset)
        made.__dict__["done"] = replace(
            appraisal.done, matrix=replace(appraisal.matrix, cells={**cells, key: cell})
        )
        evidence_page(made, Question(id="q", ask="Q?", option="one", criterion="one-voice"))
    bare = replace(treeshire(), options={}, candidates={})
    evidence_page(Stages(published(bare)), Question(id="q", ask="Q?", criterion="saving"))
    swings_sheet(Stages(published(bare)))


def of_pre_reads() -> None:
    """A council that holds a theme and judged something long ago, and one without anything."""
    dataset = treeshire()
    option = dataset.options["one"]
    old = option.scores["one-voice"].model_copy(update={"by": "elm", "date": "2024-05"})
    one = option.model_copy(update={"scores": {**option.scores, "one-voice": old}})
    elm = dataset.councils["elm"].model_copy(update={"themes": {"economy": "high"}})
    depot = Question(id="q", ask="Q?", candidate="north-waste-depot")
    held = dataset.workshops[WHAT].model_copy(update={"questions": (depot,)})
    told = replace(
        dataset,
        options={**dataset.options, "one": one},
        councils={**dataset.councils, "elm": elm},
        workshops={WHAT: held},
    )
    many = tuple(Question(id=f"q-{n}", ask="Q? " * 60) for n in range(30))
    full = replace(told, workshops={WHAT: held.model_copy(update={"questions": many})})
    pre_read(Stages(published(full)), WHAT, "elm", {})
    levels = {f"topic-{n}": Ambition(level=1, of=4, note="A note. " * 60) for n in range(12)}
    pre_read(Stages(published(told)), WHAT, "elm", levels)
    bare = replace(changed(questions=()), options={}, candidates={})
    pre_read(Stages(published(bare)), WHAT, "elm", {})


def of_the_rest() -> None:
    """Interviews that agree, agreements of which little is known, and steps."""
    dataset = changed(answers={})
    ambition_paper(dataset, WHAT)
    place = {"place": Ambition(level=2, of=4)}
    councils = {
        i: own.model_copy(update={"ambition": place}) for i, own in dataset.councils.items()
    }
    ambition_paper(replace(dataset, councils=councils), WHAT)
    bare = dataset.candidates["legal-team"].model_copy(
        update={"host": (), "legal_form": None, "capacity": None, "members": (), "from_": None}
    )
    steps = (Step(id="plan", name="Plan", months=3), Step(id="vote", name="Vote", months=0))
    closer = dataset.options["closer"].model_copy(update={"steps": steps})
    told = replace(
        dataset,
        candidates={**dataset.candidates, "legal-team": bare},
        options={**dataset.options, "closer": closer},
    )
    delivery_paper(told)
    delivery_paper(replace(dataset, candidates={}, success_factors={}))
    evidence_page(Stages(published(told)), Question(id="q", ask="Q?", candidate="legal-team"))
    agreements_paper(Stages(published(replace(dataset, candidates={}, options={}))))
    as_html(Document("Title", (Heading("Title", 1),), "Running"))


OF_NO_AREA = (of_packs, of_evidence, of_pre_reads, of_the_rest)
