"""The built-in agent: understands tasks in English without a model, and says what it is."""
