import "server-only";

import type { Transaction } from "@/lib/db/doors";

/** Waits until nobody else answers or withdraws the report, and keeps it so until the transaction ends. */
export const settlingAlone = (tx: Transaction, reportId: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kinerja.report:${reportId}`}, 0))::text`;
