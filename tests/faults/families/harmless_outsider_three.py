"""Stub."""

from tests.faults.fault import Harmless

FAULTS: list[Harmless] = []
