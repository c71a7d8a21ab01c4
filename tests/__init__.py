"""The tests mirror the tree; names of tests are sentences."""
