import type { IsoDate } from "@/lib/dates";
import type { Edition } from "@/lib/planning/edition";
import { studyResults } from "@/lib/planning/study-results";

import type { Row } from "../../tests/support/rows";
import type { Chances } from "./chance";
import type { DemoActorKey } from "./demo-actors";
import { type DrawnPlan, idOf, instant, put, type Rows } from "./plans";

type Study = {
  /** Whom of the people it is whom a visitor can be; null for somebody whom none of them rates. */
  who: DemoActorKey | null;
  leave: { level: string; programme: string; institution: string; letters: [string, string] | null };
  from: IsoDate;
  due: IsoDate;
  ended: { to: IsoDate; outcome: "graduated" | "dropped_out" } | null;
  target: string;
  /** What was reported, and when. */
  gpa: [string, IsoDate] | null;
  /** When the plan was confirmed anew, where the leave began during the year. */
  addedOn: IsoDate | null;
};

/** One who studies since last year, one who began during this year, and one who came back in it. */
const studies: readonly Study[] = [
  {
    who: null,
    leave: {
      ...{ level: "master", programme: "Perencanaan Wilayah dan Kota", institution: "Universitas Andalas" },
      letters: ["a", "b"],
    },
    ...{ from: "2025-08-18", due: "2027-08-14", ended: null, target: "3.20" },
    ...{ gpa: ["3.46", "2026-02-10"], addedOn: null },
  },
  {
    who: "student",
    leave: {
      ...{ level: "master", programme: "Kesehatan Masyarakat", institution: "Universitas Jambi" },
      letters: ["b", "b"],
    },
    ...{ from: "2026-02-16", due: "2028-02-11", ended: null, target: "3.25" },
    ...{ gpa: null, addedOn: "2026-02-23" },
  },
  {
    who: null,
    leave: {
      ...{ level: "master", programme: "Kebijakan Publik", institution: "Universiti Malaya" },
      letters: null,
    },
    ...{ from: "2024-02-19", due: "2026-02-20", target: "3.20" },
    ended: { to: "2026-03-31", outcome: "graduated" },
    ...{ gpa: ["3.62", "2026-03-12"], addedOn: null },
  },
];

type Draw = { chances: Chances; today: string; rows: Rows };

/** Puts leaves of study on record and their results into the plans that were confirmed in time. */
export function drawStudies(draw: Draw, plans: readonly DrawnPlan[], keeperId: string) {
  const taken = new Set<string>();
  for (const study of studies) {
    const plan = plans.find(
      ({ id, owner, status, approvedOn }) =>
        !taken.has(id) &&
        (study.who ? owner.seat.actor === study.who : !owner.seat.actor && !owner.rater?.seat.actor) &&
        owner.employmentKind === "pns" &&
        status === "approved" &&
        approvedOn !== null &&
        approvedOn < "2026-02-09",
    );
    if (!plan) continue;
    taken.add(plan.id);
    drawStudy(draw, plan, study, keeperId);
  }
}

function drawStudy({ chances, today, rows }: Draw, plan: DrawnPlan, study: Study, keeperId: string) {
  const { from, due, ended, target, addedOn, leave, gpa } = study;
  const { letters, ...named } = leave;
  const id = chances.id(Date.parse(from));
  put(rows, "StudyLeave", {
    ...{ id, personId: plan.owner.id, ...named, abroad: letters === null },
    ...{ institutionAccreditation: letters?.[0] ?? null, programmeAccreditation: letters?.[1] ?? null },
    ...{ validFrom: from, due, validTo: ended?.to ?? null, outcome: ended?.outcome ?? "running" },
    recordedById: keeperId,
  });
  const results = studyResults(
    { id, from, ...named },
    { gpa: target, due },
    { approach: "quantitative", leads: false },
  ).map((result) => ({
    ...result,
    id: chances.id(),
    indicators: result.indicators.map((indicator) => ({ ...indicator, id: chances.id() })),
  }));
  results.forEach(({ indicators, ...result }, i) => {
    put(rows, "WorkResult", { ...result, planId: plan.id, order: plan.results.length + i });
    indicators.forEach(({ manual, ...line }, order) => {
      put(rows, "Indicator", { ...line, resultId: result.id, order });
      if (manual) put(rows, "IndicatorManual", { ...manual, indicatorId: line.id });
    });
  });
  confirm({ chances, rows, today }, plan, results, addedOn);
  const academic = results[0]?.indicators[0];
  if (gpa && academic && gpa[1] < today) drawReport({ chances, today, rows }, plan, academic.id, gpa);
}

/** Writes the results into the confirmed edition, or into the next one where the leave began during the year (L.II.B). */
function confirm(
  { chances, rows }: Draw,
  { id: planId, owner }: DrawnPlan,
  results: Edition["results"],
  addedOn: IsoDate | null,
) {
  const first = rows.PlanEdition?.find((row) => row.planId === planId);
  const plan = rows.PerformancePlan?.find((row) => row.id === planId);
  if (!first || !plan) return;
  const before = first.content as Edition;
  const content = { ...before, results: [...before.results, ...results] };
  if (!addedOn) return void Object.assign(first, { content });
  const dialogueNote = "Tugas belajar dimulai; hasil akademik dan waktu kelulusan ditambahkan";
  Object.assign(plan, { edition: 2, approvedEdition: 2, version: 6, submittedAt: instant(addedOn, 2) });
  const step = (
    kind: string,
    actorId: string | undefined,
    hour: number,
    note: string | null = null,
  ): Row => ({
    ...{ id: idOf(chances, instant(addedOn, hour)), planId, edition: 2, kind, actorId },
    ...{ at: instant(addedOn, hour), note },
    content: null,
  });
  put(
    rows,
    "PlanStep",
    step("revised", owner.id, 1, dialogueNote),
    step("submitted", owner.id, 2),
    step("approved", owner.rater?.id, 5),
  );
  put(rows, "PlanEdition", {
    ...{
      planId,
      number: 2,
      content,
      raterId: owner.rater?.id,
      approvedAt: instant(addedOn, 5),
      dialogueNote,
    },
  });
}

/** What the transcript says, and the rater's answer. */
function drawReport(
  { chances, rows }: Draw,
  { id: planId, owner }: DrawnPlan,
  indicatorId: string,
  [value, date]: [string, IsoDate],
) {
  const id = chances.id(Date.parse(date));
  put(rows, "ProgressReport", {
    ...{ id, planId, indicatorId, personId: owner.id, agencyId: owner.seat.unit.agencyId, value },
    ...{ reportedAt: instant(date, 3), note: "Transkrip semester terakhir dari bagian akademik" },
  });
  put(rows, "Feedback", {
    ...{
      id: chances.id(Date.parse(date)),
      personId: owner.id,
      authorId: owner.rater?.id,
      kind: "incidental",
    },
    ...{ reportId: id, resultId: null, behaviour: null, requestId: null },
    ...{
      text: "Terima kasih, nilainya terjaga. Sampaikan juga catatan pembimbing.",
      givenAt: instant(date, 9),
    },
  });
}
