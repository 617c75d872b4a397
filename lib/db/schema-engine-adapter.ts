import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlQuery } from "@prisma/driver-adapter-utils";
import type { FieldDef } from "pg";

/** pg_type.oid of "char", which the adapter reads as text but the schema engine wants told apart. */
const internalChar = 18;
const text = 25;
const charMark = "\u0000char";

/** Prisma's adapter, completed for its schema engine: scripts go whole, "char" columns are told apart from text. */
export class SchemaEngineAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const read = adapter.queryRaw.bind(adapter);
    adapter
      .underlyingDriver()
      .on("connect", (client) => client.connection.prependListener("rowDescription", markChars));
    return Object.assign(adapter, {
      // One simple query is one implicit transaction.
      executeScript: async (sql: string) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] })),
      queryRaw: async (query: SqlQuery) => {
        const { columnNames, columnTypes, ...rest } = await read(query);
        return {
          ...rest,
          columnTypes: columnTypes.map((type, i) =>
            columnNames[i]?.endsWith(charMark) ? ColumnTypeEnum.Character : type,
          ),
          columnNames: columnNames.map((name) => name.replace(charMark, "")),
        };
      },
    });
  }
}

function markChars({ fields }: { fields: FieldDef[] }) {
  for (const field of fields.filter(({ dataTypeID }) => dataTypeID === internalChar)) {
    Object.assign(field, { dataTypeID: text, name: field.name + charMark });
  }
}
