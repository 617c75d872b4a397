import type { Chances } from "./chance";
import { demoActors, type DemoActorKey } from "./demo-actors";
import { isPartTime, type Staff } from "./people";
import { put, type Rows } from "./plans";
import { isIndependent, type Region } from "./region";

const since = "2024-01-01";

/** Rows of agencies, units, positions, people, assignments and supervision. */
export function putOrganisation(chances: Chances, region: Region, staff: Staff[], rows: Rows) {
  for (const { id, plan } of region.agencyRows) {
    put(rows, "Agency", { id, code: plan.code, name: plan.name, shortName: plan.shortName, kind: plan.kind });
  }
  for (const unit of region.units) {
    const { id, agencyId, parentId, name, kind, code } = unit;
    const independent = isIndependent(unit);
    put(rows, "Unit", { id, agencyId, parentId, name, kind, code, path: "", independent });
  }
  const positions = new Map<string, string>();
  for (const person of staff) putPerson(chances, person, positions, rows);
  const acting = staff.find(({ seat }) => seat.actor === "agencyAdmin");
  if (acting) putActing(chances, acting, rows);
  putRenamed(region, staff, rows);
}

/** A division of education that was called otherwise until the year began. */
function putRenamed({ units }: Region, staff: Staff[], rows: Rows) {
  const unit = units.find(({ name }) => name.endsWith("Pembinaan PAUD"));
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr");
  if (!unit || !keeper) return;
  put(rows, "UnitChange", {
    // Not by chance: another draw would make all that follows another region.
    ...{ id: "019b8a3c-0000-7000-8000-000000000001", unitId: unit.id, kind: "renamed" },
    ...{ validFrom: "2026-01-05", basis: "Perbup 47 Tahun 2025", recordedById: keeper.id },
    ...{ formerName: `${unit.name} dan Pendidikan Masyarakat`, recordedAt: "2026-01-05T02:00:00Z" },
  });
}

/** A vacant post of the secretariat, which somebody of it takes care of as Plt. since February (L.II.A.6.d). */
function putActing(chances: Chances, { id: personId, seat }: Staff, rows: Rows) {
  const id = chances.id();
  const { id: unitId, agencyId } = seat.unit;
  const vacant = { kind: "supervisor", functionalLevel: null, isHead: false };
  put(rows, "Position", { id, agencyId, unitId, title: "Kepala Subbagian Umum dan Kepegawaian", ...vacant });
  put(rows, "Assignment", {
    ...{ id: chances.id(), personId, positionId: id, kind: "acting" },
    ...{ validFrom: "2026-02-02", validTo: null },
  });
}

function putPerson(chances: Chances, person: Staff, positions: Map<string, string>, rows: Rows) {
  const { seat } = person;
  const key = `${seat.unit.id}/${seat.title}`;
  if (!positions.has(key)) {
    positions.set(key, chances.id());
    put(rows, "Position", {
      id: positions.get(key),
      agencyId: seat.unit.agencyId,
      unitId: seat.unit.id,
      title: seat.title,
      kind: seat.kind,
      functionalLevel: seat.level,
      isHead: seat.isHead,
    });
  }
  put(rows, "Person", {
    id: person.id,
    number: person.number,
    name: person.name,
    employmentKind: person.employmentKind,
    partTime: isPartTime(person),
    grade: person.grade,
    email: null,
    version: 0,
  });
  put(rows, "Assignment", {
    id: chances.id(),
    personId: person.id,
    positionId: positions.get(key),
    kind: "definitive",
    validFrom: since,
    validTo: null,
  });
  if (person.rater) {
    put(rows, "Supervision", {
      id: chances.id(),
      personId: person.id,
      raterId: person.rater.id,
      basis: seat.title.startsWith("Camat") ? "special" : "structure",
      note: null,
      validFrom: since,
      validTo: null,
    });
  }
}

const regionWide: Partial<Record<DemoActorKey, string>> = {
  regionalHr: "regional_hr",
  sekda: "leadership",
  bupati: "leadership",
  auditor: "auditor",
  itOfficer: "system_admin",
};

/** Accounts of everybody (only named people get the demo password) and the roles of those who hold one. */
export function putAccess(
  chances: Chances,
  region: Region,
  staff: Staff[],
  demoHash: string | null,
  rows: Rows,
) {
  for (const person of staff) {
    const actor = demoActors.find(({ key }) => key === person.seat.actor);
    const username = actor?.username ?? person.number;
    put(rows, "Account", {
      id: chances.id(),
      personId: person.id,
      username,
      passwordHash: actor ? demoHash : null,
      disabledAt: null,
      locale: "id",
      version: 0,
    });
    const grant = grantOf(region, person);
    if (grant)
      put(rows, "RoleGrant", {
        id: chances.id(),
        personId: person.id,
        ...grant,
        validFrom: since,
        validTo: null,
      });
  }
}

function grantOf(region: Region, { seat }: Staff) {
  const wide = seat.actor && regionWide[seat.actor];
  if (wide) return { role: wide, unitId: region.units[0]?.id };
  const agency = region.units.find(
    ({ kind, agencyId }) => kind === "agency" && agencyId === seat.unit.agencyId,
  );
  if (seat.actor === "agencyAdmin") return { role: "agency_admin", unitId: agency?.id };
  return seat.isHead && seat.unit.kind === "agency" ? { role: "leadership", unitId: seat.unit.id } : null;
}
