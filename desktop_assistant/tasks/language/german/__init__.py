"""German, as tables: the proof that a language is nothing but tables."""
