"""Files, processes, addresses and browsers of the machine."""
