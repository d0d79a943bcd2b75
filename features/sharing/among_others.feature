@sharing
Feature: Sharing touches the chosen people and the chosen item, whatever else there is
  Other items and other people have names that are alike, and nothing happens to them

  Scenario: Somebody is added among others
    Given Ada owns the API secret "Payments API", shared with Dora among others
    And Ada has looked at "Payments API" and everything else
    When Ada shares "Payments API" with Betty
    Then Betty can access "Payments API"
    And Dora can access "Payments API"
    And Ada finds all of "Payments API" and everything else as before

  Scenario: Somebody is removed among others
    Given Ada owns the API secret "Payments API", shared with Betty and Dora among others
    And Ada has looked at "Payments API" and everything else
    And Betty has looked at "Payments API" and everything else
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And Betty finds everything else than "Payments API" as before
    And Ada finds all of "Payments API" and everything else as before
    And all others still have access to "Payments API"

  Scenario: An item on the second page of the report
    Given Ada owns the API secret "Payments API", shared with Betty and Dora, with a page of others before it
    When Ada stops sharing "Payments API" with Betty
    Then Betty can no longer access "Payments API"
    And Dora can access "Payments API"
