"""How features are collected, watched and reported; knows pytest and Playwright, not one word of MySafe."""
