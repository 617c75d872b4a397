import { z } from "zod";

import type { Order } from "./order";

/** The payload of a job that draws. The order was written by the app itself; its name proves that it is still the same. */
export const drawJobSchema = z.object({
  name: z.string().regex(/^[0-9a-f]{64}$/),
  order: z.custom<Order>((order) => typeof order === "object" && order !== null),
});

/** The payload of a job that draws what was issued. */
export const sealJobSchema = z.object({ documentId: z.uuid() });
