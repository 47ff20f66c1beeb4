"""The subcommands, a module each: `run(options)` does it and returns the exit code."""
