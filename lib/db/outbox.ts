import "server-only";

import type { Transaction } from "./doors";

export type Job = {
  /** What is to be done; the database knows the few that the app may ask for. */
  task: "documents:draw" | "documents:ahead" | "documents:seal";
  /** A job that waits under the same key is the same job. */
  key: string;
  payload: object;
};

/**
 * Asks the worker for something, in the transaction of what it is about: who rolls back has asked for nothing. The queue's
 * tables are closed to the app; one function of the owner's adds the job.
 */
export const addJob = (tx: Transaction, { task, key, payload }: Job) =>
  tx.$executeRaw`SELECT add_document_job(${task}, ${key}, ${JSON.stringify(payload)}::json)`;

/** Asks the worker to settle what time has ended, at once and not at its next round. */
export const settleSoon = (tx: Transaction) => tx.$executeRaw`SELECT settle_evaluations_soon()`;

/** Asks the worker to tell the owner of an account by mail that somebody made a code to it. */
export const addKeyNoticeJob = (tx: Transaction, accountId: string) =>
  tx.$executeRaw`SELECT add_key_notice_job(${accountId}::uuid)`;

/** Asks the worker to tell the proven address of an account that it is about to be another. Before it is: the database reads it there. */
export const addAddressNoticeJob = (tx: Transaction, accountId: string) =>
  tx.$executeRaw`SELECT add_address_notice_job(${accountId}::uuid)`;

/** Asks the worker to draw a code and mail it: a lost password is set anew with it, or an address proven. */
export const addKeyCodeJob = (tx: Transaction, accountId: string, purpose: "mail" | "address") =>
  tx.$executeRaw`SELECT add_key_code_job(${accountId}::uuid, ${purpose})`;
