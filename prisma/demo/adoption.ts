import { addDays } from "@/lib/dates";
import type { AdoptionStep } from "@/lib/db/generated/enums";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/** How people took the system up: when their accounts were made and plans begun, who has not begun, and the trainers' visits. */
export function drawAdoption(draw: Draw, staff: readonly Staff[], keeper: Staff) {
  leaveUnbegun(draw, staff);
  const { chances, rows } = draw;
  for (const account of rows.Account ?? [])
    account.createdAt = instant(addDays("2023-11-20", chances.whole(0, 25)));
  for (const plan of rows.PerformancePlan ?? []) {
    const handedIn = plan.submittedAt ? String(plan.submittedAt).slice(0, 10) : addDays(draw.today, -2);
    plan.openedAt = instant(addDays(handedIn, -chances.whole(1, plan.submittedAt ? 9 : 45)));
  }
  drawVisits(draw, staff, keeper);
}

/** In the late districts, those who would still be drafting have not begun; some never signed in, or have no account. */
function leaveUnbegun({ chances, rows, today }: Draw, staff: readonly Staff[]) {
  const late = new Set(
    staff
      .filter(({ seat }) => seat.unit.plan?.flavour === "late" && !seat.isHead && !seat.actor)
      .map(({ id }) => id),
  );
  const unbegun = (rows.PerformancePlan ?? []).filter(
    ({ year, status, personId }) => year === 2026 && status === "draft" && late.has(String(personId)),
  );
  const plans = new Set(unbegun.map(({ id }) => id));
  const results = new Set(
    (rows.WorkResult ?? []).filter(({ planId }) => plans.has(planId)).map(({ id }) => id),
  );
  const indicators = new Set(
    (rows.Indicator ?? []).filter(({ resultId }) => results.has(resultId)).map(({ id }) => id),
  );
  for (const [table, of] of Object.entries(rows))
    rows[table] = of.filter(
      ({ id, planId, resultId, indicatorId }) =>
        !(table === "PerformancePlan" && plans.has(id)) &&
        !plans.has(planId) &&
        !results.has(resultId) &&
        !indicators.has(indicatorId) &&
        !results.has(table === "WorkResult" ? id : undefined),
    );
  for (const { personId } of unbegun) leaveBefore({ chances, rows, today }, String(personId));
}

function leaveBefore({ chances, rows, today }: Draw, personId: string) {
  const account = (rows.Account ?? []).find((row) => row.personId === personId);
  const luck = chances.next();
  if (luck < 0.25) rows.Account = (rows.Account ?? []).filter((row) => row !== account);
  else if (luck > 0.65) {
    const startedAt = instant(addDays(today, -chances.whole(5, 70)));
    const ended = startedAt.replace(":15:", ":45:");
    put(rows, "UserSession", {
      ...{ id: chances.id(Date.parse(startedAt)), accountId: account?.id, startedAt },
      ...{ expiresAt: ended, endedAt: ended },
    });
  }
}

type Drawn = {
  agency: string;
  step: AdoptionStep;
  after: number;
  note?: string;
  seen?: string;
  why?: string;
};

/** The visits of the spring, in days from the day up to which the region is written. */
const visits: readonly Drawn[] = [
  {
    ...{ agency: "Kec. Tanah Tumbuh", step: "reported", after: -43 },
    seen: "Pegawai belum tahu bahwa laporan boleh diisi dari ponsel. Setelah dicoba bersama, separuh ruangan langsung melapor.",
  },
  {
    ...{ agency: "Dinas PMD", step: "reported", after: -36 },
    seen: "Bukti dukung dikira harus berupa surat bertanda tangan. Foto dan tautan ternyata cukup.",
  },
  {
    ...{ agency: "Kec. Pelepat", step: "fed", after: -22 },
    seen: "Para kepala seksi menunggu rapat bulanan untuk menanggapi. Disepakati menjawab laporan dalam tiga hari kerja.",
  },
  { agency: "Dinas PPKB", step: "reported", after: -15, why: "Bersamaan dengan rapat koordinasi provinsi." },
  {
    agency: "Kec. Bathin III Ulu",
    step: "reported",
    after: 6,
    note: "Ruang rapat kecamatan dan lima laptop.",
  },
  { agency: "Perindagkop", step: "fed", after: 8, note: "Undang seluruh kepala bidang." },
];

function drawVisits({ chances, today, rows }: Draw, staff: readonly Staff[], keeper: Staff) {
  const trainers = staff.filter(
    ({ id, seat }) => seat.unit.agencyId === keeper.seat.unit.agencyId && !seat.isHead && id !== keeper.id,
  );
  const agencies = new Map((rows.Agency ?? []).map(({ shortName, id }) => [shortName, id]));
  for (const { agency, step, after, note, seen, why } of visits) {
    const agencyId = agencies.get(agency);
    const unit = (rows.Unit ?? []).find((row) => row.kind === "agency" && row.agencyId === agencyId);
    if (!agencyId || !unit || trainers.length === 0) continue;
    const heldOn = addDays(today, after);
    const outcome = seen ?? why ?? null;
    put(rows, "TrainerVisit", {
      ...{ id: chances.id(Date.parse(heldOn)), unitId: unit.id, heldOn, step },
      ...{ trainerId: chances.pick(trainers).id, trainerName: null, note: note ?? null, outcome },
      state: seen ? "held" : why ? "cancelled" : "planned",
      ...{ plannedById: keeper.id, plannedAt: instant(addDays(today, Math.min(after, 0) - 12)) },
      settledById: outcome ? keeper.id : null,
      settledAt: outcome ? instant(heldOn, 8) : null,
      version: outcome ? 1 : 0,
    });
  }
}
