"use server";

import { defineAction } from "@/lib/action";

import { issueActivation, issueActivations } from "./commands/activations";
import { issueRecovery } from "./commands/codes";
import { beginFactor, confirmFactor, removeFactor, renewRecoveries } from "./commands/factor";
import { closeAccount, makeAccounts, reopenAccount } from "./commands/keep";
import { askProof, changePassword, endOwnSession, proveAddress, signOutEverywhere } from "./commands/own";
import { resetFactor } from "./commands/reset-factor";
import { endRole, giveRole } from "./commands/roles";
import {
  accountReferenceSchema,
  beginFactorSchema,
  changePasswordSchema,
  checkedPersonSchema,
  confirmFactorSchema,
  endRoleSchema,
  endSessionSchema,
  giveRoleSchema,
  issueActivationSchema,
  issueActivationsSchema,
  nothingSchema,
  ofUnitSchema,
  proveAddressSchema,
  shownFactorSchema,
} from "./schema";

export const makeAccountsAction = defineAction(ofUnitSchema, makeAccounts, { submits: "access.make" });
export const closeAccountAction = defineAction(accountReferenceSchema, closeAccount, {
  submits: "access.close",
});
export const reopenAccountAction = defineAction(accountReferenceSchema, reopenAccount, {
  submits: "access.reopen",
});
export const giveRoleAction = defineAction(giveRoleSchema, giveRole, { submits: "access.give-role" });
export const endRoleAction = defineAction(endRoleSchema, endRole, { submits: "access.end-role" });
// The answers of these hold codes, which are kept nowhere: pressed again, they are issued anew.
export const issueActivationsAction = defineAction(issueActivationsSchema, issueActivations);
export const issueActivationAction = defineAction(issueActivationSchema, issueActivation);
export const issueRecoveryAction = defineAction(checkedPersonSchema, issueRecovery);
export const changePasswordAction = defineAction(changePasswordSchema, changePassword);
export const askProofAction = defineAction(nothingSchema, askProof, { submits: "access.ask-proof" });
export const proveAddressAction = defineAction(proveAddressSchema, proveAddress, { submits: "access.prove" });
export const endSessionAction = defineAction(endSessionSchema, endOwnSession, {
  submits: "access.end-session",
});
export const signOutEverywhereAction = defineAction(nothingSchema, signOutEverywhere, {
  submits: "access.sign-out-everywhere",
});

// No codes and no secrets are remembered, not even by a hash that is quick to try.
export const beginFactorAction = defineAction(beginFactorSchema, beginFactor, { enrols: true });
export const confirmFactorAction = defineAction(confirmFactorSchema, confirmFactor, { enrols: true });
export const renewRecoveriesAction = defineAction(shownFactorSchema, renewRecoveries);
export const removeFactorAction = defineAction(shownFactorSchema, removeFactor);
export const resetFactorAction = defineAction(checkedPersonSchema, resetFactor, {
  submits: "access.reset-factor",
});
