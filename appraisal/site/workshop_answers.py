"""What councils said in a workshop, question by question and council by council."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from appraisal.findings.interviews import TOPICS
from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed, number, stop_after
from appraisal.findings.sentences import say
from appraisal.findings.tradeoff_levels import level_words
from appraisal.findings.workshops import choice_words, value_words
from appraisal.model import Dataset, Judgement, Workshop
from appraisal.model.councils import Ambition
from appraisal.model.tradeoffs import Swing, Tradeoff
from appraisal.model.workshops import Answer, Question, WalkAway


class OneAnswer(Struct, frozen=True):
    """A council's answer to a question, with its reason."""

    council: str
    answer: str
    reason: str


class OfQuestion(Struct, frozen=True):
    """A question and what each council answered."""

    ask: str
    answers: tuple[OneAnswer, ...]


class OfCouncil(Struct, frozen=True):
    """All else that a council said: points by criterion, what it would join, its limits."""

    council: str
    swings: tuple[tuple[str, str], ...]
    tradeoffs: tuple[str, ...]
    candidates: tuple[tuple[str, str], ...]
    spare: str
    walk_away: tuple[tuple[str, str], ...]
    interview: tuple[tuple[str, str, str], ...]
    barriers: tuple[str, ...]
    enablers: tuple[str, ...]


class Said(Struct, frozen=True):
    """What was said; `panel` has option, criterion, score and reason."""

    questions: tuple[OfQuestion, ...]
    councils: tuple[OfCouncil, ...]
    panel: tuple[tuple[str, str, str, str], ...]


def said_in(dataset: Dataset, workshop: Workshop) -> Said | None:
    """What councils and the panel said, as far as the workspace has it; None for nothing."""
    if not workshop.answers and not workshop.scores:
        return None
    return Said(
        questions=tuple(_of_questions(workshop)),
        councils=tuple(_of_council(dataset, i, a) for i, a in workshop.answers.items()),
        panel=tuple(_panel(dataset, workshop)),
    )


def _of_questions(workshop: Workshop) -> Iterator[OfQuestion]:
    for question in workshop.questions:
        answers = tuple(
            OneAnswer(council, answer, _reason(given, question))
            for council, given in workshop.answers.items()
            if (answer := _answer(given, question)) or question.id in given.reasons
        )
        if answers:
            yield OfQuestion(question.ask, answers)


def _answer(given: Answer, question: Question) -> str:
    """What a council answered to a question; empty where it did not."""
    if question.candidate is not None:
        choice = given.candidates.get(question.candidate)
        return choice_words(choice) if choice else ""
    if question.criterion is None:
        return ""
    if question.option is None:
        points = given.swings.get(question.criterion)
        return "" if points is None else number(points)
    judged = given.scores.get(question.option, {}).get(question.criterion)
    return "" if judged is None else _score(judged)


def _reason(given: Answer, question: Question) -> str:
    said = given.reasons.get(question.id, "")
    if question.option and question.criterion:
        judged = given.scores.get(question.option, {}).get(question.criterion)
        said = said or (judged.why if judged and judged.why else "")
    return said + stop_after(said) if said else ""


def _score(judged: Judgement) -> str:
    return "" if judged.score is None else value_words(judged.score, judged.low, judged.high)


def _of_council(dataset: Dataset, council: str, given: Answer) -> OfCouncil:
    names = {node.id: node.label for node in dataset.nodes()}
    points = given.swings or given.weights
    joined = {i: candidate.name for i, candidate in dataset.candidates.items()}
    return OfCouncil(
        council=council,
        swings=tuple((names[i], number(points[i])) for i in names if i in points),
        tradeoffs=tuple(_tradeoff(dataset, each) for each in given.tradeoffs),
        candidates=tuple((joined[i], choice_words(said)) for i, said in given.candidates.items()),
        spare="" if given.capacity is None else number(given.capacity, 2),
        walk_away=tuple((_limit(dataset, each), each.why or "") for each in given.walk_away),
        interview=tuple(
            (TOPICS[topic].name if topic in TOPICS else topic, _out_of(each), each.note or "")
            for topic, each in given.ambition.items()
        ),
        barriers=given.barriers,
        enablers=given.enablers,
    )


def _out_of(each: Ambition) -> str:
    return say("workshop.out-of", level=f"{each.level:g}", of=f"{each.of:g}")


def _tradeoff(dataset: Dataset, each: Tradeoff) -> str:
    more, than = (
        listed([_step(dataset, step) for step in steps]) for steps in (each.more, each.than)
    )
    if each.times != 1:
        return say("workshop.worth-times", more=more, than=than, times=number(each.times, 2))
    return say("workshop.alike" if each.alike else "workshop.worth-more", more=more, than=than)


def _step(dataset: Dataset, step: Swing) -> str:
    start, end = (_level(dataset, step.criterion, level) for level in (step.from_, step.to))
    label = dataset.leaf(step.criterion).label
    return say("workshop.step-from-to", criterion=label, start=start, end=end)


def _level(dataset: Dataset, criterion: str, level: float) -> str:
    return level_words(dataset, dataset.leaf(criterion), level)


def _limit(dataset: Dataset, point: WalkAway) -> str:
    """What a council could not live with, in words."""
    if point.criterion is not None:
        least = point.at_least is not None
        level = point.at_least if point.at_least is not None else point.at_most
        said = _level(dataset, point.criterion, level or 0.0)
        key = "workshop.at-least" if least else "workshop.at-most"
        return say(key, criterion=dataset.leaf(point.criterion).label, level=said)
    if point.partnership is not None:
        name = dataset.partnerships[point.partnership].name
        return say("workshop.without", partnership=name)
    if point.model is not None:
        return model_names(dataset).get(point.model, point.model)
    return dataset.options[point.option or ""].label


def _panel(dataset: Dataset, workshop: Workshop) -> Iterator[tuple[str, str, str, str]]:
    names: Mapping[str, str] = {node.id: node.label for node in dataset.nodes()}
    for option, scored in workshop.scores.items():
        for criterion, judged in scored.items():
            yield dataset.options[option].label, names[criterion], _score(judged), judged.why or ""
