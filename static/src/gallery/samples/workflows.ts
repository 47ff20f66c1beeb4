import type { Task, ThreadItem, Workflow } from "../../chatkit/protocol/items";
import { sampleThread } from "../canned-server";

const base = { thread_id: sampleThread, created_at: "2026-03-04T10:00:00" };

export function workflow(id: string, content: Workflow): ThreadItem {
  return { ...base, id, type: "workflow", workflow: content };
}

const steps: Task[] = [
  {
    type: "web_search",
    title: "Looked for moving firms",
    status_indicator: "complete",
    queries: ["moving firms nearby", "van hire Saturday"],
    sources: [
      { type: "url", title: "Van hire", url: "https://example.org/vans" },
      { type: "url", title: "Reviews", url: "https://example.org/reviews" },
    ],
  },
  {
    type: "file",
    title: "Read the lease",
    status_indicator: "complete",
    sources: [{ type: "file", title: "Lease", filename: "lease-2026.pdf" }],
  },
  {
    type: "thought",
    status_indicator: "complete",
    content: "The handover is on **Friday**, so the van has to come on Thursday.",
  },
  { type: "custom", icon: "calendar", title: "Compared the dates", content: "Two days overlap." },
  { type: "image", title: "Drew the floor plan", status_indicator: "complete" },
];

export const expandedWorkflow = workflow("w_expanded", {
  type: "custom",
  tasks: steps,
  summary: { title: "Planned the move", icon: "lightbulb" },
  expanded: true,
});

export const foldedWorkflow = workflow("w_folded", { type: "custom", tasks: steps });

export const reasoning = workflow("w_reasoning", {
  type: "reasoning",
  tasks: [{ type: "thought", content: "Thursday is the only day with a free lift." }],
  summary: { duration: 12 },
});

export const runningWorkflow = workflow("w_running", {
  type: "custom",
  tasks: [
    { type: "web_search", title: "Looked for moving firms", status_indicator: "complete" },
    { type: "file", title: "Reading the lease", status_indicator: "loading" },
  ],
  expanded: true,
});

export const loneTask: ThreadItem = {
  ...base,
  id: "w_task",
  type: "task",
  task: { type: "custom", icon: "check-circle", title: "Saved the plan", content: "As a note." },
};
