"""The workshop around the code: what `make` runs. Standard library only, because it runs before anything is installed."""
