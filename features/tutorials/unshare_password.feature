@tutorial
Feature: How to unshare a password
  tutorials/unshare-a-password.md, sentence by sentence

  Background:
    # 7: A password that you share with somebody.
    Given Ada owns the Password "Mail account", shared with Betty
    And Betty can access "Mail account"
    And Ada is signed in

  Scenario: Unshare a password
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Passwords.
    And Ada selects "Passwords" on the side menu
    # 13: 3. On the list, locate the password you want to unshare.
    And Ada locates "Mail account" on the list
    # 14: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Mail account"
    # 15: 5. Select Share.
    And Ada selects "Share"
    # 16: 6. In the Share window, select the user you want to unshare the password with.
    And Ada selects "Betty" in the "Share" window
    # 17: 7. Click the trash can icon.
    And Ada clicks the "trash can" icon of "Betty"
    # 18: 8. In the Confirmation window, click Yes to confirm the action.
    And Ada clicks "Yes" in the "Confirmation" window
    # 19: 9. Click Share.
    And Ada clicks "Share"
    # 21: You'll get the confirmation message "Shared".
    Then Ada sees the message "Shared"
    # 21: Now, the user can no longer access the password.
    And Betty can no longer access "Mail account"
    # 23: If nobody else has access, you'll see a No in the Shared column of the password.
    And Ada sees "No" in the "Shared" column of "Mail account"
