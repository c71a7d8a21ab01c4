"""The graph as clients meet it: over HTTP and the socket, as each of the people."""
