"""What behave calls around scenarios: one browser for all of them, as quick as Selenium can be had, and a note of each.

Runs in an environment of its own, where nothing of the suite is.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from selenium import webdriver
from selenium.common import WebDriverException


def before_all(context):
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ["BENCH_BROWSER"]
    for argument in ("--headless", "--no-sandbox", "--window-size=1280,720", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=os.environ["BENCH_DRIVER"])
    context.driver = webdriver.Chrome(options=options, service=service)


def before_scenario(context, scenario):
    context.begun = time.perf_counter()


def after_scenario(context, scenario):
    context.driver.delete_all_cookies()
    line = {"name": scenario.name, "passed": scenario.status.name == "passed"}
    line |= {"seconds": time.perf_counter() - context.begun, "ended": time.monotonic()}
    with Path(os.environ["BENCH_NOTES"]).open("a") as file:
        file.write(json.dumps(line) + "\n")


def after_all(context):
    # Where a script starts the browser, as Debian's does, the driver's quit ends the script and leaves the browser.
    with suppress(WebDriverException):
        context.driver.execute_cdp_cmd("Browser.close", {})
    context.driver.quit()
