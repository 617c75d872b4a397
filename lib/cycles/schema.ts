import { z } from "zod";

import { demoDays } from "./demo-clock";

export const setDemoClockSchema = z.strictObject({ date: z.enum(demoDays.map(({ date }) => date)) });
