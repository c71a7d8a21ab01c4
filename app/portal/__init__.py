"""门户: the page at `/` and the API explorer."""
