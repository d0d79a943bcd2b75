"""The product as a person sees it: one class for each screen.

`components/` holds parts that screens share, `items/` the screens of any kind of item.
"""
