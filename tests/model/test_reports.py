"""Committee templates: what each heading is of, and whose template is whose."""

from appraisal.model.reports import Report, ReportHeading, Subheading, Template


def test_a_heading_is_of_what_it_says_or_of_what_its_words_say() -> None:
    assert Subheading(heading="Summary").is_of == "purpose"
    assert Subheading(heading="Summary", part="own").is_of == "own"
    assert Subheading(heading="Summary", covers=("legal",)).is_of is None
    assert Subheading(heading="Legal").is_of is None


def test_a_heading_may_be_a_text_or_say_more() -> None:
    made = Template.model_validate(
        {"headings": ("Purpose", {"heading": "Law", "under": ("Legal", {"heading": "A"})})}
    )
    assert made.headings == (
        ReportHeading(heading="Purpose"),
        ReportHeading(heading="Law", under=(Subheading(heading="Legal"), Subheading(heading="A"))),
    )
    assert [each.heading for each in made.every()] == ["Purpose", "Law", "Legal", "A"]


def test_implications_stand_under_what_no_part_and_no_other_heading_has() -> None:
    made = Template.model_validate(
        {"headings": ("Purpose", "Carers", {"heading": "Other", "covers": ("legal",)})}
    )
    assert made.listed == ("Carers",)


def test_a_council_without_a_template_has_that_of_the_area() -> None:
    own = Template(body="Cabinet")
    report = Report(body="Council", councils={"ash": own})
    assert report.of("ash") is own
    assert report.of("elm") is report
    assert report.of(None) is report
