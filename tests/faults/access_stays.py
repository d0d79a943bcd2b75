"""Access that remains after somebody was taken off the list, for faults that show the contrary from then on."""

from werkzeug.wrappers import Request

from tests.faults.deviations import Deviation, Form, asked_otherwise

_REMOVED: list[str] = []


def _nobody_removed(form: Form) -> None:
    """Put those back on the list who were taken off."""
    members = list(dict.fromkeys(form.getlist("seen") + form.getlist("member")))
    if members != form.getlist("member"):
        _REMOVED.append("somebody")
    form.setlist("member", members)


def access_stays() -> Deviation:
    """Have Share remove nobody."""
    return asked_otherwise(_nobody_removed, "/share$")


def somebody_should_be_gone(_: Request) -> bool:
    """Whether somebody was taken off the list."""
    return bool(_REMOVED)
