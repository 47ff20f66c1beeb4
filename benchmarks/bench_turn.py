"""A whole turn of the offline agent: the processor time from the message to the last event."""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from chatkit.server import StreamingResult

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import print_title
from desktop_assistant.application import Application
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.configuration import Configuration

GOAL_MS = 15
ROUNDS = 30
CLOCK = {"DESKTOP_ASSISTANT_CLOCK": "2026-03-04T10:00:00"}
TURNS = (
    "add buy milk tomorrow 5pm #errands p1",
    "what is due this week?",
    "move the milk to friday",
    "done with the milk",
    "undo",
)


async def turn(application: Application, text: str, thread_id: str | None) -> tuple[float, str]:
    """Return the milliseconds of processor time of a turn, and its thread."""
    server = await application.conversing.server()
    content = [{"type": "input_text", "text": text}]
    message = {"content": content, "attachments": [], "inference_options": {}}
    params: dict[str, object] = {"input": message}
    kind = "threads.create"
    if thread_id is not None:
        kind, params["thread_id"] = "threads.add_user_message", thread_id
    request = json.dumps({"type": kind, "params": params})
    begun = time.process_time()
    result = await server.process(request, RequestContext())
    assert isinstance(result, StreamingResult)
    events = [json.loads(event.removeprefix(b"data: ")) async for event in result.json_events]
    took = (time.process_time() - begun) * 1000
    assert not any(event["type"] == "error" for event in events), events
    return took, thread_id or events[0]["thread"]["id"]


async def main() -> None:
    """Measure and print."""
    print_title("A turn of the offline agent, processor time")
    with tempfile.TemporaryDirectory() as name:
        application = await Application.open(Configuration(Path(name)), CLOCK)
        times: dict[str, list[float]] = {text: [] for text in TURNS}
        for number in range(ROUNDS + 3):
            thread_id = None
            for text in TURNS:
                took, thread_id = await turn(application, text, thread_id)
                if number >= 3:
                    times[text].append(took)
        await application.close()
    for text, taken in times.items():
        middle = statistics.median(taken)
        verdict = "ok" if middle < GOAL_MS else "MISSED"
        print(f"{text:<44} {middle:9.3f} ms  goal {GOAL_MS} ms {verdict}")


if __name__ == "__main__":
    asyncio.run(main())
