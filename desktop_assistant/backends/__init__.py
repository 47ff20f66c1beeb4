"""Who answers: the offline agent and the model providers, with one set of tools."""
