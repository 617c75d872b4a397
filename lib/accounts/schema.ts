import { z } from "zod";

import { newPasswordSchema, typedCodeSchema, typedFactorSchema } from "@/lib/access/schema";
import { day, requiredText } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { accountStates } from "./account-state";
import { roles } from "./role";

/** How a helper made sure that somebody is who they say. */
export const identityChecks = ["card", "known", "video", "letter"] as const;

/** Which accounts are looked for, from the address of the page. */
export const accountFilterSchema = z.object({
  search: searchedText,
  unit: z.uuid().nullable().catch(null).default(null),
  state: z.enum(accountStates).nullable().catch(null).default(null),
  page: pageNumber,
});

export type AccountFilter = z.output<typeof accountFilterSchema>;

/** The unit whose codes are printed, from the address of the page. */
export const printedUnitSchema = z.object({ unit: z.uuid() });

export const ofUnitSchema = z.strictObject({ unitId: z.uuid() });

/** `again` for those, too, whose former code still opens something. */
export const issueActivationsSchema = z.strictObject({ unitId: z.uuid(), again: z.boolean() });
export const issueActivationSchema = z.strictObject({ accountId: z.uuid() });

export const accountReferenceSchema = z.strictObject({ accountId: z.uuid(), version: z.int().min(0) });

/** A role from a day on; `validTo` is "" where it has no last day. */
export const giveRoleSchema = z.strictObject({
  accountId: z.uuid(),
  role: z.enum(roles, { error: "role-required" }),
  unitId: z.uuid("unit-required"),
  validFrom: day("first-day-required"),
  validTo: z.union([z.literal("").transform(() => null), day("last-day-wrong")]),
});

export const endRoleSchema = z.strictObject({ grantId: z.uuid() });

/** Somebody who has been checked in person, and how. */
export const checkedPersonSchema = z.strictObject({
  accountId: z.uuid(),
  checked: z.enum(identityChecks, { error: "check-required" }),
});

// Taken as it is: spaces belong to a password.
const ownPassword = z.string().min(1, "current-required").max(1000);

export const changePasswordSchema = z.strictObject({
  current: ownPassword,
  password: newPasswordSchema,
});

export const proveAddressSchema = z.strictObject({ code: typedCodeSchema });

/** `factor` from whoever has one already. */
export const beginFactorSchema = z.strictObject({ password: ownPassword, factor: z.string().trim().max(40) });

export const confirmFactorSchema = z.strictObject({
  sealed: z.string().regex(/^[0-9a-f]{1,1000}$/),
  code: requiredText(40, "factor-required").transform((typed) => typed.replace(/\s/g, "")),
});

/** A key on its way to a phone, as it is sealed. */
export const pendingFactorSchema = z.strictObject({
  ...{ id: z.uuid(), key: z.string(), until: z.number() },
  /** Of the factor that it takes the place of. */
  former: z.uuid().nullable(),
});

export const shownFactorSchema = z.strictObject({ factor: typedFactorSchema });

export const endSessionSchema = z.strictObject({ sessionId: z.uuid() });

export const nothingSchema = z.strictObject({});

/** What a job of the queue is to mail a code for. */
export const mailCodeJobSchema = z.strictObject({
  accountId: z.uuid(),
  purpose: z.enum(["mail", "address"]),
});

/** The account whose owner a job of the queue is to tell of a code, or of another address at the `former` one. */
export const keyNoticeJobSchema = z.strictObject({ accountId: z.uuid(), former: z.string().optional() });
