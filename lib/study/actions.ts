"use server";

import { defineAction } from "@/lib/action";

import { saveStudyLeave } from "./commands";
import { saveStudyLeaveSchema } from "./schema";

export const saveStudyLeaveAction = defineAction(saveStudyLeaveSchema, saveStudyLeave, {
  submits: "organisation.save-study-leave",
});
