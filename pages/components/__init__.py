"""Parts of screens. Each looks only inside its root."""
