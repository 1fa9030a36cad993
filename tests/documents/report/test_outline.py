"""The headings of a report, and where what a template has no heading for stands."""

from appraisal.documents.report.outline import Outline, Piece, every, outline
from tests.documents.report.reported import AREA, area, template


def made(*listed: object, council: str | None = None) -> Outline:
    report = template(headings=list(listed))
    return outline(area(AREA, report), report, council, ("stay", "join"))


def parts(found: Outline) -> list[str | None]:
    return [section.piece.part for section in found.body]


def test_who_meets_and_reports_stands_above_the_title_where_a_template_begins_with_it() -> None:
    found = made("Committee", "Report of", "Purpose")
    assert [section.piece.part for section in found.front] == ["committee", "report-of"]
    assert "committee" not in parts(found)


def test_parts_without_a_heading_stand_below_the_background() -> None:
    found = made("Purpose", "Background", "Recommendations", council="ash")
    (background,) = [each for each in found.body if each.piece.part == "background"]
    assert [piece.part for piece in background.under] == [
        "place",
        "options",
        "alternatives",
        "road-map",
        "benefits",
        "consultation",
        "risk",
    ]


def test_what_no_report_does_without_is_added() -> None:
    assert parts(made("Risks")) == [
        "purpose",
        "recommendations",
        "background",
        "risk",
        "implications",
        "background-papers",
        "appendices",
    ]


def test_implications_without_a_heading_follow_those_that_have_one() -> None:
    under = ["Personnel", {"heading": "Land", "covers": ["property"]}]
    listed = {"heading": "Other matters", "part": "implications", "under": under}
    found = made("Background", listed)
    (section,) = [each for each in found.body if each.piece.part == "implications"]
    assert section.under[:3] == (
        Piece("Personnel", None, (("personnel", "human-resources"),)),
        Piece("Land", None, (("property",),)),
        Piece("Financial", None, (("financial",),)),
    )
    covered = [same for piece in every(found.body) for same in piece.covers]
    assert ("carers",) in covered
    assert ("human-resources",) not in covered


def test_a_template_of_implications_alone_takes_the_tools_own_order() -> None:
    found = made("Property", "Legal")
    (section,) = [each for each in found.body if each.piece.part == "implications"]
    assert [piece.heading for piece in section.under][:2] == ["Property", "Legal"]
    assert parts(found)[0] == "wards-affected"


def test_an_appendix_is_behind_the_report_and_may_have_a_heading_in_it_too() -> None:
    listed = {"heading": "Implications", "appendix": True, "under": ["Legal"]}
    found = made("Background", "Implications", listed)
    assert [section.piece.heading for section in found.behind] == ["Implications"]
    (inside,) = [each for each in found.body if each.piece.part == "implications"]
    assert inside.under == ()


def first_below_the_head(*listed: object) -> list[str | None]:
    """What a council's body begins with: a section's part, and what stands first below it."""
    found = made(*listed, council="ash")
    parts_of = [(one.piece.part, [each.part for each in one.under]) for one in found.body]
    at = next(i for i, (part, under) in enumerate(parts_of) if "place" in (part, *under))
    return [part for part, _ in parts_of[: at + 1]]


def test_a_councils_place_comes_first_below_the_formal_head_whatever_the_template() -> None:
    assert first_below_the_head("Purpose", "Recommendations", "Options", "Background") == [
        "purpose",
        "recommendations",
        "place",
    ]
    assert first_below_the_head("Purpose", "Risks", "Recommendations") == ["purpose", "place"]
    unnumbered = {"heading": "Portfolio", "part": "own", "numbered": False}
    assert first_below_the_head(unnumbered, "Purpose", "Recommendations", "Details")[-1] == (
        "background"
    )


def test_a_template_may_name_another_place_for_it() -> None:
    own = {"heading": "What it means for us", "part": "place"}
    assert first_below_the_head("Purpose", "Recommendations", "Background", own)[-2:] == [
        "background",
        "place",
    ]
    behind = made("Purpose", "Recommendations", "Background", {**own, "appendix": True})
    assert [one.piece.part for one in behind.behind] == ["place"]
    with_council = made("Background", {**own, "appendix": True}, council="ash")
    assert "place" not in [piece.part for piece in every(with_council.body)]


def test_implications_of_options_that_it_is_not_about_have_no_heading() -> None:
    report = template(headings=["Background"])
    found = outline(area(AREA, report), report, None, ("stay",))
    covered = [same for piece in every(found.body) for same in piece.covers]
    assert ("legal",) in covered  # every report asks for it
    assert ("carers",) not in covered  # only the other option says something of it
