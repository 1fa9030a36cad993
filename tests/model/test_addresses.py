"""Where the pages of the site stand."""

from appraisal.model.addresses import ADDRESSES, REDIRECTS, published_at


def test_no_two_kinds_of_page_stand_in_one_place_and_none_where_one_stood_before() -> None:
    places = [*ADDRESSES.values(), *REDIRECTS]
    assert sorted(set(places)) == sorted(places)


def test_a_page_is_published_in_the_sites_folder_and_nowhere_where_that_is_not_said() -> None:
    assert published_at("https://a.example/b", "c.html") == "https://a.example/b/c.html"
    assert published_at("https://a.example/") == "https://a.example/"
    assert published_at(None, "c.html") == ""
