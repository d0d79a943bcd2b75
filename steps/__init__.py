"""The step definitions of the features.

`parameter_types`, `actions`, `assertions`, `access`, `sharing`, `states` and `protected_values` define the steps. The
other modules hold what they share; `environment` provides the product under test. Locators belong in `pages`.
"""
