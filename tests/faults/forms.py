"""How a form is altered on its way to the application: who is on the list, and what was filled in."""

from werkzeug.wrappers import Request

from tests.faults.deviations import Deviation, Form, asked_otherwise

_REMOVED: list[str] = []


def filled(form: Form) -> None:
    """Fill in what was left empty."""
    form["client_id"] = form["client_id"] or "-"


def all_of_them(form: Form) -> None:
    """Empty the list when somebody is taken off it."""
    if set(form.getlist("seen")) - set(form.getlist("member")):
        form.setlist("member", [])
        form.setlist("can_edit", [])


def nobody_added(form: Form) -> None:
    """Take those off the list who are new on it."""
    form.setlist("member", [member for member in form.getlist("member") if member in form.getlist("seen")])
    form.setlist("can_edit", [member for member in form.getlist("can_edit") if member in form.getlist("seen")])


def the_other(form: Form) -> None:
    """Take another member off the list than was meant."""
    seen, kept = form.getlist("seen"), form.getlist("member")
    gone = [member for member in seen if member not in kept]
    if len(gone) == 1 and kept:
        form.setlist("member", gone + kept[1:])


def nobody_removed(form: Form) -> None:
    """Put those back on the list who were taken off."""
    form.setlist("member", list(dict.fromkeys(form.getlist("seen") + form.getlist("member"))))


def as_it_was(form: Form) -> None:
    """Send the members that were there before."""
    form.setlist("member", form.getlist("seen"))
    form.setlist("can_edit", form.getlist("seen_can_edit"))


def nobody_of_three(form: Form) -> None:
    """Keep the list as it was, where there are three on it."""
    if len(form.getlist("seen")) == 3:
        form.setlist("member", form.getlist("seen"))


def access_stays() -> Deviation:
    """Have Share remove nobody, for faults that show the contrary from then on."""
    return asked_otherwise(_nobody_removed, "/share$")


def _nobody_removed(form: Form) -> None:
    """Put those back on the list who were taken off."""
    members = list(dict.fromkeys(form.getlist("seen") + form.getlist("member")))
    if members != form.getlist("member"):
        _REMOVED.append("somebody")
    form.setlist("member", members)


def somebody_should_be_gone(_: Request) -> bool:
    """Whether somebody was taken off the list."""
    return bool(_REMOVED)
