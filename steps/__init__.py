"""What the sentences of the features mean, carried out on the pages.

`parameter_types`, `actions`, `assertions`, `access`, `sharing` and `protected_values` define the steps. The other
modules hold what they share, `environment` the product under test. Locators and markup belong into `pages`.
"""
