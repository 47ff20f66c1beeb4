import { requestWithFile } from "./client";
import type { Task } from "./tasks";

/** The formats that tasks are written in. */
export const exportFormats = ["json", "ics", "todotxt", "markdown", "csv"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Something in a file that could not be read. */
export interface ImportProblem {
  /** Its line in the file; null where the format has none. */
  readonly line: number | null;
  readonly reason: string;
}

/** What importing a file does, or did. */
export interface ImportPlan {
  readonly additions: readonly Task[];
  readonly changes: readonly { readonly after: Task | null; readonly fields: readonly string[] }[];
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  /** What was done, as a sentence for the eye. */
  readonly summary: string;
}

/** What importing a file would do. */
export function previewImport(file: File): Promise<ImportPlan> {
  return send(file, { dry_run: "1" });
}

/** Imports a file; one undo takes it back. */
export function importFile(file: File): Promise<ImportPlan> {
  return send(file, {});
}

/** Where the tasks are downloaded in a format. */
export function exportAddress(format: ExportFormat): string {
  return `/api/export?format=${format}`;
}

function send(file: File, options: Record<string, string>): Promise<ImportPlan> {
  const query = new URLSearchParams({ name: file.name, ...options });
  return requestWithFile("POST", `/api/import?${query.toString()}`, file);
}
