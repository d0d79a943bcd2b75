"""The screens that every kind of item has: report, details and form. Each class gets the kind's words."""
