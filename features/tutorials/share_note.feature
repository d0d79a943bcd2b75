@tutorial
Feature: How to share a note
  tutorials/share-a-note.md, sentence by sentence

  Background:
    # 7: A note that you own.
    Given Ada owns the Note "Door code"
    And Ada is signed in

  Scenario: Share a note
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Notes.
    And Ada selects "Notes" on the side menu
    # 13: 3. On the list, locate the note you want to share.
    And Ada locates "Door code" on the list
    # 14: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    And Ada clicks the "three vertical dots" icon in the "Action" column of "Door code"
    # 15: 5. Select Share.
    And Ada selects "Share"
    # 16: 6. In the Share window, type the name, the username or the email address of the user in the Search
    #     users field.
    And Ada types "Betty" into "Search users" in the "Share" window
    # 17: 7. Select the user you want to share the note with.
    And Ada selects "Betty"
    # 18: 8. Can view is ticked by default, and Can edit is not ticked.
    Then Ada sees "Can view" ticked for "Betty"
    And Ada sees "Can edit" not ticked for "Betty"
    # 18: 8. Tick Can edit if the user should be able to change the note as well.
    When Ada ticks "Can edit" for "Betty"
    # 20: 9. Click Share.
    And Ada clicks "Share"
    # 22: You'll get the confirmation message "Shared".
    Then Ada sees the message "Shared"
    # 22: The Shared column of the note now reads Yes, and the user can access the note.
    And Ada sees "Yes" in the "Shared" column of "Door code"
    And Betty can access "Door code"
