@sharing
Feature: Sharing gives access to the people who were chosen, and to nobody else
  What the tutorials do not say about giving access

  Scenario: Somebody without access
    Given Ada owns the API secret "Payments API", shared with Betty
    Then Carol cannot access "Payments API"

  Scenario: A person who was only put on the list is not given access
    Given Ada owns the API secret "Payments API"
    When Ada puts Betty on the list of members of "Payments API", but leaves the window without Share
    Then Betty cannot access "Payments API"
    And the report shows Ada that "Payments API" is not shared

  Scenario: A name that fits nobody
    Given Ada owns the API secret "Payments API"
    When Ada searches for "Nobody of this name" to share "Payments API" with
    Then Ada is told that there is no such user, and cannot press Share
    When Ada clears the search
    Then Ada can press Share

  Scenario: Nobody shares with themselves
    Given Ada owns the API secret "Payments API"
    When Ada searches for Ada to share "Payments API" with
    Then Ada is not offered Ada

  Scenario: The same person is chosen twice
    Given Ada owns the API secret "Payments API", shared with Betty
    When Ada chooses Betty again to share "Payments API" with
    Then Betty is on the list of members once

  Scenario: Can view
    Given Ada owns the API secret "Payments API"
    When Ada shares "Payments API" with Betty
    Then the details tell Betty that Betty can view, but not edit "Payments API"
    And Betty can see the protected information of "Payments API"

  Scenario: Can edit
    Given Ada owns the API secret "Payments API"
    When Ada shares "Payments API" with Betty, who can edit it
    Then the details tell Betty that Betty can view and edit "Payments API"
    And Betty can see the protected information of "Payments API"

  Scenario: Can edit is taken back
    Given Ada owns the API secret "Payments API"
    And Ada shares "Payments API" with Betty, who can edit it
    And Ada has the Share window of "Payments API" open
    When Ada unticks "Can edit" for "Betty"
    And Ada presses Share
    Then the details tell Betty that Betty can view, but not edit "Payments API"
    And Betty can see the protected information of "Payments API"

  Scenario: Members do not pass access on
    Given Ada owns the API secret "Payments API"
    When Ada shares "Payments API" with Betty, who can edit it
    Then Betty is offered no way to share "Payments API"
    And Carol cannot access "Payments API"

  Scenario: Two windows of the owner save over each other
    Given Ada owns the API secret "Payments API", shared with Betty
    And Ada has the Share window of "Payments API" open
    When Ada shares "Payments API" with Dora in another window
    And Ada removes Betty in the window that was open, and presses Share
    Then Ada is told that sharing has changed meanwhile
    And Dora is still on the list of members
    When Ada presses Share
    Then Dora can access "Payments API"
    And Betty can no longer access "Payments API"

  Scenario: Two people are given access at once
    Given Ada owns the API secret "Payments API"
    And Ada owns the API secret "Billing API"
    When Ada shares "Payments API" with Dora and Betty at once
    Then Dora can access "Payments API"
    And Betty can access "Payments API"
    And Betty cannot access "Billing API"
    And Ada can access "Payments API"
    And the report shows Ada that "Billing API" is not shared
