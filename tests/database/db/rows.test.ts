import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";

givenDatabase();

describe("rows that are inserted in bulk", () => {
  it("are refused when one names a column that the first has not: its value would be lost", async () => {
    const rows = [{ id: "a" }, { id: "b", hash: "c" }];
    await expect(insertRows(asOwner(), "AuditChain", rows)).rejects.toThrow(
      "The first row of AuditChain has no hash.",
    );
  });
});
