@tutorial
Feature: How to view and copy a password
  tutorials/view-a-password.md, sentence by sentence

  Background:
    # 7: A password that you own, or one that somebody shared with you.
    Given Ada owns the Password "Mail account", shared with Betty
    And Betty is signed in

  Scenario: View a password
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 12: 2. On the side menu, select Passwords.
    And Betty selects "Passwords" on the side menu
    # 13: 3. On the list, locate the password you want to view.
    And Betty locates "Mail account" on the list
    # 14: 4. In the Action column, click View password, identified by the key.
    And Betty clicks the "key" icon "View password" in the "Action" column of "Mail account"
    # 16: 4. The Password details window opens with the Name, URL, Username, Owner, Last use, Tags and Notes
    #     of the password.
    Then Betty sees the "Password details" window
    And Betty sees "Mail account" as the "Name"
    And Betty sees "Ada" as the "Owner"
    And Betty sees the details "URL", "Username", "Last use", "Tags" and "Notes"
    # 17: 4. The list Users with access to information shows who else has access.
    And Betty sees "Betty" in the "Users with access to information" list
    # 17: 4. The Password is not shown yet.
    And Betty does not see the "Password" of "Mail account"
    # 19: 5. Click Copy password to have it on the clipboard.
    When Betty clicks "Copy password"
    # 20: 6. Click View password.
    And Betty clicks "View password"
    # 22: 6. You'll see the Password in the Password view window.
    Then Betty sees the "Password view" window
    And Betty sees the "Password" of "Mail account"
    # 24: 7. Click Close.
    When Betty clicks "Close"
    # 24: 7. The Password is hidden again.
    Then Betty does not see the "Password" of "Mail account"

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 27: You can also copy a password through the shortcut on the home screen of MySafe.
    And Betty selects "Home" on the side menu
    # 27: Locate the password you want to copy and click Copy password.
    And Betty locates "Mail account" on the list
    And Betty clicks "Copy password" on "Mail account"
    # 28: The word Copied! appears on the card of the password.
    Then Betty sees "Copied!" on "Mail account"
