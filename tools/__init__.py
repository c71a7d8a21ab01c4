"""The workshop around the code: what `make` runs. Standard library only: it runs before anything is installed."""
