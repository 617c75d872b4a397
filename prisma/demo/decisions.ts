import type { Row } from "../../tests/support/rows";
import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";
import type { UnitDraft } from "./region";

type Draw = { chances: Chances; today: string; rows: Rows };

type Told = {
  agencyCode: string;
  sentence: string;
  decidedOn: string;
  dueOn: string;
  /** What its owner reported, and on which day. */
  report?: [on: string, text: string];
  /** When it was closed, or withdrawn with a reason. */
  closedOn?: string;
  withdrawn?: [on: string, reason: string];
};

/** What the regional secretary has decided on confirmed plans since the year began, in every state. */
const decided: readonly Told[] = [
  {
    agencyCode: "dinkes",
    sentence: "Kepala puskesmas menetapkan rencana kinerja timnya sebelum rapat Februari",
    ...{ decidedOn: "2026-01-19", dueOn: "2026-02-13", closedOn: "2026-02-23" },
    report: [
      "2026-02-12",
      "Semua puskesmas sudah dihubungi; sisanya menunggu perjanjian kerja PPPK yang diperbarui.",
    ],
  },
  {
    agencyCode: "dikbud",
    sentence: "Dampingi kepala sekolah yang rencana kinerja gurunya belum ditetapkan, mulai dari Pelepat",
    ...{ decidedOn: "2026-02-09", dueOn: "2026-05-29" },
  },
  {
    agencyCode: "pupr",
    sentence: "Tetapkan rencana kinerja petugas lapangan yang tertunda sejak penataan bidang",
    ...{ decidedOn: "2026-01-26", dueOn: "2026-03-06" },
    report: [
      "2026-03-05",
      "Rencana semua petugas lapangan ditetapkan dalam dua hari kerja bersama di kantor bidang.",
    ],
  },
  {
    agencyCode: "kec14",
    sentence: "Selesaikan rencana kinerja perangkat kecamatan yang masih dikembalikan",
    ...{ decidedOn: "2026-02-16", dueOn: "2026-06-12" },
  },
  {
    agencyCode: "kec06",
    sentence: "Tuntaskan rencana kinerja perangkat kecamatan dan laporkan apa yang sempat menghambat",
    ...{ decidedOn: "2026-01-19", dueOn: "2026-06-12" },
  },
  {
    agencyCode: "dishub",
    sentence: "Pindahkan penetapan rencana kinerja petugas terminal ke kepala seksi",
    ...{ decidedOn: "2026-01-26", dueOn: "2026-02-27" },
    withdrawn: ["2026-02-09", "Seksinya digabung per 1 Februari; penilainya sudah diperbarui."],
  },
];

/**
 * Decisions on the share of confirmed plans, each with the figure as it was on its day: added up of the same plans as the figures
 * of today, so that what has moved since is true.
 */
export function drawDecisions(draw: Draw, units: readonly UnitDraft[], staff: readonly Staff[]) {
  const secretary = staff.find(({ seat }) => seat.actor === "sekda");
  if (!secretary) return;
  const confirmedOn = firstConfirmations(draw.rows);
  for (const told of decided) {
    const unit = units.find(({ kind, agencyCode }) => kind === "agency" && agencyCode === told.agencyCode);
    const head = staff.find(({ seat }) => seat.isHead && seat.unit.id === unit?.id);
    if (!unit || !head || head === secretary || told.decidedOn > draw.today) continue;
    const owing = staff.filter(
      ({ seat }) => seat.unit.agencyId === unit.agencyId && seat.kind !== "official",
    );
    const part = owing.filter(({ id }) => (confirmedOn.get(id) ?? "9999") <= told.decidedOn).length;
    const at = instant(told.decidedOn);
    put(draw.rows, "FigureDecision", {
      ...{
        id: idOf(draw.chances, at),
        unitId: unit.id,
        indicator: "plans-confirmed",
        year: 2026,
        quarter: 0,
      },
      ...{ part, whole: owing.length, value: part / owing.length },
      ...{ sentence: told.sentence, ownerId: head.id, dueOn: told.dueOn },
      ...{ decidedById: secretary.id, decidedAt: at, ...outcomeOf(told, secretary.id, draw.today) },
    });
  }
}

/** The day on which each person's plan of the year was confirmed first. */
function firstConfirmations(rows: Rows) {
  const owners = new Map(
    (rows["PerformancePlan"] ?? [])
      .filter(({ year }) => year === 2026)
      .map((plan) => [plan.id, plan.personId]),
  );
  const days = new Map<string, string>();
  for (const { planId, approvedAt } of rows["PlanEdition"] ?? []) {
    const [owner, day] = [owners.get(planId), String(approvedAt).slice(0, 10)];
    if (owner && day < (days.get(String(owner)) ?? "9999")) days.set(String(owner), day);
  }
  return days;
}

const nothing = { report: null, reportedAt: null, settledById: null, settledAt: null, reason: null };

function outcomeOf({ report, closedOn, withdrawn }: Told, by: string, today: string): Row {
  if (withdrawn && withdrawn[0] <= today) {
    const settled = { settledById: by, settledAt: instant(withdrawn[0]), reason: withdrawn[1] };
    return { ...nothing, ...settled, status: "withdrawn", version: 1 };
  }
  if (!report || report[0] > today) return { ...nothing, status: "open", version: 0 };
  const reported = { ...nothing, report: report[1], reportedAt: instant(report[0]) };
  if (!closedOn || closedOn > today) return { ...reported, status: "done", version: 1 };
  return { ...reported, settledById: by, settledAt: instant(closedOn), status: "closed", version: 2 };
}
