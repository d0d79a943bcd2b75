Feature: Disabling and enabling
  What is out of use stays where it is, and nobody loses it; but nobody reads it either.

  Scenario Outline: A disabled item comes back as it was
    Given Ada owns the <kind> "<item>"
    When Ada disables "<item>"
    Then Ada does not find "<item>" in the report
    When Ada enables "<item>"
    Then Ada finds "<item>" in the report
    And Ada can access "<item>"

    Examples:
      | kind       | item         |
      | API secret | Payments API |
      | Password   | Mail account |
      | Note       | Door code    |

  Scenario: Whoever may view an item sees nothing of it while it is disabled
    Given Ada owns the Note "Door code", shared with Betty
    When Ada disables "Door code"
    Then Betty does not find "Door code" in the report
    And Betty does not find "Door code" among what is disabled
    When Ada enables "Door code"
    Then Betty can access "Door code"

  Scenario: Whoever can edit an item disables and enables it, too
    Given Ada owns the Password "Mail account"
    When Ada shares "Mail account" with Betty, who can edit it
    And Betty disables "Mail account"
    Then Ada does not find "Mail account" in the report
    And Ada finds "Mail account" among what is disabled
    When Betty enables "Mail account"
    Then Ada can access "Mail account"

  Scenario: Saying No disables nothing
    Given Ada owns the Note "Door code"
    When Ada is asked whether to disable "Door code", and says No
    Then Ada finds "Door code" in the report
