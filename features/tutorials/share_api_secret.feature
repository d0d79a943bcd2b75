@tutorial
Feature: How to share an API secret
  tutorials/share-an-api-secret.md, sentence by sentence

  Background:
    Given Ada owns the API secret "Payments API"
    And Ada is signed in

  Scenario: From the API secrets report
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada locates "Payments API" on the list
    Then Ada sees "Ada" in the "Owner" column of "Payments API"
    And Ada sees "No" in the "Shared" column of "Payments API"
    When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    And Ada selects "Share this API secret"
    And Ada types "Betty" into "Search users" in the "Share" window
    And Ada selects "Betty" in the "Share" window
    Then Ada sees "Can view" ticked for "Betty"
    And Ada sees "Can edit" not ticked for "Betty"
    When Ada ticks "Can edit" for "Betty"
    And Ada clicks "Share"
    Then Ada sees the message "Shared"
    And Ada sees "Yes" in the "Shared" column of "Payments API"
    And Betty can access "Payments API"

  Scenario: A name that fits nobody
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada locates "Payments API" on the list
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    And Ada selects "Share this API secret"
    And Ada types "Nobody of this name" into "Search users" in the "Share" window
    Then Ada sees "Search users" turn red
    And Ada sees "User not found" in the "Share" window

  Scenario: Through the shortcut on Home
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "Home" on the side menu
    And Ada locates "Payments API" on the list
    And Ada clicks the "three vertical dots" icon of "Payments API"
    And Ada selects "Share"
    And Ada types "Betty" into "Search users" in the "Share" window
    And Ada selects "Betty" in the "Share" window
    And Ada clicks "Share"
    Then Ada sees the message "Shared"
    And Ada sees "Shared" on "Payments API"
    And Betty can access "Payments API"
