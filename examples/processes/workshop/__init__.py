"""大额维修: an example of a process without a table of its own."""
