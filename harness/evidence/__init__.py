"""Screenshots, traces and films of a scenario, and keeping secrets out of them."""
