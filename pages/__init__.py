"""MySafe as a person sees it: one class per screen, `components/` for the parts that screens share.

Knows Playwright and the product's printed words; must not know pytest, the steps or the reference application.
"""
