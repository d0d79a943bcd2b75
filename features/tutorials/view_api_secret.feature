@tutorial
Feature: How to view and copy an API secret
  tutorials/view-an-api-secret.md, sentence by sentence

  Background:
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty is signed in

  Scenario: From the API secrets report
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    And Betty selects "API secrets" on the side menu
    And Betty locates "Payments API" on the list
    And Betty clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    Then Betty sees the "View API secret" window
    And Betty sees "Payments API" as the "Name"
    And Betty sees "Ada" as the "Owner"
    And Betty sees the details "Last use", "Url", "Identifier", "Client ID", "Method", "Tags" and "Notes"
    And Betty sees "Betty" in the "Users with access to information" list
    And Betty sees "Yes" in the "Can view?" column of "Betty"
    And Betty sees "No" in the "Can edit?" column of "Betty"
    And Betty does not see the "Client secret" of "Payments API"
    When Betty clicks the "list" icon "View the information"
    Then Betty sees the "Protected information" window
    And Betty sees the "Client secret" of "Payments API"
    And Betty can copy the "Client secret" of "Payments API"
    When Betty clicks "Close"
    Then Betty does not see the "Client secret" of "Payments API"

  Scenario: Through the shortcut on Home
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    And Betty selects "Home" on the side menu
    And Betty locates "Payments API" on the list
    And Betty clicks "View API secret" on "Payments API"
    Then Betty sees the "Protected information" window
    And Betty sees the "Client secret" of "Payments API"
