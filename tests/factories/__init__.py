"""Plausible people, units, vehicles and trips; a test names only what it is about."""
