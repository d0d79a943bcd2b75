"""Tests without other processes and browsers. 2,000 of them take half a minute of one core."""
