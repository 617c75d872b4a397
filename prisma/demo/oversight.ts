import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

/** The letter with which the demo's auditor looks at the whole region, and one that is over. */
export function drawLetters({ chances, rows }: { chances: Chances; rows: Rows }, staff: readonly Staff[]) {
  const auditor = staff.find(({ seat }) => seat.actor === "auditor");
  const keeper = staff.find(({ seat }) => seat.actor === "itOfficer");
  const school = (rows["Agency"] ?? []).find(({ code }) => code === "dikbud");
  if (!auditor || !keeper) return;
  const letter = (number: string, issuedOn: string, kinds: readonly string[], days: readonly string[]) => {
    const id = idOf(chances, issuedOn);
    const [validFrom, validTo, coversFrom, coversTo] = days;
    put(rows, "AuditLetter", {
      ...{ id, number, issuedOn, issuedBy: "Drs. H. Zulkarnain, M.Si., Inspektur Daerah", kinds },
      ...{ wholeRegion: kinds.includes("trail"), validFrom, validTo, coversFrom, coversTo },
      ...{ recordedById: keeper.id, recordedAt: instant(issuedOn, 4) },
      ...{ endedById: null, endedAt: null, endedReason: null, version: 1 },
    });
    put(rows, "AuditLetterAuditor", { letterId: id, personId: auditor.id });
    return id;
  };
  const past = letter(
    "700/ST-112/INSP/2025",
    "2025-09-01",
    ["plans", "evaluations"],
    [...["2025-09-08", "2025-09-26", "2025-01-01", "2025-06-30"]],
  );
  if (school) put(rows, "AuditLetterAgency", { letterId: past, agencyId: school.id });
  letter(
    "700/ST-04/INSP/2026",
    "2026-01-05",
    ["plans", "evaluations", "figures", "trail"],
    [...["2026-01-08", "2027-06-30", "2021-01-01", "2027-06-30"]],
  );
}
