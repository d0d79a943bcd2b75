"""Several kinds of thing in one place."""

from functools import reduce

from playwright.sync_api import Locator


def within(scope: Locator, *kinds: Locator) -> Locator:
    """Whatever of the kinds, each of them a locator of the whole page, stands in `scope`.

    The browser looks for the scope once. In a chain of `scope.get_by_role(…).or_(scope.get_by_role(…))` it does so for
    each kind anew, and for each place inside that, which was most of what a step took.
    """
    return scope.locator(reduce(Locator.or_, kinds))
