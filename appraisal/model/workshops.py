"""Workshops: what each asks, what councils answer, and what was agreed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .bounds import Amount, SwingPoints
from .candidates import CandidateId
from .checks import Before
from .councils import Ambition
from .facts import (
    CouncilId,
    CriterionId,
    Date,
    Id,
    Model,
    Name,
    OptionId,
    PartialDate,
    PartnershipId,
    Score,
    SourceIds,
    Text,
    ThemeId,
    check_range,
)
from .options import Family, Judgement
from .references import Ref, one_or_many
from .tradeoffs import Level, Tradeoff

QuestionId = Annotated[Id, Ref("question")]
Choice = Literal["join", "host", "no"]
Minutes = Annotated[int, Field(ge=1, le=600)]


class Question(Model):
    """Something that a workshop is to settle, with the figure that it came from and its page.

    `criterion` alone asks for swing points from 0 to 100; with `option` for a score; `candidate`
    asks who would join. Without any of them the answer is in words.
    """

    id: Id
    ask: Text
    option: OptionId | None = None
    criterion: CriterionId | None = None
    candidate: CandidateId | None = None
    why: Text | None = None
    page: Text | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if self.candidate is not None and (self.option or self.criterion):
            raise PydanticCustomError("question_of_two_kinds", "")
        if self.option is not None and self.criterion is None:
            raise PydanticCustomError("question_without_criterion", "")
        return self

    @property
    def kind(self) -> Literal["score", "weight", "candidate", "words"]:
        """What an answer to it is."""
        if self.candidate is not None:
            return "candidate"
        if self.criterion is None:
            return "words"
        return "score" if self.option is not None else "weight"


class AgendaItem(Model):
    """One item of a workshop's run sheet."""

    title: Name
    minutes: Minutes
    aim: Text | None = None
    method: Text | None = None
    write_down: Text | None = None
    decide_by: Text | None = None
    if_stuck: Text | None = None
    questions: tuple[QuestionId, ...] = ()


class WalkAway(Model):
    """What a council could not live with: a level, a model, an option, or a partnership lost."""

    criterion: CriterionId | None = None
    at_least: Level | None = None
    at_most: Level | None = None
    model: Annotated[Id, Ref("model")] | None = None
    option: OptionId | None = None
    partnership: PartnershipId | None = None
    why: Text | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        named = (self.criterion, self.model, self.option, self.partnership)
        if sum(each is not None for each in named) != 1:
            raise PydanticCustomError("walk_away_from_one", "")
        levels = (self.at_least, self.at_most)
        if (self.criterion is not None) != (sum(each is not None for each in levels) == 1):
            raise PydanticCustomError("walk_away_level", "")
        return self


class Answer(Model):
    """What one council answered in a workshop, and since when it may be published, if it may.

    `weights` are points from 0 to 100 over the whole scales, `swings` over the ranges in use,
    `capacity` the full-time posts that it could spare, `reasons` what it said to each question.
    """

    scores: dict[OptionId, dict[CriterionId, Judgement]] = {}
    weights: dict[CriterionId, SwingPoints] = {}
    swings: dict[CriterionId, SwingPoints] = {}
    tradeoffs: tuple[Tradeoff, ...] = ()
    candidates: dict[CandidateId, Choice] = {}
    capacity: Amount | None = None
    walk_away: tuple[WalkAway, ...] = ()
    ambition: dict[Id, Ambition] = {}
    reasons: dict[QuestionId, Text] = {}
    barriers: tuple[Text, ...] = ()
    enablers: tuple[Text, ...] = ()
    published: Date | None = None


class Agreed(Model):
    """What the room agreed on one question: a value with its range, a choice, or words.

    `rests_on` is a short hash of the anchors and sources that a score was judged by: where they
    change, the judgement falls due again.
    """

    value: Score | None = None
    low: Score | None = None
    high: Score | None = None
    choice: Choice | None = None
    words: Text | None = None
    why: Text | None = None
    councils: tuple[CouncilId, ...] = ()
    source: SourceIds | None = None
    rests_on: Text | None = None

    @model_validator(mode="after")
    def _one_answer(self) -> Self:
        if sum(each is not None for each in (self.value, self.choice, self.words)) != 1:
            raise PydanticCustomError("agreed_on_one", "")
        if self.value is not None:
            check_range(self.low, self.value, self.high)
        return self


class Decided(Model):
    """Something that was decided or came out, by whom and on what evidence."""

    what: Text
    councils: tuple[CouncilId, ...] = ()
    source: SourceIds | None = None


class StaysOpen(Model):
    """Something that was left open, and what would settle it."""

    what: Text
    question: QuestionId | None = None
    needs: Text | None = None


class NextStep(Model):
    """What is to be done next, by which office or council, and by when."""

    what: Text
    owner: Text | None = None
    by: PartialDate | None = None
    source: SourceIds | None = None


class Record(Model):
    """What came out of a workshop. It is public; `before` is the copy kept before it.

    `outcomes` are what came out of it short of a decision.
    `barriers` and `enablers` are by theme. The tool writes `rests_on`, as that of Agreed, for the
    panel's scores, by option and criterion, and in `moved` what the scores did to the options.
    """

    agreed: dict[QuestionId, Agreed] = {}
    outcomes: tuple[Decided, ...] = ()
    decided: tuple[Decided, ...] = ()
    open: tuple[StaysOpen, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    barriers: dict[ThemeId, tuple[Text, ...]] = {}
    enablers: dict[ThemeId, tuple[Text, ...]] = {}
    changed_our_minds: tuple[Text, ...] = ()
    before: Text | None = None
    moved: tuple[Text, ...] = ()
    rests_on: dict[OptionId, dict[CriterionId, Text]] = {}
    source: SourceIds | None = None


class Added(Model):
    """An option, a candidate or a criterion that the room thought of.

    `scores` are by criterion for an option, and by option for a criterion. An option is `like`
    another but for its name, its family and these scores.
    """

    kind: Literal["option", "candidate", "criterion"]
    id: Id
    name: Name
    family: Family | None = None
    like: OptionId | None = None
    scores: dict[Id, Judgement] = {}
    note: Text | None = None


class Workshop(Model):
    """What a workshop is for, what it asks, what each council answered and what came of it.

    `scores` are the panel's, private as the answers are until `appraisal workshop record` writes
    them into the options.
    """

    title: Name
    purpose: Literal["why", "what", "how"] | None = None
    date: Date | None = None
    example: bool = False
    councils: tuple[CouncilId, ...] = ()
    panel: Annotated[tuple[Text, ...], Before(one_or_many)] = ()
    agenda: tuple[AgendaItem, ...] = ()
    questions: tuple[Question, ...] = ()
    scores: dict[OptionId, dict[CriterionId, Judgement]] = {}
    answers: dict[CouncilId, Answer] = {}
    added: tuple[Added, ...] = ()
    record: Record = Record.model_construct()
    source: SourceIds | None = None
    note: Text | None = None

    @property
    def minutes(self) -> int:
        """How many minutes its agenda takes."""
        return sum(item.minutes for item in self.agenda)
