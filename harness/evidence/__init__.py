"""Screenshots, traces and videos of a scenario, and the redaction of secrets in them."""
