@tutorial
Feature: How to unshare an API secret
  tutorials/unshare-an-api-secret.md, sentence by sentence

  Background:
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty can access "Payments API"
    And Ada is signed in

  Scenario: From the API secrets report
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada locates "Payments API" on the list
    Then Ada sees "Yes" in the "Shared" column of "Payments API"
    When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    And Ada selects "Share this API secret"
    And Ada selects "Betty" in the "Share" window
    And Ada clicks the "trash can" icon of "Betty"
    And Ada clicks "Yes" in the "Confirmation" window
    And Ada clicks "Share"
    Then Ada sees the message "Shared"
    And Betty can no longer access "Payments API"
    And Ada sees "No" in the "Shared" column of "Payments API"
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    Then Ada sees the "View API secret" window
    And Ada sees an empty "Users with access to information" list

  Scenario: Through the shortcut on Home
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "Home" on the side menu
    And Ada locates "Payments API" on the list
    Then Ada sees "Shared" on "Payments API"
    When Ada clicks the "three vertical dots" icon of "Payments API"
    And Ada selects "Share"
    And Ada locates "Betty" in the "Share" window
    And Ada clicks the "trash can" icon of "Betty"
    And Ada clicks "Yes" in the "Confirmation" window
    And Ada clicks "Share"
    Then Ada sees the message "Shared"
    And Betty can no longer access "Payments API"
    And Ada no longer sees "Shared" on "Payments API"
    When Ada selects "API secrets" on the side menu
    Then Ada sees "No" in the "Shared" column of "Payments API"
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    Then Ada sees an empty "Users with access to information" list
