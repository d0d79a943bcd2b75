"""The hands of a reader: how controls are used, by mouse, by keyboard alone, on a phone, or impatiently."""
