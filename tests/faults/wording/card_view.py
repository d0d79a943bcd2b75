"""A card calls View API secret otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "Locate the API secret you want to view and click",
    'clicks "View API secret"',
    rewritten(">View API secret</button>", ">Reveal</button>", "^/mysafe/$"),
)
