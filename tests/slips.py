"""The slips for `planted_slips.py`: what is changed in a tutorial, and what the diagnosis must say."""

from dataclasses import dataclass
from pathlib import Path

TUTORIALS = Path(__file__).parents[1] / "tutorials"
UNSHARE, SHARE, VIEW, ADD = (
    f"{name}.md" for name in ("unshare-an-api-secret", "share-an-api-secret", "view-an-api-secret", "add-an-api-secret")
)
BEFORE = "step before it"
"""The diagnosis if the reader is stuck because of an earlier step."""


@dataclass(frozen=True)
class Slip:
    """A slip in `tutorial`: `old` becomes `new`. The line with `at` must fail, and the diagnosis name `right`."""

    tutorial: str
    old: str
    new: str
    right: str
    at: str = ""

    def __str__(self) -> str:
        old, new = (" ".join(words.split()) for words in (self.old, self.new))
        return f"{self.tutorial}:{self.line}: {old} -> {new or '(nothing)'}"

    def original(self) -> str:
        """Return the text of the tutorial."""
        return (TUTORIALS / self.tutorial).read_text(encoding="utf-8")

    def planted(self) -> str:
        """Return the text of the tutorial with the slip."""
        text = self.original()
        if self.old not in text:
            raise ValueError(f"{self.tutorial} does not say: {self.old}")
        return text.replace(self.old, self.new, 1)

    @property
    def line(self) -> int:
        """Return the line that must fail."""
        text = self.planted()
        return text[: text.index(self.at or self.new)].count("\n") + 1


