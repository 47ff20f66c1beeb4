"""English, as tables. "3/5" is March 5; the language `en-GB` and its kin read 3 May."""
