"""What `make` runs: sets the project up on a fresh machine and checks it. Needs nothing but Python itself."""
