"""Where the pages of the site stand."""

from appraisal.model.addresses import ADDRESSES, REDIRECTS


def test_no_two_kinds_of_page_stand_in_one_place_and_none_where_one_stood_before() -> None:
    places = [*ADDRESSES.values(), *REDIRECTS]
    assert sorted(set(places)) == sorted(places)
