"""The element in a real browser, against a real ChatKitServer and against one that misbehaves."""
