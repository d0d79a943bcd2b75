"""What only MySafe has: items that people own and share, who has access to them, and the secrets that they protect."""
