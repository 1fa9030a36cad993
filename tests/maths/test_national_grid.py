"""Eastings and northings become degrees as Ordnance Survey's own worked examples say."""

import numpy as np
import pytest

from appraisal.maths.national_grid import _on_airy, degrees

CAISTER = np.array([[651409.903, 313177.270]])
"""The worked example of annex C of "A guide to coordinate systems in Great Britain"."""


def dms(degree: float, minute: float, second: float) -> float:
    return degree + minute / 60 + second / 3600


def test_the_projection_is_undone_as_in_the_guide() -> None:
    longitude, latitude = _on_airy(CAISTER[:, 0], CAISTER[:, 1])
    assert np.degrees(latitude[0]) == pytest.approx(dms(52, 39, 27.2531), abs=1e-8)
    assert np.degrees(longitude[0]) == pytest.approx(dms(1, 43, 4.5177), abs=1e-8)


def test_the_shift_of_datums_is_made_to_a_metre() -> None:
    longitude, latitude = degrees(CAISTER)[0]
    assert latitude == pytest.approx(dms(52, 39, 28.72), abs=1e-5)
    assert longitude == pytest.approx(dms(1, 42, 57.79), abs=1e-5)


def test_each_point_is_moved_by_itself() -> None:
    points = np.array([[400000.0, 300000.0], [430000.0, 370000.0], [651409.903, 313177.270]])
    together = degrees(points)
    assert together.shape == (3, 2)
    for point, found in zip(points, together, strict=True):
        assert degrees(point[None, :])[0] == pytest.approx(found, abs=1e-12)
    assert (together[1] > together[0]).all()  # further east and further north
