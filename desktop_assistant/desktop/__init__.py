"""The window, and what takes its place where there is no display."""

from desktop_assistant.desktop.launch import run

__all__ = ["run"]
