import { measures } from "@/lib/reporting/measures";

import { asOwner, givenDatabase } from "../../support/database";

givenDatabase();

it.each([
  ["PersonFigures", ["personId", "year", "quarter", "unitId"]],
  ["UnitFigures", ["unitId", "parentId", "year", "quarter"]],
])("the columns of %s beside %j are what is counted, in this order", async (table, keys) => {
  const { rows } = await asOwner().query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${table}"`],
  );
  const names = rows.map(({ name }) => name);
  expect(names.filter((name) => !keys.includes(name))).toEqual(measures);
  expect(names).toHaveLength(keys.length + measures.length);
});
