import { z } from "zod";

export const markNewsReadSchema = z.strictObject({ upTo: z.uuid() });
