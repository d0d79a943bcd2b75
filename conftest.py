"""Load the plugins of the suite, and set the address under test."""

from mysafe_acceptance.suite import PLUGINS, base_url

__all__ = ["base_url"]

pytest_plugins = ["pytester", *PLUGINS]
