import { z } from "zod";

import { requiredText } from "@/lib/fields";

/** The name of an account. No name is longer, and the counter of tries keeps no longer one either. */
export const accountNameSchema = requiredText(100, "username-required");

export const signInSchema = z.object({
  username: accountNameSchema,
  // Taken as it is: spaces belong to a password.
  password: z.string().min(1, "password-required"),
});
