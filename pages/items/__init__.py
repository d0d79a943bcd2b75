"""The screens that every kind of item has: its report, its details, its form. Each class is told the kind's words."""
