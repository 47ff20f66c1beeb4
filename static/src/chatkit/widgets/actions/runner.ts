import type { Trigger } from "../context";
import type { ActionSender, WidgetHost } from "../host";
import type { WordKey } from "../../locale/en";
import { readAction, type WidgetAction } from "./action";
import { Activity } from "./activity";
import { mergePayload } from "./payload";

/** What the runner needs of the widget it runs the actions of. */
export interface RunnerOwner {
  readonly host: WidgetHost;
  readonly sender: ActionSender;
  /** Says something to the user about an action, in the widget; null takes it back. */
  say(note: WordKey | null): void;
  redraw(): void;
}

/** Carries out the actions of one widget and knows which of them are under way (rows 157 to 159). */
export class ActionRunner {
  readonly activity = new Activity();

  constructor(private readonly owner: RunnerOwner) {}

  /** Runs the action of a trigger; one without an action, or one that is still running, does nothing. */
  run(trigger: Trigger): void {
    const action = readAction(trigger.action);
    if (!action || this.activity.isBusy(trigger.path)) return;
    const refusal = this.owner.host.refusal(action);
    if (refusal) {
      this.owner.say(`widget.${refusal}`);
      return;
    }
    this.owner.say(null);
    void this.#carryOut(this.#withValues(action, trigger.values), trigger);
  }

  #withValues(action: WidgetAction, values: Trigger["values"]): WidgetAction {
    const { payload, collisions } = mergePayload(action.payload, values);
    if (collisions.length > 0) {
      const names = collisions.join(", ");
      this.owner.host.failed(
        new Error(`The payload of "${action.type}" already holds ${names}: rename the form field.`),
      );
    }
    return { ...action, payload };
  }

  async #carryOut(action: WidgetAction, { path, auto }: Trigger): Promise<void> {
    const { owner, activity } = this;
    const loading = action.loading === "auto" ? auto : action.loading;
    if (loading !== "none") activity.begin(path, loading);
    owner.redraw();
    try {
      await owner.host.run(action, owner.sender);
    } catch (error) {
      owner.host.failed(error);
      owner.say("widget.actionFailed");
    } finally {
      activity.end(path);
      owner.redraw();
    }
  }
}
