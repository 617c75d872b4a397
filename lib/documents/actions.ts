"use server";

import { defineAction } from "@/lib/action";

import { withdrawKept } from "./commands/withdraw";
import { withdrawDocumentSchema } from "./schema";

export const withdrawDocumentAction = defineAction(withdrawDocumentSchema, withdrawKept, {
  submits: "document.withdraw",
});
