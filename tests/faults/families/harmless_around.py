"""Pages built otherwise around the same things, and what else goes on there: everything stays green."""

import re

from tests.faults import shapes
from tests.faults.deviations import rewritten, scripted, styled
from tests.faults.fault import harmless

ENTRIES = re.compile(r'<nav class="side-menu" aria-label="MySafe">\s*<ul>(.*?)</ul>\s*</nav>', re.DOTALL)
REPORT = "^/mysafe/api-secrets$"

# fmt: off
FAULTS = [
    harmless("no_main", "No element says that it is the main one.",
        rewritten('<main id="main" tabindex="-1">', '<div id="main" class="content" tabindex="-1">'),
        rewritten("</main>", "</div>"),
        styled(".content { flex: 1; min-width: 0; padding: 1.75rem; }"), subject="page"),
    harmless("two_first_headings", "The banner has a first heading of its own.",
        rewritten('<span class="banner-product" aria-hidden="true">MySafe</span>',
                  '<h1 class="banner-product">MySafe</h1>'), subject="heading"),
    harmless("side_menu_in_groups", "The entries of the side menu stand under headings of groups.",
        rewritten(ENTRIES, r'<nav class="side-menu" aria-label="MySafe"><h2>Vault</h2><ul>\1</ul>'
                  r'<h2>Help</h2><ul><li><a href="#"><span>Support</span></a></li></ul></nav>'), subject="side menu"),
    harmless("side_menu_tree", "The side menu is a tree.",
        rewritten(ENTRIES, lambda at: '<nav class="side-menu" aria-label="MySafe"><ul role="tree" aria-label="MySafe">'
                  + at[1].replace("<li>", '<li role="none">').replace("<a ", '<a role="treeitem" ') + "</ul></nav>"),
        subject="side menu"),
    harmless("another_bar_of_links", "There is another bar of links above, and neither has a name.",
        rewritten('<nav class="side-menu" aria-label="MySafe">', '<nav class="side-menu">'),
        rewritten('<span class="banner-person"', '<nav class="d-flex gap-3 ms-4">'
                  '<a href="#news" class="text-white">News</a>'
                  '<a href="#help" class="text-white">Help</a></nav><span class="banner-person"'),
        subject="side menu"),
    harmless("side_menu_of_divs", "The side menu is made of divs without roles.",
        rewritten(ENTRIES, r'<div class="side-menu"><ul>\1</ul></div>'), subject="side menu"),
    harmless("nameless_account", "The banner shows who is signed in without saying so.",
        rewritten('<span class="banner-person" role="group" aria-label="Signed in as">',
                  '<span class="banner-person">'),
        subject="account"),
    harmless("search_of_text", "The search on Home is a field of text with an example.",
        rewritten('<input type="search"', '<input type="text"'),
        rewritten('<label class="visually-hidden" for="find">Find an item</label>', ""), subject="search"),
    harmless("consent", "A banner at the foot asks about cookies, and lets everything else be used.",
        scripted(shapes.CONSENT), styled(shapes.CONSENT_STYLE), subject="bubble"),
    harmless("chat", "A small window at the lower right offers to chat.",
        scripted(shapes.CHAT), styled(shapes.CHAT_STYLE), subject="bubble"),
    harmless("announcement", "A bar above everything announces that MySafe is looked after on Sunday.",
        rewritten('<header class="banner">', '<div role="alert" class="p-2 text-center bg-warning">On Sunday from 6 to '
                  '8, MySafe is not available. <a href="#why">Why?</a></div><header class="banner">'), subject="bar"),
    harmless("analytics_fail", "The page tells somebody of each click, who answers that this is not there.",
        scripted(shapes.ANALYTICS), subject="net"),
    harmless("polled", "The page asks all the time for news, and says when it did.",
        scripted(shapes.POLLED), subject="net"),
    harmless("animated", "Menus, windows and messages slide in.",
        styled(shapes.ANIMATED), subject="motion"),
    harmless("large_letters", "Everything is a third larger.",
        styled("html { font-size: 133%; }"), subject="size"),
    harmless("narrow_and_dense", "Everything is small and dense.",
        styled("html { font-size: 80%; } .report th, .report td { padding: 0.1rem 0.4rem; }"), subject="size"),
]
