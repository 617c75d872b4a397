import type { ClientBase, Pool } from "pg";

/** A row as plain values, by column name; dates as text. */
export type Row = Record<string, unknown>;

const batch = 4_000;

/**
 * Inserts plain rows in bulk; PostgreSQL reads each value as its column's type. The seed and the tests share it. All rows name
 * the columns of the first: what only another names would be lost.
 */
export async function insertRows(client: ClientBase | Pool, table: string, rows: readonly Row[]) {
  const named = new Set(Object.keys(rows[0] ?? {}));
  const lost = rows.flatMap(Object.keys).find((name) => !named.has(name));
  if (lost !== undefined) throw new Error(`The first row of ${table} has no ${lost}.`);
  const columns = [...named].map((name) => `"${name}"`).join(", ");
  for (let start = 0; start < rows.length; start += batch) {
    await client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [JSON.stringify(rows.slice(start, start + batch))],
    );
  }
}
