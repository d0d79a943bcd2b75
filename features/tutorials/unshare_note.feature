@tutorial
Feature: How to unshare a note
  tutorials/unshare-a-note.md, sentence by sentence

  Background:
    # 7: A note that you share with somebody.
    Given Ada owns the Note "Door code", shared with Betty
    And Betty can access "Door code"
    And Ada is signed in

  Scenario: Unshare a note
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Notes.
    And Ada selects "Notes" on the side menu
    # 13: 3. On the list, locate the note you want to unshare.
    And Ada locates "Door code" on the list
    # 14: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Door code"
    # 15: 5. Select Share.
    And Ada selects "Share"
    # 16: 6. In the Share window, select the user you want to unshare the note with.
    And Ada selects "Betty" in the "Share" window
    # 17: 7. Click the trash can icon.
    And Ada clicks the "trash can" icon of "Betty"
    # 18: 8. In the Confirmation window, click Yes to confirm the action.
    And Ada clicks "Yes" in the "Confirmation" window
    # 19: 9. Click Share.
    And Ada clicks "Share"
    # 21: You'll get the confirmation message "Shared".
    Then Ada sees the message "Shared"
    # 21: Now, the user can no longer access the note.
    And Betty can no longer access "Door code"
    # 23: If nobody else has access, you'll see a No in the Shared column of the note.
    And Ada sees "No" in the "Shared" column of "Door code"
