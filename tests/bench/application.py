"""Measure how soon the embedded application answers, and what emptying it for each scenario costs."""

import tempfile
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

from harness.evidence.secrets import Secret
from product.profile import load
from steps.environment.embedded import embedded_deployment
from steps.scenario_data import Item
from tests.bench.figure import Figure

KIND = load().kinds[0]
RESET_GOAL = 15.0
_RESETS = 20


def measure(pairs: int) -> list[Figure]:
    """Start it `pairs` times, and empty and fill it 20 times each."""
    starts: list[float] = []
    resets: list[float] = []
    for _ in range(pairs):
        with tempfile.TemporaryDirectory() as folder:
            begun = perf_counter()
            with embedded_deployment(Path(folder)) as deployment:
                with urlopen(deployment.address) as answer:  # noqa: S310 - our own address
                    answer.read()
                starts.append(perf_counter() - begun)
                for number in range(_RESETS):
                    begun = perf_counter()
                    deployment.empty()
                    secrets = {"Client secret": Secret("cs-of-the-bench")}
                    item = Item(KIND, f"Payments API {number}", deployment.people["Ada"], secrets)
                    deployment.add_item(item, [deployment.people["Betty"]], None)
                    resets.append((perf_counter() - begun) * 1000)
                deployment.database.engine.dispose()
    return [
        Figure("start", "embedded application: start to first answer", starts, "s"),
        Figure("reset", "emptied and filled between two scenarios", resets, "ms", RESET_GOAL),
    ]
