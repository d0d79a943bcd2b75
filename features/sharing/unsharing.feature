@sharing
Feature: Unsharing ends access, and nothing else does
  What the tutorials do not say about taking access back

  Scenario: One of two members is removed
    Given Ada owns the API secret "Payments API", shared with Betty and Dora
    And Betty can access "Payments API"
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And Dora can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: The last member is removed
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty can access "Payments API"
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And the report shows Ada that "Payments API" is not shared

  Scenario: The confirmation is answered with No
    Given Ada owns the API secret "Payments API", shared with Betty
    When Ada is about to remove Betty from "Payments API", and answers "No"
    Then Betty is still on the list of members
    When Ada presses Share
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: The window is left without Share
    Given Ada owns the API secret "Payments API", shared with Betty
    When Ada removes Betty from "Payments API", but leaves the window without Share
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: A removed person still has the details open
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty has the details of "Payments API" open
    When Ada stops sharing "Payments API" with Betty
    And Betty asks for the protected information in the window that was open
    Then Betty is told that there is nothing of that kind
    And Betty can no longer access "Payments API"

  Scenario: A removed person is given access again
    Given Ada owns the API secret "Payments API", shared with Betty
    When Ada stops sharing "Payments API" with Betty
    And Ada shares "Payments API" with Betty
    Then Betty can access "Payments API"
    And the report shows Ada that "Payments API" is shared

  Scenario: The last of three members is removed
    Given Ada owns the API secret "Payments API", shared with Betty, Dora and Carol
    When Ada stops sharing "Payments API" with Carol
    Then Carol can no longer access "Payments API"
    And Betty can access "Payments API"
    And Dora can access "Payments API"
    And Ada can access "Payments API"

  Scenario: The one in the middle of three members is removed
    Given Ada owns the API secret "Payments API", shared with Betty, Dora and Carol
    When Ada stops sharing "Payments API" with Dora
    Then Dora can no longer access "Payments API"
    And Betty can access "Payments API"
    And Carol can access "Payments API"

  Scenario: Two members are removed at once
    Given Ada owns the API secret "Payments API", shared with Betty, Dora and Carol
    When Ada stops sharing "Payments API" with Carol and Betty at once
    Then Carol can no longer access "Payments API"
    And Betty can no longer access "Payments API"
    And Dora can access "Payments API"

  Scenario: The owner looks at the members again
    Given Ada owns the API secret "Payments API", shared with Betty and Dora
    When Ada stops sharing "Payments API" with Dora
    And Ada opens the Share window of "Payments API", and leaves it
    Then Dora can no longer access "Payments API"
    And Betty can access "Payments API"
    And the details tell Ada that Betty can view, but not edit "Payments API"
