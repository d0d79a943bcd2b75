"""The reference application's screens in the markup of other libraries of components.

`screens/` holds its templates once, written with components; each file of `libraries/` renders these components as one
library does. `behaviour.js` brings them to life.
"""
