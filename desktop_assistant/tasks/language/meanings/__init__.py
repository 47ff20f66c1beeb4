"""What the rules of the grammar compute. No word of any language is in here.

Each function takes the local time the text is read at, then the values of the parts that its rule
captured, and returns the value of the whole; None when the parts do not go together.
"""
