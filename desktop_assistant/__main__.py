"""`python -m desktop_assistant` is the command `desktop-assistant`."""

import sys

from desktop_assistant.cli import main

if __name__ == "__main__":
    sys.exit(main())
