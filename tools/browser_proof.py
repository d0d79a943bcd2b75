"""Start the browser that the suite would find, once, and print its name and path as JSON.

It runs inside the environment that was set up.
"""

import json
import sys

from playwright.sync_api import Error, sync_playwright

from harness.plugins.browser import in_one_line
from harness.system.browser_finder import find_chromium, what_is_missing


def main() -> str | None:
    """Print what was started, or return a message that says why nothing was."""
    found = find_chromium()
    if found is None:
        return what_is_missing()
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(**found.launch_arguments)
            browser.new_page().goto("data:text/html,<h1>Ready</h1>")
            version = browser.version
            browser.close()
        except Error as error:
            return f"{found.name} ({found.path}) does not start: {in_one_line(error.message)}"
    print(json.dumps({"name": f"{found.name} {version}", "path": str(found.path)}))
    return None


if __name__ == "__main__":
    sys.exit(main())
