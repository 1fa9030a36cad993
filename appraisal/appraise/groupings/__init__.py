"""Every way to group the area's councils, bounded, measured and valued."""
