"""Tests in one process: no other process, no browser. 2,000 of them take half a minute of one core."""
