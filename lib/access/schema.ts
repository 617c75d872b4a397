import { z } from "zod";

import { requiredText } from "@/lib/fields";

import { passwordLength } from "./password";

/** The name of an account. No name is longer, and the counter of tries keeps no longer one either. */
export const accountNameSchema = requiredText(100, "username-required");

export const signInSchema = z.object({
  username: accountNameSchema,
  // Taken as it is: spaces belong to a password.
  password: z.string().min(1, "password-required"),
});

/** A password that somebody chooses, taken as it is. */
export const newPasswordSchema = z
  .string()
  .min(1, "new-password-required")
  .max(passwordLength.most, `too-long:${passwordLength.most}`);

/** A code on paper or in a mail, as it is typed. */
export const typedCodeSchema = requiredText(40, "code-required");

/** A code of one's second factor, as it is typed. */
export const typedFactorSchema = requiredText(40, "factor-required");

export const factorStepSchema = z.object({ factor: typedFactorSchema });

export const activationSchema = z.object({
  username: accountNameSchema,
  code: typedCodeSchema,
  password: newPasswordSchema,
  /** Where the account has one, once it was asked for. */
  factor: z.string().max(40).optional(),
});

export const recoverySchema = z.strictObject({ username: accountNameSchema });

/**
 * A password that somebody chooses (OWASP ASVS 5.0 V6.2: length before kinds of characters, and not the account's own name);
 * typed twice, as it cannot be read.
 */
export const setupPasswordSchema = z
  .object({
    username: z.string(),
    password: z
      .string()
      .min(passwordLength.fewest, "password-short")
      .max(passwordLength.most, `too-long:${passwordLength.most}`),
    repeated: z.string(),
  })
  .refine(({ username, password }) => !password.toLowerCase().includes(username), {
    path: ["password"],
    message: "password-names-account",
  })
  .refine(({ password, repeated }) => password === repeated, {
    path: ["repeated"],
    message: "passwords-differ",
  });
