"""The package that an installation consists of. The wheel has every other package inside it, see `tools/wheel.py`."""