UI_WORDS = [
    Slip(UNSHARE, "5. Select **Share this API secret**.", "5. Select **Share this secret**.", "Share this API secret"),
    Slip(UNSHARE, "click the **Grid Menu**, ide", "click the **Grid**, ide", "Grid Menu"),
    Slip(UNSHARE, "and select **MySafe**.\n2", "and select **My Safe**.\n2", "MySafe"),
    Slip(UNSHARE, "menu, select **API secrets**", "menu, select **API keys**", "API secrets"),
    Slip(UNSHARE, "click **Yes** to", "click **OK** to", "Yes"),
    Slip(UNSHARE, "9. Click **Share**.", "9. Click **Save**.", "Share"),
    Slip(UNSHARE, "Click **View API secret**, ide", "Click **View secret**, ide", "View API secret"),
    Slip(UNSHARE, "dots, and click **Share**. L", "dots, and click **Share this API secret**. L", "Share"),
    Slip(SHARE, "Tick **Can edit** if", "Tick **Can change** if", "Can edit"),
    Slip(ADD, "select **Add API secret**.\n4", "select **New API secret**.\n4", "Add API secret"),
    Slip(ADD, "select **POST**", "select **POSTS**", "POST"),
    Slip(ADD, "12. Click **Save**.", "12. Click **Share**.", "Save"),
    Slip(VIEW, "5. Click **View the information**,", "5. Click **View information**,", "View the information"),
    Slip(VIEW, "7. Click **Close**.", "7. Click **Done**.", "Close"),
    Slip(VIEW, "click\n**View API secret**. The", "click\n**View secret**. The", "View API secret", "Locate the API"),
]
FIELDS_AND_COLUMNS = [
    Slip(SHARE, "user in the **Search users** field.\n7", "user in the **Search user** field.\n7", "Search users"),
    Slip(SHARE, "in the **Search users**\nfield", "in the **Find users**\nfield", "Search users", "Type the name of"),
    Slip(ADD, "4. In the **Name** field", "4. In the **Title** field", "Name"),
    Slip(ADD, "5. In the **URL** field", "5. In the **Link** field", "URL"),
    Slip(ADD, "9. In the **Method** field", "9. In the **Verb** field", "Method"),
    Slip(ADD, "In the **Notes** field", "In the **Note** field", "Notes"),
    Slip(ADD, "**URL** and **Client ID** are", "**URL** and **Notes** are", "Client ID", "**Name**, **URL** and"),
    Slip(ADD, "you are its **Owner**", "you are its **Member**", "Owner"),
    Slip(SHARE, "Only the **Owner** of", "Only the **Name** of", "Owner"),
    Slip(SHARE, "The **Shared** column of", "The **Sharing** column of", "Shared"),
    Slip(UNSHARE, "**No** in the **Shared** column", "**No** in the **Enabled** column", "Shared"),
    Slip(VIEW, "**Last use**, **Url**,", "**Last use**, **Address**,", "Url"),
]
PLACES = [
    Slip(UNSHARE, "In the upper left corner", "In the upper right corner", "in the upper left corner"),
    Slip(ADD, "In the upper left corner", "On the side menu", "in the upper left corner"),
    Slip(UNSHARE, "2. On the side menu, s", "2. On the top bar, s", "on the side menu"),
    Slip(ADD, "3. On the top bar, c", "3. On the side menu, c", "on the top bar"),
    Slip(ADD, "On the side menu, select **Home**", "On the top bar, select **Home**", "on the side menu"),
    Slip(UNSHARE, "In the **Action** column, c", "In the **Actions** column, c", "Action"),
    Slip(UNSHARE, "In the **Action** column, c", "In the **Owner** column, c", "Action"),
    Slip(VIEW, "In the **Action** column, c", "In the **Url** column, c", "Action"),
    Slip(UNSHARE, "In the **Confirmation** window", "In the **Confirm** window", "Confirmation"),
    Slip(UNSHARE, "8. In the **Confirmation** window", "8. In the **Share** window", "Confirmation"),
    Slip(SHARE, "In the **Share** window, t", "In the **Sharing** window, t", "Share"),
]
ICONS = [
    Slip(UNSHARE, "7. Click the trash can icon.", "7. Click the magnifying glass icon.", "trash can"),
    Slip(UNSHARE, "identified by the nine squares", "identified by the four squares", "nine squares"),
    Slip(
        UNSHARE, "the icon identified by the three vertical dots of", "the icon identified by the gear of", "three vert"
    ),
    Slip(VIEW, "identified by the magnifying glass", "identified by the trash can", "magnifying glass"),
    Slip(VIEW, "identified by the list icon", "identified by the eye icon", "list"),
    Slip(ADD, "identified by the three vertical dots", "identified by the plus sign", "three vertical dots"),
]
PROMISES = [
    Slip(UNSHARE, 'message "**Shared**"', 'message "**Unshared**"', "Shared"),
    Slip(UNSHARE, "you'll see a **No** in", "you'll see a **Yes** in", "No"),
    Slip(UNSHARE, "must read **Yes**", "must read **No**", "Yes"),
    Slip(UNSHARE, "the user can no longer access", "the user can access", "can no longer access"),
    Slip(UNSHARE, "disappears from the card", "appears on the card", "disappears", "The word **Shared**\n"),
    Slip(
        UNSHARE,
        "**Users with access to information** is",
        "**Users with access** is",
        "Users with access to",
        "Click **V",
    ),
    Slip(UNSHARE, "in the **View API secret** w", "in the **View secret** w", "View API secret", "Click **View API"),
    Slip(SHARE, "now reads **Yes**", "now reads **No**", "Yes"),
    Slip(SHARE, "and the user can access\n", "and the user can no longer access\n", "can access", "The **Shared** col"),
    Slip(SHARE, "its **Shared** column reads **No**", "its **Shared** column reads **Yes**", "No"),
    Slip(SHARE, "and **Can edit** is not ticked", "and **Can edit** is ticked", "is not ticked"),
    Slip(SHARE, 'shows "**User not found**"', 'shows "**No such user**"', "User not found"),
    Slip(SHARE, "**Shared** appears on the card", "**Shared** disappears from the card", "appears on the card"),
    Slip(ADD, 'message "**API secret saved**"', 'message "**API secret added**"', "API secret saved"),
    Slip(ADD, "reads **No**.", "reads **Yes**.", "No", "The new API secret is on"),
    Slip(ADD, '"**This field is required**"', '"**Field is mandatory**"', "This field is required", "If you leave one"),
    Slip(VIEW, "in the **Protected information** window", "in the **Protected data** window", "Protected information"),
    Slip(
        VIEW,
        "The list **Users with access to information**",
        "The list **Members**",
        "Users with access to information",
    ),
]
_DOTS, _TRASH, _YES, _SHARE = (
    "4. In the **Action** column, click the icon identified by the three vertical dots of the selected item to open "
    "the drop-down menu.\n",
    "7. Click the trash can icon.\n",
    "8. In the **Confirmation** window, click **Yes** to confirm the action.\n",
    "9. Click **Share**.\n",
)
_OPEN = "5. Select **Share this API secret**.\n"
_TYPE, _USER = (
    "6. In the **Share** window, type the name, the username or the email address of the user in the **Search users** "
    "field.\n",
    "7. Select the user you want to share the API secret with.\n",
)
_NOTES, _SAVE = (
    "11. In the **Notes** field, type whatever helps the people who will use the API secret.\n",
    "12. Click **Save**.\n",
)
ORDER = [
    Slip(UNSHARE, _DOTS + _OPEN, _OPEN + _DOTS, BEFORE, _OPEN),
    Slip(UNSHARE, _TRASH + _YES, _YES + _TRASH, BEFORE, _YES),
    Slip(UNSHARE, _YES + _SHARE, _SHARE + _YES, BEFORE, _SHARE),
    Slip(SHARE, _TYPE + _USER, _USER + _TYPE, BEFORE, _USER),
    Slip(ADD, _NOTES + _SAVE, _SAVE + _NOTES, BEFORE, _NOTES),
]
DOUBLED = [
    Slip(UNSHARE, _OPEN, _OPEN + "6. Select **Share this API secret**.\n", BEFORE, "6. Select **Share this"),
    Slip(UNSHARE, _TRASH, _TRASH + "8. Click the trash can icon.\n", BEFORE, "8. Click the trash"),
    Slip(UNSHARE, _SHARE, _SHARE + "10. Click **Share**.\n", BEFORE, "10. Click"),
    Slip(UNSHARE, _DOTS, _DOTS + _DOTS, "twice", _OPEN),
    Slip(VIEW, "7. Click **Close**. The", "7. Click **Close**.\n8. Click **Close**. The", BEFORE, "8. Click"),
]
LEFT_OUT = [
    Slip(UNSHARE, _DOTS, "", BEFORE, _OPEN),
    Slip(UNSHARE, _OPEN, "", BEFORE, "6. In the **Share**"),
    Slip(UNSHARE, _TRASH, "", BEFORE, _YES),
    Slip(UNSHARE, _YES, "", BEFORE, _SHARE),
    Slip(UNSHARE, _SHARE, "", BEFORE, "You'll get the confirmation"),
    Slip(UNSHARE, "2. On the side menu, select **API secrets**.\n", "", BEFORE, "The **Shared** column of"),
    Slip(SHARE, _USER, "", BEFORE, "8. **Can view**"),
    Slip(ADD, "5. In the **URL** field, type the address of the API.\n", "", BEFORE, "You'll see the message"),
    Slip(ADD, _SAVE, "", BEFORE, "You'll see the message"),
    Slip(
        VIEW, "5. Click **View the information**, identified by the list icon.\n", "", BEFORE, "You'll see the **Client"
    ),
]
SLIPS = [*UI_WORDS, *FIELDS_AND_COLUMNS, *PLACES, *ICONS, *PROMISES, *ORDER, *DOUBLED, *LEFT_OUT]
