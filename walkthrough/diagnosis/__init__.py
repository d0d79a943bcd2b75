"""Why a step failed, and whether the tutorial or the product is wrong."""
