@tutorial
Feature: How to unshare an API secret
  tutorials/unshare-an-api-secret.md, sentence by sentence

  Background:
    # 7: An API secret that you share with somebody.
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty can access "Payments API"
    And Ada is signed in

  Scenario: Unshare an API secret
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select API secrets.
    And Ada selects "API secrets" on the side menu
    # 13: 3. On the list, locate the API secret you want to unshare.
    And Ada locates "Payments API" on the list
    # 16: 3. The Shared column of the API secret must read Yes.
    Then Ada sees "Yes" in the "Shared" column of "Payments API"
    # 19: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    # 20: 5. Select Share this API secret.
    And Ada selects "Share this API secret"
    # 21: 6. In the Share window, select the user you want to unshare the API secret with.
    And Ada selects "Betty" in the "Share" window
    # 22: 7. Click the trash can icon.
    And Ada clicks the "trash can" icon of "Betty"
    # 23: 8. In the Confirmation window, click Yes to confirm the action.
    And Ada clicks "Yes" in the "Confirmation" window
    # 24: 9. Click Share.
    And Ada clicks "Share"
    # 26: You'll get the confirmation message "Shared".
    Then Ada sees the message "Shared"
    # 26: Now, the user can no longer access the API secret.
    And Betty can no longer access "Payments API"
    # 28: If nobody else has access, you'll see a No in the Shared column of the API secret.
    And Ada sees "No" in the "Shared" column of "Payments API"
    # 28: Click View API secret, identified by the magnifying glass, in the Action column: in the View API
    #     secret window, if nobody else has access, the list of Users with access to information is empty.
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    Then Ada sees the "View API secret" window
    And Ada sees an empty "Users with access to information" list

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 33: You can also unshare the API secret through the shortcut on the home screen of MySafe.
    And Ada selects "Home" on the side menu
    # 33: Locate the API secret you want to unshare: its card must show the word Shared.
    And Ada locates "Payments API" on the list
    Then Ada sees "Shared" on "Payments API"
    # 34: Click the action menu identified by the three vertical dots, and click Share.
    When Ada clicks the "three vertical dots" icon of "Payments API"
    And Ada clicks "Share"
    # 34: Locate the user with whom you want to unshare the API secret, and click the trash can icon.
    And Ada locates "Betty" on the list
    And Ada clicks the "trash can" icon of "Betty"
    # 35: Click Yes, and then Share.
    And Ada clicks "Yes"
    And Ada clicks "Share"
    # 35: The word Shared disappears from the card.
    Then Ada no longer sees "Shared" on "Payments API"
    # lines 12, 26 and 28, as above
    And Ada sees the message "Shared"
    And Betty can no longer access "Payments API"
    When Ada selects "API secrets" on the side menu
    Then Ada sees "No" in the "Shared" column of "Payments API"
    When Ada clicks the "magnifying glass" icon "View API secret" in the "Action" column of "Payments API"
    Then Ada sees the "View API secret" window
    And Ada sees an empty "Users with access to information" list
