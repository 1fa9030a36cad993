"""Eastings and northings of the British National Grid → longitude and latitude of WGS 84.

Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C (the inverse of
the transverse Mercator projection) and section 6.6 (the seven-parameter shift of datums). The shift
is good to about five metres anywhere in Great Britain.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

AIRY = (6377563.396, 6356256.909)
"""Half the axes of the Airy 1830 ellipsoid, in metres."""
WGS84 = (6378137.000, 6356752.314245)
"""Half the axes of the ellipsoid of WGS 84, in metres."""

SCALE = 0.9996012717
ORIGIN = (np.radians(-2.0), np.radians(49.0))
"""The longitude and latitude that the grid is true at."""
EAST, NORTH = 400_000.0, -100_000.0
"""The easting and northing there."""

SHIFT = (446.448, -125.157, 542.060)
"""From the grid's datum to WGS 84: metres,"""
TURN = tuple(np.radians(np.array([0.1502, 0.2470, 0.8421]) / 3600))
"""turns about the three axes,"""
STRETCH = -20.4894e-6
"""and how much longer everything is."""


def degrees(grid: Array) -> Array:
    """Longitude and latitude, n × 2 in degrees of WGS 84, of n × 2 eastings and northings."""
    longitude, latitude = _on_airy(grid[:, 0], grid[:, 1])
    x, y, z = _cartesian(longitude, latitude, AIRY)
    rx, ry, rz = TURN
    larger = 1 + STRETCH
    moved = (
        SHIFT[0] + larger * x - rz * y + ry * z,
        SHIFT[1] + rz * x + larger * y - rx * z,
        SHIFT[2] - ry * x + rx * y + larger * z,
    )
    return np.degrees(np.column_stack(_geodetic(*moved, WGS84)))


def _on_airy(easting: Array, northing: Array) -> tuple[Array, Array]:
    """Longitude and latitude, in radians, on the grid's own ellipsoid."""
    a, b = AIRY
    e2 = 1 - (b / a) ** 2
    latitude = np.full_like(northing, ORIGIN[1])
    for _ in range(10):  # each step leaves a thousandth of the last
        latitude = latitude + (northing - NORTH - _arc(latitude)) / (a * SCALE)
    sin, cos, tan = np.sin(latitude), np.cos(latitude), np.tan(latitude)
    nu = a * SCALE / np.sqrt(1 - e2 * sin**2)
    rho = a * SCALE * (1 - e2) / (1 - e2 * sin**2) ** 1.5
    eta2 = nu / rho - 1
    e = (easting - EAST) / nu
    t2 = tan**2
    north = (
        e**2 / 2
        - e**4 / 24 * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
        + e**6 / 720 * (61 + 90 * t2 + 45 * t2**2)
    )
    east = (
        e
        - e**3 / 6 * (nu / rho + 2 * t2)
        + e**5 / 120 * (5 + 28 * t2 + 24 * t2**2)
        - e**7 / 5040 * (61 + 662 * t2 + 1320 * t2**2 + 720 * t2**3)
    )
    return ORIGIN[0] + east / cos, latitude - north * tan * nu / rho


def _arc(latitude: Array) -> Array:
    """The distance along the meridian from the true origin, in metres."""
    a, b = AIRY
    n = (a - b) / (a + b)
    less, more = latitude - ORIGIN[1], latitude + ORIGIN[1]
    found: Array = (
        b
        * SCALE
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * np.sin(less) * np.cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * np.sin(2 * less) * np.cos(2 * more)
            - 35 / 24 * n**3 * np.sin(3 * less) * np.cos(3 * more)
        )
    )
    return found


def _cartesian(
    longitude: Array, latitude: Array, axes: tuple[float, float]
) -> tuple[Array, Array, Array]:
    a, b = axes
    e2 = 1 - (b / a) ** 2
    nu = a / np.sqrt(1 - e2 * np.sin(latitude) ** 2)
    across = nu * np.cos(latitude)
    return (
        across * np.cos(longitude),
        across * np.sin(longitude),
        (1 - e2) * nu * np.sin(latitude),
    )


def _geodetic(x: Array, y: Array, z: Array, axes: tuple[float, float]) -> tuple[Array, Array]:
    a, b = axes
    e2 = 1 - (b / a) ** 2
    across = np.hypot(x, y)
    latitude = np.arctan2(z, across * (1 - e2))
    for _ in range(6):
        nu = a / np.sqrt(1 - e2 * np.sin(latitude) ** 2)
        latitude = np.arctan2(z + e2 * nu * np.sin(latitude), across)
    return np.arctan2(y, x), latitude
