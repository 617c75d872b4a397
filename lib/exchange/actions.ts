"use server";

import { defineAction } from "@/lib/action";

import { applyImport } from "./commands/apply-import";
import { applyImportSchema } from "./schema";

export const applyImportAction = defineAction(applyImportSchema, applyImport, { submits: "import.apply" });
