@tutorial
Feature: How to view and copy an API secret
  tutorials/view-an-api-secret.md, sentence by sentence

  Background:
    # 7: An API secret that you own, or one that somebody shared with you.
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty is signed in

  Scenario: View an API secret
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 12: 2. On the side menu, select API secrets.
    And Betty selects "API secrets" on the side menu
    # 13: 3. On the list, locate the API secret you want to view.
    And Betty locates "Payments API" on the list
    # 14: 4. In the Action column, click View API secret, identified by the magnifying glass.
    And Betty clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    # 16: 4. The View API secret window opens with the Name, Owner, Last use, Url, Identifier, Client ID,
    #     Method, Tags and Notes of the API secret.
    Then Betty sees the "View API secret" window
    And Betty sees "Payments API" as the "Name"
    And Betty sees "Ada" as the "Owner"
    And Betty sees the details "Last use", "Url", "Identifier", "Client ID", "Method", "Tags" and "Notes"
    # 17: 4. The list Users with access to information shows who else has access: its columns Can view? and
    #     Can edit? read Yes or No for each Member.
    And Betty sees "Betty" in the "Users with access to information" list
    And Betty sees "Betty" in the "Member" column of "Betty"
    And Betty sees "Yes" in the "Can view?" column of "Betty"
    And Betty sees "No" in the "Can edit?" column of "Betty"
    # 18: 4. The Client secret is not shown yet.
    And Betty does not see the "Client secret" of "Payments API"
    # 20: 5. Click View the information, identified by the list icon.
    When Betty clicks the "list" icon "View the information"
    # 22: 5. You'll see the Client secret in the Protected information window.
    Then Betty sees the "Protected information" window
    And Betty sees the "Client secret" of "Payments API"
    # 24: 6. Select the Client secret and copy it.
    And Betty can copy the "Client secret" of "Payments API"
    # 25: 7. Click Close.
    When Betty clicks "Close"
    # 25: 7. The Client secret is hidden again.
    Then Betty does not see the "Client secret" of "Payments API"

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 28: You can also view an API secret through the shortcut on the home screen of MySafe.
    And Betty selects "Home" on the side menu
    # 28: Locate the API secret you want to view and click View API secret.
    And Betty locates "Payments API" on the list
    And Betty clicks "View API secret" on "Payments API"
    # 29: The Protected information window opens with the Client secret.
    Then Betty sees the "Protected information" window
    And Betty sees the "Client secret" of "Payments API"
