"""Measurements, not tests: each module prints a table and asserts nothing. Run as ``python -m bench.inference``."""
