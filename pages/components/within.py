"""Locators for several kinds of element in one place."""

from functools import reduce

from playwright.sync_api import Locator


def within(scope: Locator, *kinds: Locator) -> Locator:
    """Return everything in `scope` that matches one of the kinds, which are locators of the whole page.

    The browser looks for the scope only once. In `scope.get_by_role(…).or_(scope.get_by_role(…))` it would look for it
    again for each kind, which took most of a step's time.
    """
    return scope.locator(reduce(Locator.or_, kinds))
