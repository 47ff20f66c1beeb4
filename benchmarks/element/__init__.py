"""What `bench_element.py` is made of: answers, the pages they are streamed into, and weights."""
