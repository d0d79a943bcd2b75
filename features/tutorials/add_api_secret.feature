@tutorial
Feature: How to add an API secret
  tutorials/add-an-api-secret.md, sentence by sentence

  Background:
    # 10: A MySafe account.
    Given Ada is signed in
    # line 17, as below
    And there is no API secret "Billing API" yet

  Scenario: Add an API secret
    # 14: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 15: 2. On the side menu, select API secrets.
    And Ada selects "API secrets" on the side menu
    # 16: 3. On the top bar, click View actions, identified by the three vertical dots, and select Add API
    #     secret.
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add API secret"
    # 17: 4. In the Name field, type a name for the API secret.
    And Ada types "Billing API" into "Name"
    # 18: 5. In the URL field, type the address of the API.
    And Ada types "https://billing.example.test/v1" into "URL"
    # 19: 6. In the Client ID field, type the identification of the client.
    And Ada types "billing-client" into "Client ID"
    # 20: 7. In the Client secret field, type the secret of the client.
    And Ada types a secret into "Client secret"
    # 21: 8. In the Identifier field, type an identifier that none of your other API secrets has.
    And Ada types "Billing API identifier" into "Identifier"
    # 22: 9. In the Method field, select POST.
    And Ada selects "POST" in "Method"
    # 23: 10. In the Tags field, type the tags of the API secret, separated by commas.
    And Ada types "billing, production" into "Tags"
    # 24: 11. In the Notes field, type whatever helps the people who will use the API secret.
    And Ada types "Ask the billing team before use." into "Notes"
    # 25: 12. Click Save.
    And Ada clicks "Save"
    # 27: You'll see the message "API secret saved".
    Then Ada sees the message "API secret saved"
    # 27: The new API secret is on the list, you are its Owner, and its Shared column reads No.
    And Ada sees "Billing API" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing API"
    And Ada sees "No" in the "Shared" column of "Billing API"
    # 30: Click View API secret, identified by the magnifying glass, in the Action column of the new API
    #     secret.
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Billing API"
    # 30: You'll see the Url, Client ID, Identifier, Method, Tags and Notes that you typed.
    Then Ada sees "https://billing.example.test/v1" as the "Url"
    And Ada sees "billing-client" as the "Client ID"
    And Ada sees "Billing API identifier" as the "Identifier"
    And Ada sees "POST" as the "Method"
    And Ada sees "billing, production" as the "Tags"
    And Ada sees "Ask the billing team before use." as the "Notes"
    # 31: Click View the information, identified by the list icon: you'll see the Client secret that you
    #     typed.
    When Ada clicks the "list" icon "View the information"
    Then Ada sees the secret that was typed as the "Client secret"

  Scenario: If you leave one of them empty and click Save
    # lines 14, 15, 16, 17, 18, 20, 21, 22, 23 and 24, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add API secret"
    And Ada types "Billing API" into "Name"
    And Ada types "https://billing.example.test/v1" into "URL"
    And Ada types a secret into "Client secret"
    And Ada types "Billing API identifier" into "Identifier"
    And Ada selects "POST" in "Method"
    And Ada types "billing, production" into "Tags"
    And Ada types "Ask the billing team before use." into "Notes"
    # 35: Name, URL and Client ID are mandatory.
    Then Ada sees the fields "Name", "URL" and "Client ID" marked as mandatory
    # 35: If you leave one of them empty and click Save, you'll see "This field is required" beside the field,
    #     and nothing that you typed is lost.
    When Ada clicks "Save"
    Then Ada sees "This field is required" beside "Client ID"
    And Ada sees "Billing API" typed into "Name"
    And Ada sees "https://billing.example.test/v1" typed into "URL"
    And Ada sees that the secret typed into "Client secret" is kept
    And Ada sees "Billing API identifier" typed into "Identifier"
    And Ada sees "POST" typed into "Method"
    And Ada sees "billing, production" typed into "Tags"
    And Ada sees "Ask the billing team before use." typed into "Notes"

  Scenario: From the home screen
    # line 14, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 40: On the side menu, select Home, click + Add password, and select Add API secret.
    And Ada selects "Home" on the side menu
    And Ada clicks "+ Add password"
    And Ada selects "Add API secret"
    # 41: Fill in the Name, URL and Client ID fields, and click Save.
    And Ada types "Billing API" into "Name"
    And Ada types "https://billing.example.test/v1" into "URL"
    And Ada types "billing-client" into "Client ID"
    And Ada clicks "Save"
    # lines 15, 27, 30 and 31, as above
    Then Ada sees the message "API secret saved"
    When Ada selects "API secrets" on the side menu
    Then Ada sees "Billing API" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing API"
    And Ada sees "No" in the "Shared" column of "Billing API"
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Billing API"
    Then Ada sees "https://billing.example.test/v1" as the "Url"
    And Ada sees "billing-client" as the "Client ID"
    When Ada clicks the "list" icon "View the information"
