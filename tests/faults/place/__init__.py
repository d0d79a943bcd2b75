"""What the tutorial names is somewhere else."""
