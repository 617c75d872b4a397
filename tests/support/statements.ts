import { Client } from "pg";

/** How many statements the work sends to PostgreSQL, BEGIN and COMMIT included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = Client.prototype.query;
  let sent = 0;
  Client.prototype.query = function (this: Client, ...args: Parameters<typeof query>) {
    sent += 1;
    return query.apply(this, args);
  } as typeof query;
  try {
    await work();
    return sent;
  } finally {
    Client.prototype.query = query;
  }
}
