"""Parts of screens; each looks only inside the root that it is given."""
