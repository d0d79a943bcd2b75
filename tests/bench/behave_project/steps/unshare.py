"""The steps of the scenario with Selenium, each wait as long as it has to be and looked at often."""

import os

from behave import given, then, when
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import element_to_be_clickable, visibility_of_element_located
from selenium.webdriver.support.wait import WebDriverWait

LOOKS_EVERY = 0.02
PATIENCE = 10


def wait(context):
    return WebDriverWait(context.driver, PATIENCE, poll_frequency=LOOKS_EVERY)


def click(context, xpath):
    wait(context).until(element_to_be_clickable((By.XPATH, xpath))).click()


def row(item):
    return f'//table//tr[th[normalize-space()="{item}"]]'


def member(username):
    return f'//dialog[@id="share-window"]//li[.//span[normalize-space()="{username}"]]'


@given("Ada is signed in")
def _(context):
    context.driver.get(os.environ["BENCH_ADDRESS"])
    for name, value in (("username", "ada"), ("password", os.environ["BENCH_PASSWORD"])):
        wait(context).until(visibility_of_element_located((By.NAME, name))).send_keys(value)
    click(context, '//button[normalize-space()="Sign in"]')
    wait(context).until(visibility_of_element_located((By.XPATH, '//*[@aria-label="Signed in as"]')))


@when('Ada opens "{product}" in the Grid Menu')
def _(context, product):
    click(context, '//button[@aria-label="Grid Menu"]')
    click(context, f'//header//a[@role="menuitem"][normalize-space()="{product}"]')


@when('Ada selects "{entry}" on the side menu')
def _(context, entry):
    click(context, f'//nav[@aria-label="MySafe"]//a[normalize-space()="{entry}"]')


@then('the Shared column of "{item}" reads "{word}"')
def _(context, item, word):
    cell = f'{row(item)}/td[5][normalize-space()="{word}"]'
    wait(context).until(visibility_of_element_located((By.XPATH, cell)))


@when('Ada selects "{entry}" in the actions of "{item}"')
def _(context, entry, item):
    click(context, f'{row(item)}//button[@aria-label="Actions"]')
    click(context, f'{row(item)}//a[@role="menuitem"][normalize-space()="{entry}"]')


@when('Ada selects "{username}" in the Share window')
def _(context, username):
    click(context, f'{member(username)}//button[contains(., "{username}")]')


@when('Ada presses the trash can of "{username}"')
def _(context, username):
    click(context, f'{member(username)}//button[@aria-label="Remove"]')


@when('Ada answers "{word}"')
def _(context, word):
    click(context, f'//dialog[@id="confirmation"]//button[normalize-space()="{word}"]')


@when("Ada presses Share")
def _(context):
    click(context, '//dialog[@id="share-window"]//button[normalize-space()="Share"]')
