"""Statements about what happens elsewhere than on the screen: in a mail, in a terminal, on a phone."""

# Patterns are read in one piece.
# ruff: noqa: E501

import re

_MAIL = r"(?:e-?mails?|mails?|sms|text messages?|letters?|push (?:messages?|notifications?)|invitations? (?:mail|by))"
_PHONE = r"(?:(?:his|her|their|your|a|the|any) (?:\w+ )?(?:phones?|smartphones?|mobile(?: device)?s?|watch)|phones|smartphones)"
_MACHINE = r"(?:(?:the|your|his|her|their|its|an?) (?:\S+ ){0,2}?(?:downloads? (?:folder|directory)|printer|printers|hard disk|desktop(?! app)|clipboard history|(?:spreadsheet|mail|text|pdf|office) (?:program|app|application|client|reader|viewer|editor))\b|(?:the|your) \S+ (?:\S+ )?of (?:your|the|their) (?:browser|computer|device|phone|operating system)\b)"
_BY = r"(?:by|via|through|per) (?:e-?mail|mail|sms|text message|post|slack|phone|api)"
_TOOLS = r"(?:commands?|scripts?|terminal|shell|responses?|answer|endpoint|api|web-?hooks?|printer|drawer|console|cli|cron job|(?:web )?server)"
_ACTS = r"(?:will|should|would|prints?|answers?|responds?|returns?|outputs?|shows?|displays?|contains?|fires?|asks?|springs|sends?|exits?|reports?|replies|accepts?|opens|is|are)"
_ELSEWHERE = re.compile(
    rf"\b(?:gets?|receives?|(?:is|are|be|been) (?:sent|mailed)|sends?|find)\b.*\b{_MAIL}\b|\b{_MAIL}\b.*\b(?:is|are|will be|gets?) (?:sent|delivered)\b|\b{_MAIL}\b (?:will )?(?:arrives?|goes|go|comes?|follows?)\b"
    rf"|\b(?:is|are|be|gets?) (?:automatically |also |then |now )*(?:notified|informed|alerted)\b|\b(?:(?:e-?)?mailed|texted)\b|\b{_BY}\b|\b(?:in|to) (?:\S+ )*?(?:slack|discord|telegram)\b|\b(?:in|to|on) (?:microsoft |ms )?teams\b|\b(?:in|to) (?:their|his|her|your own) inbox\b"
    rf"|\b(?:in|to|into|on) {_MACHINE}|\b(?:on|to) {_PHONE}\b|\b(?:is|are) printed\b|\bjson\b"
)
_BY_TOOL = re.compile(rf"(?:.*[,:] )?(?:the|a|an|your|each|every|this|its)(?: [a-z-]+)? {_TOOLS} {_ACTS}\b")
_NOT_SO = re.compile(r"\b(?:no|not|never|nobody|without)\b")


def happens_elsewhere(low: str) -> bool:
    """Return whether a lower-case statement is about something that happens off the screen."""
    return not _NOT_SO.search(low) and bool(_ELSEWHERE.search(low) or _BY_TOOL.match(low))
