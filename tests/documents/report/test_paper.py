"""The report to a committee: its parts in order, what it asks for, and what it never says."""

from appraisal.appraise import Stages
from appraisal.documents.blocks import Figure, Gap, Heading, Numbered, texts
from appraisal.documents.drawing import Drawing
from appraisal.documents.report.paper import gaps, report_paper
from appraisal.model.published import published
from tests.documents.report.reported import AREA, EMPTY, NOTHING, area, headings, paper
from tests.treeshire import treeshire

SECTIONS = [
    "Wards affected",
    "1. Purpose of the report",
    "2. Recommendations",
    "3. Reasons for the recommendations",
    "4. Link to the council's plan",
    "5. Background",
    "6. Options",
    "7. Alternatives considered",
    "8. When it could be done",
    "9. Benefits",
    "10. Consultation",
    "11. Implications",
    "12. Risk",
    "13. Background papers",
    "14. Appendices",
    "Contact",
    "Appendix 1: Every option on every criterion",
    "Appendix 2: Sets of priorities",
    "Appendix 3: Ways of counting",
    "Appendix 4: Method",
]


def test_without_a_template_the_tools_own_order_holds() -> None:
    assert headings(paper().blocks, 2) == SECTIONS


def test_a_councils_own_place_comes_before_what_is_recommended() -> None:
    found = headings(paper(AREA, "ash").blocks, 2)
    assert found[1:4] == [
        "1. Purpose of the report",
        "2. What this means for Ash",
        "3. Recommendations",
    ]


def test_an_area_of_nothing_has_every_section_and_asks_for_the_rest() -> None:
    for text in (NOTHING, EMPTY):
        assert headings(paper(text).blocks, 2) == SECTIONS


def test_the_head_of_a_page_says_whose_paper_it_is() -> None:
    assert paper().running == "Working together. The councils"
    assert paper(AREA, "elm").running == "Working together. Elm Council"


def test_what_is_missing_is_asked_for_with_what_the_evidence_has() -> None:
    found = gaps(paper())
    assert found[:2] == ("the committee, and the date of its meeting.", "the office that reports.")
    assert (
        "equalities implications of ‘Stay as we are’. The evidence has the theme ‘Equality of "
        "access’." in found
    )
    assert Gap("x").text == "[To be written: x]"


def test_nothing_is_ever_said_to_be_none() -> None:
    for text in (AREA, NOTHING, EMPTY):
        said = "\n".join(texts(paper(text).blocks))
        assert "None" not in said


def test_pictures_that_are_given_stand_in_their_places_and_none_is_missed() -> None:
    names = ("ranking", "benefit_and_cost", "map")
    given = {name: Figure(name, Drawing(1, 1, ()), name) for name in names}
    found = report_paper(Stages(area()), "ash", given).blocks
    order = [block.title if isinstance(block, Figure) else block.text for block in found
             if isinstance(block, Figure | Heading)]  # fmt: skip
    assert order.index("What this means for Ash") < order.index("map")
    assert order.index("Background") < order.index("ranking") < order.index("Options")
    assert not any(isinstance(block, Figure) for block in paper(AREA, "ash").blocks)


def test_only_the_options_asked_for_are_told() -> None:
    found = headings(paper(AREA, None, "join").blocks, 3)
    assert "6.2 Join up" in found
    assert not any("Stay as we are" in each for each in found)


def test_many_options_are_told_in_tables_and_what_they_imply_in_an_appendix() -> None:
    found = report_paper(Stages(published(treeshire()))).blocks
    assert "Appendix 1: Implications" in headings(found, 2)
    assert not [each for each in headings(found, 3) if each.startswith("6.")]


def test_nothing_that_councils_answered_in_confidence_is_in_it() -> None:
    for council in (None, "elm"):
        found = report_paper(Stages(published(treeshire())), council)
        assert "SECRET" not in "\n".join(texts(found.blocks))


def test_an_unnumbered_template_has_no_number_but_those_of_its_recommendations() -> None:
    made = paper(AREA, None, numbering="none", headings=["Summary", "Recommendations", "Risks"])
    numbers = {b.number for b in made.blocks if isinstance(b, Heading | Numbered)}
    assert numbers == {"", "1.", "2.", "3.", "4.", "5."}


PAIR = "pair: {name: Pair up, family: non-structural, scores: {care: HIGH, speed: HIGH}}"
THREE = AREA.replace("    options:\n", f"    options:\n      {PAIR}\n").replace(
    "HIGH", "{score: 90, source: s}"
)
"""A third option, which is worth most of all."""


def test_a_paper_on_some_options_says_so_once_and_speaks_of_no_other() -> None:
    for council in (None, "ash"):
        said_of = "\n".join(texts(paper(THREE, council, "stay", "join").blocks))
        assert said_of.count("This report covers 2 of the 3 options in the evidence") == 1
        assert said_of.count("Pair up") == 1  # where it says what is not part of it
        assert "The evidence also has ‘Pair up’, which is not part of this report." in said_of
        assert "3 options" not in said_of.replace("the 3 options in the evidence", "")
        assert "3 ranked" not in said_of


def test_a_paper_on_one_option_compares_it_with_none() -> None:
    said_of = "\n".join(texts(paper(THREE, "ash", "join").blocks))
    assert "Under Join up, Ash stays as it is." in said_of
    assert "Join up is worth 45 (31 to 59) of 100 under ‘P’." in said_of
    assert "‘Join up’. It is compared with no other." in said_of
    assert "compared with none" in said_of
    for wrong in ("only option", "There is one option", "comes first under", "of all", "Pair up,"):
        assert wrong not in said_of, wrong


def test_a_paper_on_all_options_does_not_say_which_it_covers() -> None:
    assert "This report covers" not in "\n".join(texts(paper(THREE).blocks))
