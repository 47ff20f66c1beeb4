"""What the formats need is imported when they are used."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module", ["desktop_assistant.web.api", "desktop_assistant.commands.import_"]
)
def test_no_start_waits_for_the_library_of_icalendar(module: str) -> None:
    code = f"import sys, {module}; print('icalendar' in sys.modules, 'agents' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
