"""Sentences as actions, routes and Gherkin steps, with data for what the tutorial leaves open."""
