@tutorial
Feature: How to edit a password
  tutorials/edit-a-password.md, sentence by sentence

  Background:
    # 7: A password that you own.
    Given Ada owns the Password "Mail account"
    And Ada is signed in

  Scenario: Edit a password
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Passwords.
    And Ada selects "Passwords" on the side menu
    # 13: 3. On the list, locate the password you want to edit.
    And Ada locates "Mail account" on the list
    # 14: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Mail account"
    # 15: 5. Select Edit.
    And Ada selects "Edit"
    # 16: 6. In the Tags field, type the tags of the password, separated by commas.
    And Ada types "billing, production" into "Tags"
    # 17: 7. Click Record information, identified by the eye.
    And Ada clicks the "eye" icon "Record information"
    # 19: 7. The Record information window opens with Added by, Added on, Last changed by and Last changed on.
    Then Ada sees the "Record information" window
    And Ada sees the details "Added by", "Added on", "Last changed by" and "Last changed on"
    # 21: 8. Click Close.
    When Ada clicks "Close"
    # 22: 9. Click Save.
    And Ada clicks "Save"
    # 24: You'll get the confirmation message "Password updated".
    Then Ada sees the message "Password updated"

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 27: You can also edit the password through the shortcut on the home screen of MySafe.
    And Ada selects "Home" on the side menu
    # 27: Locate the password you want to edit, click the action menu identified by the three vertical dots,
    #     and click Edit.
    And Ada locates "Mail account" on the list
    And Ada clicks the "three vertical dots" icon of "Mail account"
    And Ada clicks "Edit"
    # 28: Click Save.
    And Ada clicks "Save"
    # line 24, as above
    Then Ada sees the message "Password updated"
