@tutorial
Feature: How to share an API secret
  tutorials/share-an-api-secret.md, sentence by sentence

  Background:
    # 7: An API secret that you own.
    Given Ada owns the API secret "Payments API"
    And Ada is signed in

  Scenario: Share an API secret
    # 11: 1. In the upper left corner, click the Grid Menu, identified by the nine squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 12: 2. On the side menu, select API secrets.
    And Ada selects "API secrets" on the side menu
    # 13: 3. On the list, locate the API secret you want to share.
    And Ada locates "Payments API" on the list
    # 16: 3. Only the Owner of an API secret can share it.
    Then Ada sees "Ada" in the "Owner" column of "Payments API"
    # 16: 3. As long as it is shared with nobody, its Shared column reads No.
    And Ada sees "No" in the "Shared" column of "Payments API"
    # 19: 4. In the Action column, click the icon identified by the three vertical dots of the selected item
    #     to open the drop-down menu.
    When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    # 20: 5. Select Share this API secret.
    And Ada selects "Share this API secret"
    # 21: 6. In the Share window, type the name, the username or the email address of the user in the Search
    #     users field.
    And Ada types "Betty" into "Search users" in the "Share" window
    # 22: 7. Select the user you want to share the API secret with.
    And Ada selects "Betty"
    # 28: 8. Can view is ticked by default, and Can edit is not ticked.
    Then Ada sees "Can view" ticked for "Betty"
    And Ada sees "Can edit" not ticked for "Betty"
    # 28: 8. Tick Can edit if the user should be able to change the API secret as well.
    When Ada ticks "Can edit" for "Betty"
    # 29: 9. Click Share.
    And Ada clicks "Share"
    # 31: You'll get the confirmation message "Shared".
    Then Ada sees the message "Shared"
    # 31: The Shared column of the API secret now reads Yes, and the user can access the API secret.
    And Ada sees "Yes" in the "Shared" column of "Payments API"
    And Betty can access "Payments API"

  Scenario: If the name fits nobody
    # lines 11, 12, 13, 16, 19, 20 and 21, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    And Ada selects "API secrets" on the side menu
    And Ada locates "Payments API" on the list
    Then Ada sees "Ada" in the "Owner" column of "Payments API"
    And Ada sees "No" in the "Shared" column of "Payments API"
    When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"
    And Ada selects "Share this API secret"
    And Ada types "Nobody of this name" into "Search users" in the "Share" window
    # 25: 7. If the name fits nobody, the text box turns red and shows "User not found".
    Then Ada sees "Search users" turn red
    And Ada sees "User not found" in the "Share" window

  Scenario: Through the shortcut on the home screen
    # line 11, as above
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 35: You can also share the API secret through the shortcut on the home screen of MySafe.
    And Ada selects "Home" on the side menu
    # 35: Locate the API secret you want to share, click the action menu identified by the three vertical
    #     dots, and click Share.
    And Ada locates "Payments API" on the list
    And Ada clicks the "three vertical dots" icon of "Payments API"
    And Ada clicks "Share"
    # 36: Type the name of the user in the Search users field, select the user, and click Share.
    And Ada types "Betty" into "Search users"
    And Ada selects "Betty"
    And Ada clicks "Share"
    # 37: The word Shared appears on the card of the API secret.
    Then Ada sees "Shared" on "Payments API"
    # lines 12 and 31, as above
    And Ada sees the message "Shared"
    When Ada selects "API secrets" on the side menu
    Then Ada sees "Yes" in the "Shared" column of "Payments API"
    And Betty can access "Payments API"
