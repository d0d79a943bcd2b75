*** Settings ***
Documentation       How to unshare an API secret, with one browser for all tests and a context for each.
Library             Browser    timeout=10s
Suite Setup         New Browser    chromium    headless=True    executablePath=%{BENCH_BROWSER}    args=["--no-sandbox"]
Test Setup          New Context    reducedMotion=reduce
Test Teardown       Close Context
Test Template       Unshare

*** Keywords ***
Unshare
    [Arguments]    ${item}
    ${row}=    Set Variable    xpath=//table//tr[th[normalize-space()="${item}"]]
    ${member}=    Set Variable    xpath=//dialog[@id="share-window"]//li[.//span[normalize-space()="betty"]]
    New Page    %{BENCH_ADDRESS}
    Fill Text    input[name="username"]    ada
    Fill Secret    input[name="password"]    %BENCH_PASSWORD
    Click    button >> text="Sign in"
    Click    [aria-label="Grid Menu"]
    Click    header [role="menuitem"] >> text="MySafe"
    Click    nav[aria-label="MySafe"] >> text="API secrets"
    Get Text    ${row}/td[5]    ==    Yes
    Click    ${row}//button[@aria-label="Actions"]
    Click    ${row}//a[@role="menuitem"][normalize-space()="Share this API secret"]
    Click    ${member}//button[contains(., "betty")]
    Click    ${member}//button[@aria-label="Remove"]
    Click    xpath=//dialog[@id="confirmation"]//button[normalize-space()="Yes"]
    Click    xpath=//dialog[@id="share-window"]//button[normalize-space()="Share"]
    Get Text    ${row}/td[5]    ==    No

*** Test Cases ***
