"use server";

import { defineAction } from "@/lib/action";

import { setCycles } from "./commands/cycles";
import { recordDowntime, withdrawDowntime } from "./commands/downtime";
import { extendWindow } from "./commands/extension";
import { extendPeriods } from "./commands/period-extension";
import { closeYear, openYear } from "./commands/year";
import { addHoliday, addHolidays, removeHoliday } from "./commands/holidays";
import {
  addHolidaySchema,
  addHolidaysSchema,
  closeYearSchema,
  extendPeriodsSchema,
  extendWindowSchema,
  openYearSchema,
  recordDowntimeSchema,
  removeHolidaySchema,
  setCyclesSchema,
  withdrawDowntimeSchema,
} from "./schema";

export const addHolidayAction = defineAction(addHolidaySchema, addHoliday, { submits: "cycle.add-holiday" });
export const addHolidaysAction = defineAction(addHolidaysSchema, addHolidays, {
  submits: "cycle.add-holidays",
});
export const removeHolidayAction = defineAction(removeHolidaySchema, removeHoliday, {
  submits: "cycle.remove-holiday",
});
export const recordDowntimeAction = defineAction(recordDowntimeSchema, recordDowntime, {
  submits: "cycle.record-downtime",
});
export const withdrawDowntimeAction = defineAction(withdrawDowntimeSchema, withdrawDowntime, {
  submits: "cycle.withdraw-downtime",
});
export const setCyclesAction = defineAction(setCyclesSchema, setCycles, { submits: "cycle.set" });
export const extendWindowAction = defineAction(extendWindowSchema, extendWindow, { submits: "cycle.extend" });
export const extendPeriodsAction = defineAction(extendPeriodsSchema, extendPeriods, {
  submits: "cycle.extend-periods",
});
export const openYearAction = defineAction(openYearSchema, openYear, { submits: "cycle.open-year" });
export const closeYearAction = defineAction(closeYearSchema, closeYear, { submits: "cycle.close-year" });
