"""Page objects: one class for each screen.

`components/` holds parts of screens, `items/` the screens of any kind of item.
"""
