"""The installed package. The wheel has every other package inside it; see `tools/wheel.py`."""
