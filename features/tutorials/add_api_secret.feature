@tutorial
Feature: How to add an API secret
  tutorials/add-an-api-secret.md, sentence by sentence

  Background:
    Given there is no API secret "Billing API" yet
    And Ada is signed in

  Scenario: From the API secrets report
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada clicks the "three vertical dots" icon "View actions"
    And Ada selects "Add API secret"
    And Ada types "Billing API" into "Name"
    And Ada types "https://billing.example.test/v1" into "URL"
    And Ada types "billing-client" into "Client ID"
    And Ada types a secret into "Client secret"
    And Ada types "Billing API identifier" into "Identifier"
    And Ada selects "POST" in "Method"
    And Ada types "billing, production" into "Tags"
    And Ada types "Ask the billing team before use." into "Notes"
    And Ada clicks "Save"
    Then Ada sees the message "API secret saved"
    And Ada sees "Billing API" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing API"
    And Ada sees "No" in the "Shared" column of "Billing API"
    When Ada clicks "View API secret" in the "Action" column of "Billing API"
    Then Ada sees "https://billing.example.test/v1" as the "Url"
    And Ada sees "billing-client" as the "Client ID"
    And Ada sees "Billing API identifier" as the "Identifier"
    And Ada sees "POST" as the "Method"
    And Ada sees "billing, production" as the "Tags"
    And Ada sees "Ask the billing team before use." as the "Notes"
    When Ada clicks "View the information"
    Then Ada sees the secret that was typed as the "Client secret"

  Scenario: A mandatory field is left empty
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada clicks the "three vertical dots" icon "View actions"
    And Ada selects "Add API secret"
    Then Ada sees the fields "Name", "URL" and "Client ID" marked as mandatory
    When Ada types "Billing API" into "Name"
    And Ada types "billing-client" into "Client ID"
    And Ada clicks "Save"
    Then Ada sees "This field is required" beside "URL"
    And Ada sees "Billing API" typed into "Name"
    And Ada sees "billing-client" typed into "Client ID"

  Scenario: From Home
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "Home" on the side menu
    And Ada clicks "Add API secret"
    And Ada types "Billing API" into "Name"
    And Ada types "https://billing.example.test/v1" into "URL"
    And Ada types "billing-client" into "Client ID"
    And Ada clicks "Save"
    Then Ada sees the message "API secret saved"
    When Ada selects "Home" on the side menu
    Then Ada sees "Billing API" on the list
