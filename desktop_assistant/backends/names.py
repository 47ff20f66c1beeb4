"""What the back ends are called in requests and settings."""

OFFLINE = "offline"
OPENAI = "openai"

KEY_NAME = "OPENAI_API_KEY"
