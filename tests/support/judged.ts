import type { z } from "zod";

import type { ActionResult } from "@/lib/action";

/** An action that judges what a form sends by its real schema, as the server does, and changes nothing. */
export const judgedBy =
  (schema: z.ZodType) =>
  async (input: unknown): Promise<ActionResult<never>> => {
    const fieldErrors: Record<string, string[]> = {};
    for (const { path, message } of schema.safeParse(input).error?.issues ?? [])
      (fieldErrors[path.join(".")] ??= []).push(message);
    return { ok: false, blockers: [{ code: "malformed" }], fieldErrors };
  };
