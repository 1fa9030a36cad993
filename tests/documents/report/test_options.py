"""Options with what speaks for and against them, and what else was looked at."""

from appraisal.appraise import Stages
from appraisal.documents.blocks import Gap, Items, Table, texts
from appraisal.documents.report.asked import asked
from appraisal.documents.report.options import _shortened, alternatives, options
from appraisal.model.published import published
from tests.documents.report.reported import AREA, EMPTY, asks, below, rows, said
from tests.treeshire import treeshire


def test_all_stand_in_one_table_with_what_they_are_worth() -> None:
    first, second, *_ = rows(options(asks()))
    assert first == (
        "Stay as we are",
        "2 councils",
        "45 (5 to 85)",
        "can't be told apart",
    )
    assert second == (
        "Join up",
        "2 councils",
        "45 (31 to 59)",
        "can't be told apart",
    )


def test_the_table_says_what_each_is_only_where_no_heading_below_does() -> None:
    more = "".join(f"      o{n}: {{family: continue, summary: Told once.}}\n" for n in range(5))
    many = AREA.replace("      stay:", f"{more}      stay:")
    told = next(block for block in options(asks(many)) if isinstance(block, Table)).rows
    assert [row[0] for row in told][:2] == ["Stay as we are. Withdrawn.", "o0. Told once."]
    few = AREA.replace(
        "      stay:", "      o: {family: continue, summary: Told once.}\n      stay:"
    )
    assert [*texts(list(options(asks(few))))].count("Told once.") == 1
    assert [row[0] for row in rows(options(asks(few)))][:2] == ["Stay as we are", "o"]


def test_a_few_are_told_one_by_one_with_their_reasons() -> None:
    found = below(list(options(asks())), "Join up")
    assert rows(found) == [
        (
            "Care: One team does it. Value 60 (40 to 80).",
            "Speed: It takes time. Value 20 (10 to 30).",
        )
    ]
    (items,) = [block for block in found if isinstance(block, Items)]
    assert items.texts == ("Principles for collaboration: fully met: Openness; not met: Nearness.",)


def test_what_cannot_be_told_of_an_option_is_asked_for() -> None:
    found = below(list(options(asks())), "Stay as we are")
    (gap,) = [block for block in found if isinstance(block, Gap)]
    assert gap.what.startswith("the advantages and disadvantages of ‘Stay as we are’.")
    assert list(options(asks(EMPTY))) == [Gap("the options. The evidence has none.")]


def test_many_stand_in_three_tables() -> None:
    found = list(options(asked(Stages(published(treeshire())))))
    heads = [block.head for block in found if hasattr(block, "head")]
    assert [head[0] for head in heads] == ["Option", "Option", "Option"]
    assert all(len(cell.split("\n")) <= 2 for row in rows(found)[7:14] for cell in row[1:])


def test_a_long_reason_ends_after_a_whole_sentence() -> None:
    long = "It is so. " + "And it goes on and on for many words more than there is room for " * 3
    assert _shortened(long) == "It is so"
    assert _shortened("One. Two.") == "One. Two"


def test_alternatives_are_what_is_left_out_withdrawn_and_counted() -> None:
    assert said(alternatives(asks())) == [
        "‘Stay as we are’ was withdrawn, and is shown for comparison.",
        "Every way to group the areas into new councils was looked at: 1 in all.",
    ]
    assert said(alternatives(asks(AREA, None, "join")))[0] == (
        "The evidence also has ‘Stay as we are’, which is not part of this report."
    )
    assert said(alternatives(asks(EMPTY))) == [
        (
            "[To be written: which alternatives were considered. The evidence has none beside the "
            "options.]"
        )
    ]


def test_an_option_that_misses_a_threshold_is_said_not_to_be_ranked() -> None:
    missed = AREA.replace("name: Care, judged", "name: Care, must: {at_least: 70}, judged")
    assert "‘Join up’ misses a threshold, and is not ranked." in said(alternatives(asks(missed)))


def test_what_a_programme_weighed_is_told() -> None:
    weighed = AREA + (
        "    programmes:\n      one: {name: One, council: ash, summary: S, "
        "alternatives: [{name: Doing nothing}], source: [s]}\n"
    )
    assert said(alternatives(asks(weighed)))[-1] == (
        "‘One’ (Ash) weighed this alternative: Doing nothing."
    )
