import { addDays } from "@/lib/dates";
import type { Edition } from "@/lib/planning/edition";

import type { Chances } from "./chance";
import type { DemoActorKey } from "./demo-actors";
import { type DrawnPlan, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/**
 * Assignments across units among the demo's leaders, one in each state: the head of the roads division has one to decide
 * on, one of his own stands in the plan of somebody in the district, one waits to be taken up, one was refused.
 */
export function drawAssignments(draw: Draw, plans: readonly DrawnPlan[]) {
  const planOf = (key: DemoActorKey) => plans.find(({ owner }) => owner.seat.actor === key);
  const [camat, division] = [planOf("camat"), planOf("headOfDivision")];
  const hr = planOf("regionalHr");
  if (!camat?.approvedOn || !division?.approvedOn) return;
  const roads = teamOf(plans, division);
  const district = teamOf(plans, camat);
  const taking = district.find(({ results }) => unsupported(draw, results));
  const refusing = district.find((plan) => plan !== taking);
  const road = roads.find(({ owner }) => !owner.seat.actor);
  const engineer = roads.find(({ owner }) => owner.seat.actor === "teamLeader");
  if (road) put(draw.rows, "RoleExpectation", rowOf(draw, camat, road, proposals.road, 2));
  if (engineer)
    put(draw.rows, "RoleExpectation", {
      ...rowOf(draw, camat, engineer, proposals.engineer, 11),
      ...decided(draw, engineer, 8),
    });
  if (taking) takeUp(draw, division, taking);
  if (hr?.approvedOn)
    put(draw.rows, "RoleExpectation", {
      ...rowOf(draw, division, hr, proposals.hr, 9),
      ...decided(draw, hr, 7),
    });
  if (refusing) {
    const refused = { ...decided(draw, refusing, 16), state: "refused", reason: proposals.reason };
    put(draw.rows, "RoleExpectation", {
      ...rowOf(draw, division, refusing, proposals.refused, 20),
      ...refused,
    });
  }
}

/**
 * What the leader of a team among the demo's actors has shared out to its members: the first has it in the plan, the second
 * may take it over, for the third it waits for their rater.
 */
export function drawTeamRoles(draw: Draw, plans: readonly DrawnPlan[]) {
  const seats = draw.rows.TeamSeat ?? [];
  const by = plans.find(
    ({ owner, approvedOn }) =>
      owner.seat.actor &&
      approvedOn &&
      seats.some(({ personId, role }) => personId === owner.id && role === "leader"),
  );
  const led = seats.find(({ personId, role }) => personId === by?.owner.id && role === "leader");
  if (!by || !led) return;
  const members = plans.filter(
    ({ owner, approvedOn }) =>
      approvedOn && seats.some(({ personId, teamId }) => personId === owner.id && teamId === led.teamId),
  );
  const others = members.filter(({ owner }) => owner.id !== by.owner.id);
  const carrying = others.find(({ results }) => unsupported(draw, results));
  if (carrying) takeUp(draw, by, carrying);
  const [ready, waiting] = others.filter((plan) => plan !== carrying);
  if (ready)
    put(draw.rows, "RoleExpectation", {
      ...rowOf(draw, by, ready, proposals.visits, 12),
      ...decided(draw, ready, 10),
    });
  if (waiting) put(draw.rows, "RoleExpectation", rowOf(draw, by, waiting, proposals.records, 1));
}

const proposals = {
  visits: "Ibu hamil berisiko di tiga desa terkunjungi setiap bulan",
  records: "Catatan rujukan ibu hamil lengkap pada hari yang sama",
  road: "Titik jalan rusak di kecamatan terpetakan bersama camat",
  engineer: "Usulan perbaikan jalan dusun di kecamatan tersusun menurut tingkat kerusakan",
  hr: "Daftar kebutuhan pelatihan teknis bidang jalan tersedia",
  refused: "Hasil pantauan lalu lintas harian di kecamatan terkumpul",
  reason: "Masih merangkap pelayanan loket sampai pegawai pengganti datang.",
};

/** Members with a confirmed plan, in the order in which they were drawn. */
const teamOf = (plans: readonly DrawnPlan[], { owner: head }: DrawnPlan) =>
  plans.filter(({ owner, approvedOn }) => owner.rater?.id === head.id && approvedOn);

function rowOf({ chances, today }: Draw, by: DrawnPlan, { owner }: DrawnPlan, text: string, daysAgo: number) {
  const day = addDays(today, -daysAgo);
  const { id: indicatorId } = chances.pick(by.results.flatMap(({ indicators }) => indicators));
  const id = chances.id(Date.parse(instant(day)));
  const undecided = { decidedById: null, decidedAt: null, reason: null };
  const state = "proposed";
  return { id, personId: owner.id, indicatorId, text, state, writtenAt: instant(day), ...undecided };
}

const decided = ({ today }: Draw, { owner }: DrawnPlan, daysAgo: number) => ({
  state: "active",
  decidedById: owner.rater?.id ?? null,
  decidedAt: instant(addDays(today, -daysAgo), 3),
});

/** The last result that supports nothing yet. */
function unsupported({ rows }: Draw, results: DrawnPlan["results"]) {
  const supported = new Set(rows.ResultSupport?.map(({ resultId }) => resultId));
  return results.findLast(({ id }) => !supported.has(id));
}

/** An assignment that was approved before the plan was: a result of the plan comes from it. */
function takeUp(draw: Draw, by: DrawnPlan, plan: DrawnPlan) {
  const { rows } = draw;
  const result = unsupported(draw, plan.results);
  if (!result) return;
  const row = rowOf(draw, by, plan, result.statement, 150);
  put(rows, "RoleExpectation", { ...row, ...decided(draw, plan, 148) });
  const link = { indicatorId: row.indicatorId, method: "indirect_intermediate_output" } as const;
  put(rows, "ResultSupport", { resultId: result.id, ...link });
  const content = rows.PlanEdition?.find(({ planId }) => planId === plan.id)?.content as Edition | undefined;
  const confirmed = content?.results.find(({ id }) => id === result.id);
  const line = by.results.find(({ indicators }) => indicators.some(({ id }) => id === row.indicatorId));
  const text = line?.indicators.find(({ id }) => id === row.indicatorId)?.text ?? "";
  const { name, seat } = by.owner;
  const assigner = { name, position: seat.title };
  const words = { statement: line?.statement ?? "", text, name, current: true, assigner };
  if (confirmed) confirmed.support = { ...link, ...words };
}
