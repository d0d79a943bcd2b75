"""Files, processes, addresses and browsers on this machine."""
