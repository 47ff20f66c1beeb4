"""The embedded server: the page, the ChatKit endpoint, and the API of the panes around it."""
