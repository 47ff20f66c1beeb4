"""Answer a turn with an agent of the OpenAI Agents SDK, whatever model it runs on."""

import json
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

from agents import (
    Agent,
    FunctionTool,
    Model,
    RunConfig,
    Runner,
    Tool,
    set_tracing_disabled,
)
from agents import RunContextWrapper as SdkContext
from chatkit.agents import AgentContext, stream_agent_response
from chatkit.errors import CustomStreamError
from chatkit.types import ProgressUpdateEvent, ThreadStreamEvent
from openai import AsyncOpenAI
from pydantic import ValidationError

from desktop_assistant.backends.failures import as_stream_error
from desktop_assistant.backends.tool_arguments import Confirmable
from desktop_assistant.backends.tool_spec import ToolContext, ToolResult, ToolSpec
from desktop_assistant.chat.context import RequestContext
from desktop_assistant.chat.tool_records import ToolRecord, to_item
from desktop_assistant.chat.turn import Turn
from desktop_assistant.tasks import TaskBook

logger = logging.getLogger(__name__)

# Traces go to OpenAI unless this is said: nothing leaves the machine that was not asked for.
set_tracing_disabled(True)

MAX_TURNS = 12

# To the model: beside the result of a tool that the user sees as a widget.
SHOWN = "The user sees these tasks below your answer. Do not list them again."


class AgentsBackend:
    """An agent of the Agents SDK.

    Parameters:
        model: The model it runs on.
        instructions: Its system message for a turn. Nothing in it is written by the user.
        tools: What it can do.
        book: The user's tasks.
        client: Holds the connections of the model, if it has any; closed with the back end.
    """

    def __init__(
        self,
        model: Model,
        instructions: Callable[[Turn], str],
        tools: tuple[ToolSpec[Any], ...],
        book: TaskBook,
        client: AsyncOpenAI | None = None,
    ) -> None:
        self._book = book
        self._client = client
        self._model = model
        self._instructions = instructions
        self._tools = tools
        # pydantic takes milliseconds for them, which would be a third of an offline turn.
        self._schemas = {spec.name: spec.arguments.model_json_schema() for spec in tools}

    async def respond(self, turn: Turn) -> AsyncIterator[ThreadStreamEvent]:
        """Stream the answer to the turn; see `Backend`."""
        context: AgentContext[RequestContext] = AgentContext(
            thread=turn.thread,
            store=turn.store,  # type: ignore[arg-type]  # a store of anything with a user_id
            request_context=turn.context,
        )
        agent: Agent[AgentContext[RequestContext]] = Agent(
            name="Task assistant",
            instructions=self._instructions(turn),
            model=self._model,
            tools=[self._function_tool(spec, turn) for spec in self._tools],
        )
        result = Runner.run_streamed(
            agent,
            list(turn.input),
            context=context,
            max_turns=MAX_TURNS,
            run_config=RunConfig(tracing_disabled=True, trace_include_sensitive_data=False),
        )
        try:
            async for event in stream_agent_response(context, result):
                yield event
        except CustomStreamError:
            raise
        except Exception as error:
            logger.debug("the run failed", exc_info=True)
            raise as_stream_error(error) from error
        finally:
            if not result.is_complete:
                # The run goes on behind a closed request otherwise, and calls more tools.
                result.cancel(mode="immediate")

    async def close(self) -> None:
        """Close the connections to the provider."""
        if self._client is not None:
            await self._client.close()

    def _function_tool(self, spec: ToolSpec[Any], turn: Turn) -> Tool:
        tools = ToolContext(self._book, turn.origin, turn.confirmable)

        async def invoke(wrapper: SdkContext[Any], arguments_json: str) -> str:
            result = await _run(spec, tools, turn, wrapper.context, arguments_json)
            return json.dumps(result, ensure_ascii=False)

        return FunctionTool(
            name=spec.name,
            description=spec.description,
            params_json_schema=self._schemas[spec.name],
            on_invoke_tool=invoke,
            # Strict schemas have no optional fields; ours are checked here, with a better
            # message.
            strict_json_schema=False,
        )


async def _run(
    spec: ToolSpec[Any],
    tools: ToolContext,
    turn: Turn,
    context: AgentContext[RequestContext],
    arguments_json: str,
) -> ToolResult:
    try:
        arguments = spec.arguments.model_validate_json(arguments_json or "{}")
    except ValidationError as error:
        return {"error": _what_is_wrong(error)}
    await context.stream(ProgressUpdateEvent(text=spec.progress(arguments)))
    result = await spec.run(tools, arguments)
    if isinstance(arguments, Confirmable) and arguments.confirmed:
        await _close_question(spec.name, arguments, result, turn)
    showing = spec.shows(arguments, result) if turn.context.shows != "text" else None
    if showing is not None and showing not in turn.shown:
        turn.shown.append(showing)
        if turn.context.shows == "widgets":
            result = {**result, "shown": SHOWN}
    record = ToolRecord(
        call_id=context.generate_id("tool_call"),
        name=spec.name,
        arguments=arguments.model_dump(exclude_defaults=True),
        result=result,
    )
    # Not as an event of the stream: one that is stopped drops its events, and the next turn
    # must know of what was done.
    await turn.store.add_thread_item(turn.thread.id, to_item(record, turn.thread.id), turn.context)
    return result


async def _close_question(
    tool: str, arguments: Confirmable, result: ToolResult, turn: Turn
) -> None:
    """Note on the widget that asked that the user agreed by a message."""
    if "question" in result or "error" in result:
        return
    await turn.widgets.agree(turn.context.user_id, turn.thread.id, tool, arguments.task_ids())


def _what_is_wrong(error: ValidationError) -> str:
    """Return what the model has to change in its arguments."""
    problems = (
        f"{'.'.join(str(part) for part in problem['loc']) or 'arguments'}: {problem['msg']}"
        for problem in error.errors()
    )
    return f"The arguments are not right: {'; '.join(problems)}. Correct them and call again."
