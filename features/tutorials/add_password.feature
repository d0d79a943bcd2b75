@tutorial
Feature: How to add a password
  tutorials/add-a-password.md, sentence by sentence

  Background:
    # 7: A MySafe account.
    Given Ada is signed in
    # line 14, as below
    And there is no Password "Billing account" yet

  Scenario: Add a password
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Passwords.
    And Ada selects "Passwords" on the side menu
    # 13: 3. On the top bar, click View actions, identified by the three vertical dots, and select Add
    #     password.
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add password"
    # 14: 4. In the Name field, type a name for the password.
    And Ada types "Billing account" into "Name"
    # 15: 5. In the Username field, type the username of the account.
    And Ada types "Billing account" into "Username"
    # 16: 6. In the URL field, type the address of the page where the account is used.
    And Ada types "https://billing.example.test/v1" into "URL"
    # 17: 7. In the Password field, type the secret of the account.
    And Ada types a secret into "Password"
    # 18: 8. In the Tags field, type the tags of the password, separated by commas.
    And Ada types "billing, production" into "Tags"
    # 19: 9. In the Notes field, type whatever helps the people who will use the password.
    And Ada types "Ask the billing team before use." into "Notes"
    # 20: 10. Click Save.
    And Ada clicks "Save"
    # 22: You'll see the message "Password added".
    Then Ada sees the message "Password added"
    # 22: The new password is on the list, you are its Owner, and its Shared column reads No.
    And Ada sees "Billing account" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing account"
    And Ada sees "No" in the "Shared" column of "Billing account"
    # 25: Click View password, identified by the key, in the Action column of the new password.
    When Ada clicks the "key" icon "View password" in the "Action" column of "Billing account"
    # 25: You'll see the URL, Username, Tags and Notes that you typed.
    Then Ada sees "https://billing.example.test/v1" as the "URL"
    And Ada sees "Billing account" as the "Username"
    And Ada sees "billing, production" as the "Tags"
    And Ada sees "Ask the billing team before use." as the "Notes"
    # 26: Click View password: you'll see the Password that you typed.
    When Ada clicks "View password"
    Then Ada sees the secret that was typed as the "Password"

  Scenario: If you leave one of them empty and click Save
    # lines 11, 12, 13, 14, 16, 17, 18 and 19, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "Passwords" on the side menu
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add password"
    And Ada types "Billing account" into "Name"
    And Ada types "https://billing.example.test/v1" into "URL"
    And Ada types a secret into "Password"
    And Ada types "billing, production" into "Tags"
    And Ada types "Ask the billing team before use." into "Notes"
    # 29: Name and Username are mandatory.
    Then Ada sees the fields "Name" and "Username" marked as mandatory
    # 29: If you leave one of them empty and click Save, you'll see "This field is required" beside the field,
    #     and nothing that you typed is lost.
    When Ada clicks "Save"
    Then Ada sees "This field is required" beside "Username"
    And Ada sees "Billing account" typed into "Name"
    And Ada sees "https://billing.example.test/v1" typed into "URL"
    And Ada sees that the secret typed into "Password" is kept
    And Ada sees "billing, production" typed into "Tags"
    And Ada sees "Ask the billing team before use." typed into "Notes"

  Scenario: From the home screen
    # line 11, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 34: On the side menu, select Home.
    And Ada selects "Home" on the side menu
    # 34: In the upper right corner, click + Add password, and select Add password.
    And Ada clicks "+ Add password" in the upper right corner
    And Ada selects "Add password"
    # 35: Fill in the Name and Username fields, and click Save.
    And Ada types "Billing account" into "Name"
    And Ada types "Billing account" into "Username"
    And Ada clicks "Save"
    # lines 12, 22, 25 and 26, as above
    Then Ada sees the message "Password added"
    When Ada selects "Passwords" on the side menu
    Then Ada sees "Billing account" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing account"
    And Ada sees "No" in the "Shared" column of "Billing account"
    When Ada clicks the "key" icon "View password" in the "Action" column of "Billing account"
    Then Ada sees "Billing account" as the "Username"
    When Ada clicks "View password"
