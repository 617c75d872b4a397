import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import type { DemoActorKey } from "./demo-actors";
import { type DrawnPlan, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/**
 * Voluntary offers, one in each state: the head of the roads division has one of his own team to let go on to the camat, and
 * one of the district to place; another of the district was placed; the midwife had one declined and withdrew one.
 */
export function drawOffers(draw: Draw, plans: readonly DrawnPlan[]) {
  const planOf = (key: DemoActorKey) => plans.find(({ owner }) => owner.seat.actor === key);
  const [camat, division, midwife] = [planOf("camat"), planOf("headOfDivision"), planOf("midwife")];
  if (!camat || !division?.approvedOn) return;
  const [road] = teamOf(draw, plans, division).slice(-1);
  const [arriving, placed] = teamOf(draw, plans, camat).slice(-2);
  if (road) offer(draw, road, camat, { text: words.road, reason: words.roadWhy }, 3);
  if (arriving)
    offer(
      draw,
      arriving,
      division,
      { text: words.arriving, reason: null, ...approved(draw, arriving, 4) },
      6,
    );
  if (placed) place(draw, placed, division);
  if (!midwife) return;
  const [byRater, byself] = [midwife.owner.rater?.id ?? null, midwife.owner.id];
  offer(draw, midwife, camat, { ...words.declined, ...decided(draw, "declined", byRater, 38) }, 40);
  offer(draw, midwife, camat, { ...words.withdrawn, ...decided(draw, "withdrawn", byself, 57) }, 60);
}

const words = {
  road: "Data titik banjir di ruas jalan kecamatan terverifikasi",
  roadWhy: "Ruas ini saya lewati tiap pekan untuk pemantauan jalan.",
  arriving: "Laporan warga tentang jalan rusak di kecamatan terpilah tiap pekan",
  placed: "Jadwal kerja bakti saluran jalan bersama desa tersusun",
  declined: {
    text: "Kelas ibu hamil di kantor camat terselenggara tiap bulan",
    reason: "Banyak ibu hamil tinggal dekat kantor camat.",
    answer: "Jadwal posyandu bulan ini sudah penuh; ajukan lagi setelah triwulan berakhir.",
  },
  withdrawn: { text: "Data balita pendatang di kecamatan mutakhir", reason: null },
};

/** Members with a confirmed plan that can support others', in the order in which they were drawn. */
const teamOf = ({ rows }: Draw, plans: readonly DrawnPlan[], { owner: head }: DrawnPlan) =>
  plans.filter(
    ({ id, owner, approvedOn }) =>
      owner.rater?.id === head.id &&
      approvedOn &&
      rows.PerformancePlan?.find((row) => row.id === id)?.form !== "leader",
  );

const none = {
  ...{ state: "waiting", approvedById: null, approvedAt: null, decidedById: null, decidedAt: null },
  ...{ answer: null, indicatorId: null },
};

type Offered = { text: string; reason: string | null } & Partial<Record<keyof typeof none, string | null>>;

function offer({ chances, today, rows }: Draw, by: DrawnPlan, to: DrawnPlan, said: Offered, daysAgo: number) {
  const offeredAt = instant(addDays(today, -daysAgo));
  const id = chances.id(Date.parse(offeredAt));
  const named = { id, personId: by.owner.id, leaderId: to.owner.id, planId: by.id };
  put(rows, "RoleOffer", { ...named, ...none, ...said, offeredAt });
}

const approved = ({ today }: Draw, { owner }: DrawnPlan, daysAgo: number) => ({
  approvedById: owner.rater?.id ?? null,
  approvedAt: instant(addDays(today, -daysAgo), 3),
});

const decided = ({ today }: Draw, state: string, decidedById: string | null, daysAgo: number) => ({
  ...{ state, decidedById, decidedAt: instant(addDays(today, -daysAgo), 4) },
});

/** At a line of the leader's where nothing is expected of the member yet. */
function place(draw: Draw, by: DrawnPlan, to: DrawnPlan) {
  const { chances, today, rows } = draw;
  const taken = rows.RoleExpectation?.filter(({ personId }) => personId === by.owner.id) ?? [];
  const line = to.results
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => !taken.some(({ indicatorId }) => indicatorId === id));
  if (!line) return;
  const approval = approved(draw, by, 12);
  const said = { text: words.placed, reason: null, ...approval, indicatorId: line.id };
  offer(draw, by, to, { ...said, ...decided(draw, "accepted", to.owner.id, 10) }, 14);
  const writtenAt = instant(addDays(today, -10), 4);
  put(rows, "RoleExpectation", {
    ...{ id: chances.id(Date.parse(writtenAt)), personId: by.owner.id, indicatorId: line.id },
    ...{ text: words.placed, state: "active", writtenAt, reason: null },
    ...{ decidedById: approval.approvedById, decidedAt: approval.approvedAt },
  });
}
