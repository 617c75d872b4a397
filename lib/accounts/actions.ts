"use server";

import { defineAction } from "@/lib/action";

import { issueActivation, issueActivations } from "./commands/activations";
import { issueRecovery } from "./commands/codes";
import { closeAccount, makeAccounts, reopenAccount } from "./commands/keep";
import { askProof, changePassword, endOwnSession, proveAddress, signOutEverywhere } from "./commands/own";
import {
  accountReferenceSchema,
  changePasswordSchema,
  endSessionSchema,
  issueActivationSchema,
  issueActivationsSchema,
  issueRecoverySchema,
  nothingSchema,
  ofUnitSchema,
  proveAddressSchema,
} from "./schema";

export const makeAccountsAction = defineAction(ofUnitSchema, makeAccounts, { submits: "access.make" });
export const closeAccountAction = defineAction(accountReferenceSchema, closeAccount, {
  submits: "access.close",
});
export const reopenAccountAction = defineAction(accountReferenceSchema, reopenAccount, {
  submits: "access.reopen",
});
// The answers of these hold codes, which are kept nowhere: pressed again, they are issued anew.
export const issueActivationsAction = defineAction(issueActivationsSchema, issueActivations);
export const issueActivationAction = defineAction(issueActivationSchema, issueActivation);
export const issueRecoveryAction = defineAction(issueRecoverySchema, issueRecovery);
export const changePasswordAction = defineAction(changePasswordSchema, changePassword);
export const askProofAction = defineAction(nothingSchema, askProof, { submits: "access.ask-proof" });
export const proveAddressAction = defineAction(proveAddressSchema, proveAddress, { submits: "access.prove" });
export const endSessionAction = defineAction(endSessionSchema, endOwnSession, {
  submits: "access.end-session",
});
export const signOutEverywhereAction = defineAction(nothingSchema, signOutEverywhere, {
  submits: "access.sign-out-everywhere",
});
