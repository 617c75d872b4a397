import "server-only";

import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

export type Row = Record<string, string | boolean | number | null>;

const batch = 2_000;

/** Rows in bulk; PostgreSQL reads each value as its column's type. Tables and columns are named by our commands alone. */
export async function insert(tx: Transaction, table: string, rows: readonly Row[]) {
  const columns = Prisma.raw(
    Object.keys(rows[0] ?? {})
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const name = Prisma.raw(`"${table}"`);
  for (let start = 0; start < rows.length; start += batch) {
    const json = JSON.stringify(rows.slice(start, start + batch));
    await tx.$executeRaw`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${json}::json)`;
  }
}
