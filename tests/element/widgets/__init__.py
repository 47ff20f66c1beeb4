"""Widgets that the tests let the server stream, and what they are streamed with."""
