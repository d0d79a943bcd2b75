@tutorial
Feature: How to add a note
  tutorials/add-a-note.md, sentence by sentence

  Background:
    # 7: A MySafe account.
    Given Ada is signed in
    # line 14, as below
    And there is no Note "Billing note" yet

  Scenario: Add a note
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select Notes.
    And Ada selects "Notes" on the side menu
    # 13: 3. On the top bar, click View actions, identified by the three vertical dots, and select Add note.
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add note"
    # 14: 4. In the Name field, type a name for the note.
    And Ada types "Billing note" into "Name"
    # 15: 5. In the Notes field, type the text to protect.
    And Ada types a secret into "Notes"
    # 16: 6. In the Tags field, type the tags of the note, separated by commas.
    And Ada types "billing, production" into "Tags"
    # 17: 7. Click Save.
    And Ada clicks "Save"
    # 19: You'll see the message "Note added".
    Then Ada sees the message "Note added"
    # 19: The new note is on the list, you are its Owner, and its Shared column reads No.
    And Ada sees "Billing note" on the list
    And Ada sees "Ada" in the "Owner" column of "Billing note"
    And Ada sees "No" in the "Shared" column of "Billing note"

  Scenario: If you leave one of them empty and click Save
    # lines 11, 12, 13, 14 and 16, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "Notes" on the side menu
    And Ada clicks the "three vertical dots" icon "View actions" on the top bar
    And Ada selects "Add note"
    And Ada types "Billing note" into "Name"
    And Ada types "billing, production" into "Tags"
    # 22: Name and Notes are mandatory.
    Then Ada sees the fields "Name" and "Notes" marked as mandatory
    # 22: If you leave one of them empty and click Save, you'll see "This field is required" beside the field,
    #     and nothing that you typed is lost.
    When Ada clicks "Save"
    Then Ada sees "This field is required" beside "Notes"
    And Ada sees "Billing note" typed into "Name"
    And Ada sees "billing, production" typed into "Tags"
