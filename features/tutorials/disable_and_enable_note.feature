@tutorial
Feature: How to disable and enable a note
  tutorials/disable-and-enable-a-note.md, sentence by sentence

  Background:
    # 7: A note that you own.
    Given Ada owns the Note "Door code"
    And Ada is signed in

  Scenario: Disable and enable a note
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Notes.
    And Ada selects "Notes" on the side menu
    # 13: 3. On the list, locate the note you want to disable.
    And Ada locates "Door code" on the list
    # 14: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Door code"
    # 15: 5. Select Disable.
    And Ada selects "Disable"
    # 16: 6. In the Confirmation window, click Yes to confirm the action.
    And Ada clicks "Yes" in the "Confirmation" window
    # 18: 6. You'll get the confirmation message "Note disabled successfully".
    Then Ada sees the message "Note disabled successfully"
    # 18: 6. The note disappears from the list.
    And Ada no longer sees "Door code" on the list
    # 20: 7. In the Enabled field, select No.
    When Ada selects "No" in "Enabled"
    # 21: 8. On the list, locate the note you want to enable.
    And Ada locates "Door code" on the list
    # 22: 9. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Door code"
    # 23: 10. Select Enable.
    And Ada selects "Enable"
    # 24: 11. In the Confirmation window, click Yes to confirm the action.
    And Ada clicks "Yes" in the "Confirmation" window
    # 26: You'll get the confirmation message "Note enabled successfully".
    Then Ada sees the message "Note enabled successfully"
    # 26: The note is on the list, and its Enabled column reads Yes.
    And Ada sees "Door code" on the list
    And Ada sees "Yes" in the "Enabled" column of "Door code"
