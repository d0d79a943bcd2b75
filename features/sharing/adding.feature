@sharing
Feature: Adding an item keeps all that was filled in, and needs what is mandatory
  What the tutorials say of one field is so of each

  Scenario Outline: A mandatory field is left empty
    Given Ada is signed in
    And there is no API secret "Billing API" yet
    When Ada fills in the form of the API secret "Billing API", but leaves "<field>" empty
    And Ada clicks "Save"
    Then Ada sees "This field is required" beside "<field>"
    And Ada finds in the form what was filled in

    Examples:
      | field     |
      | Name      |
      | URL       |
      | Client ID |

  Scenario: Every detail is shown with its value
    Given Ada is signed in
    And there is no API secret "Billing API" yet
    When Ada fills in the form of the API secret "Billing API"
    And Ada clicks "Save"
    And Ada shares "Billing API" with Betty
    Then the details show Ada what was filled in
    And the details show Betty what was filled in
    And Betty can access "Billing API"
