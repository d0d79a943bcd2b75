Feature: How to unshare an API secret

  Scenario Outline: Unshare an API secret
    Given Ada is signed in
    When Ada opens "MySafe" in the Grid Menu
    And Ada selects "API secrets" on the side menu
    Then the Shared column of "<item>" reads "Yes"
    When Ada selects "Share this API secret" in the actions of "<item>"
    And Ada selects "betty" in the Share window
    And Ada presses the trash can of "betty"
    And Ada answers "Yes"
    And Ada presses Share
    Then the Shared column of "<item>" reads "No"

    Examples:
      | item |
