import type { cascadingMethods } from "@/lib/planning/cascade";

/** What is typed about a result. */
export type TypedResult = {
  statement: string;
  kind: "main" | "additional";
  assignmentId: string;
  supports: string;
  method: (typeof cascadingMethods)[number];
};
