@tutorial
Feature: How to view a note
  tutorials/view-a-note.md, sentence by sentence

  Background:
    # 7: A note that you own, or one that somebody shared with you.
    Given Ada owns the Note "Door code", shared with Betty
    And Betty is signed in

  Scenario: View a note
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 12: 2. On the side menu, select Notes.
    And Betty selects "Notes" on the side menu
    # 13: 3. On the list, locate the note you want to view.
    And Betty locates "Door code" on the list
    # 14: 4. In the Action column, click View note, identified by the magnifying glass.
    And Betty clicks the "magnifying glass" icon "View note" in the "Action" column of "Door code"
    # 16: 4. The Note details window opens with the Name, Owner, Last use and Tags of the note.
    Then Betty sees the "Note details" window
    And Betty sees "Door code" as the "Name"
    And Betty sees "Ada" as the "Owner"
    And Betty sees the details "Last use" and "Tags"
    # 16: 4. The Notes are not shown yet.
    And Betty does not see the "Notes" of "Door code"
    # 18: 5. Click View the information, identified by the list icon.
    When Betty clicks the "list" icon "View the information"
    # 20: 5. You'll see the Notes in the Protected information window.
    Then Betty sees the "Protected information" window
    And Betty sees the "Notes" of "Door code"
    # 22: 6. Select the Notes and copy it.
    And Betty can copy the "Notes" of "Door code"
    # 23: 7. Click Close.
    When Betty clicks "Close"
    # 23: 7. The Notes are hidden again.
    Then Betty does not see the "Notes" of "Door code"

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Betty clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Betty selects "MySafe"
    # 26: You can also view a note through the shortcut on the home screen of MySafe.
    And Betty selects "Home" on the side menu
    # 26: Locate the note you want to view and click View note.
    And Betty locates "Door code" on the list
    And Betty clicks "View note" on "Door code"
    # 27: The Protected information window opens with the Notes.
    Then Betty sees the "Protected information" window
    And Betty sees the "Notes" of "Door code"
