"""What schemathesis checks of each answer beside its own checks. It imports this module."""

import os
from typing import Any

import schemathesis


@schemathesis.check
def nothing_of_others(_ctx: Any, response: Any, _case: Any) -> None:
    """Whoever asks does not read what is not for them."""
    secret = os.environ["NOT_FOR_THEM"]
    assert not secret or secret not in response.text, f"the answer has what is not for them: {secret}"
