"""The step definitions of the features.

`actions`, `assertions`, `beginnings` and `protected_values` define the steps that every product has, `mysafe` those
that only MySafe has. The other modules hold what they share; `environment` provides the product under test. Locators
belong in `pages`.
"""
