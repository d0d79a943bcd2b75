@sharing
Feature: Sharing works for any item, any number of members, and without a mouse
  The tutorials show it with a mouse, for one API secret with one member

  Scenario: One of three members is removed
    Given Ada owns the API secret "Payments API", shared with Betty, Dora and Carol
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And Dora can access "Payments API"
    And Carol can access "Payments API"

  Scenario: Another than the newest
    Given Ada owns the API secret "Payments API", shared with Betty
    And Ada owns the API secret "Billing API", shared with Betty
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And Betty can access "Billing API"

  Scenario: With the keyboard alone
    Given Ada owns the API secret "Payments API", shared with Betty
    When Ada stops sharing "Payments API" with Betty, by the keyboard alone
    Then Betty can no longer access "Payments API"

  Scenario Outline: People are found by their <what>
    Given Ada owns the API secret "Payments API"
    When Ada searches for the "<what>" of Betty to share "Payments API" with
    Then Ada is offered Betty

    Examples:
      | what      |
      | full name |
      | username  |

  @needs_email
  Scenario: People are found by their email address
    Given Ada owns the API secret "Payments API"
    When Ada searches for the "email address" of Betty to share "Payments API" with
    Then Ada is offered Betty

  Scenario: A name that holds quotation marks
    Given Ada owns the API secret "Payments API", with "quotation marks" in its name, shared with Betty
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: A name that holds markup
    Given Ada owns the API secret "Payments API", with "markup" in its name, shared with Betty
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: A name that is written from right to left
    Given Ada owns the API secret "Payments API", with "Hebrew letters" in its name, shared with Betty
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: A name of 200 characters
    Given Ada owns the API secret "Payments API", with "200 characters" in its name, shared with Betty
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared
