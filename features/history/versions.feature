Feature: Information history
  What was saved before can be looked at again.

  Scenario: Each save is a version
    Given Ada owns the Note "Door code"
    When Ada saves "Door code" once more
    Then Ada sees 2 versions of "Door code"

  Scenario: Whoever can edit an item sees its versions
    Given Ada owns the Password "Mail account"
    When Ada shares "Mail account" with Betty, who can edit it
    And Betty saves "Mail account" once more
    Then Betty sees 2 versions of "Mail account"
    And Ada sees 2 versions of "Mail account"
