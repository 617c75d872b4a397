import { addDays } from "@/lib/dates";
import type { BehaviourValue } from "@/lib/db/generated/enums";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { type DrawnPlan, instant, put, type Rows } from "./plans";
import { spoken } from "./progress";

type Draw = { chances: Chances; today: string; rows: Rows };
type Result = DrawnPlan["results"][number];

const onResults = [
  "Arahnya sudah benar. Sampai {date} yang paling terasa: pekerjaan di {place} lebih runtut.",
  "Berjalan, tetapi sebagian di {place} menumpuk di akhir bulan. Bagi rata mulai {date}.",
  "Tunjukkan kepada rekan di {place} cara yang Anda pakai sampai {date}.",
] as const;

const onValues: Record<BehaviourValue, string> = {
  service_oriented: "Warga yang datang ke {place} pada {date} dilayani dengan sabar sampai selesai.",
  accountable: "Catatan di {place} per {date} lengkap dan dapat ditelusuri siapa pun.",
  competent: "Yang dipelajari sebelum {date} langsung dipakai dan dibagikan di {place}.",
  harmonious: "Perbedaan pendapat di {place} pada {date} diselesaikan tanpa ada yang tersisih.",
  loyal: "Menjaga nama baik {place} saat rapat {date}.",
  adaptive: "Perubahan jadwal di {place} pada {date} diterima tanpa menunda pekerjaan.",
  collaborative: "Ikut membantu rekan di {place} sampai {date}, di luar tugasnya sendiri.",
};
const values = Object.keys(onValues) as BehaviourValue[];

const question = "Bagian mana yang paling perlu saya ubah supaya berguna bagi Anda di {place}?";
const answer =
  "Kirim ringkasannya sebelum tanggal 5; data dari {place} per {date} terlambat bagi laporan kami.";
const coached = "Pendampingan di {place} sejak {date}, setiap Senin pagi.";

/**
 * What stands beside the results and values of the running year up to today: some feedback by raters, some asked of
 * colleagues, some coaching; all of it for the people whom a visitor can be, and for those they rate.
 */
export function drawFeedback(draw: Draw, plans: readonly DrawnPlan[]) {
  const places = grouped(plans);
  for (const plan of plans) {
    const { chances } = draw;
    const [first, second] = plan.results;
    const shown = isShown(plan);
    const happens = (share: number) => chances.chance(share) || shown;
    if (!plan.approvedOn || plan.approvedOn > addDays(draw.today, -30) || !first) continue;
    if (happens(0.3)) putSaid(draw, plan, first);
    if (happens(0.15)) putSaid(draw, plan, null);
    if (chances.chance(shown ? 0.4 : 0.03)) putCoaching(draw, plan, second ?? first);
    const colleagues = places.get(plan.owner.seat.unit.id)?.filter(({ id }) => id !== plan.owner.id) ?? [];
    if (chances.chance(shown ? 0.6 : 0.02) && colleagues.length > 0)
      putRequest(draw, plan, first, chances.pick(colleagues));
  }
}

/** Of a visitor, or of somebody whom a visitor rates. */
const isShown = ({ owner }: DrawnPlan) =>
  owner.seat.actor !== undefined || owner.rater?.seat.actor !== undefined;

/**
 * Periodic feedback of raters in the year before, some in every quarter, so that its figures have something to be compared
 * with. What visitors find with their own people is of the running year alone.
 */
export function drawPastFeedback(draw: Draw, plans: readonly DrawnPlan[]) {
  const { chances, rows } = draw;
  for (const plan of plans) {
    const [first] = plan.results;
    if (!first || !plan.approvedOn || isShown(plan)) continue;
    for (const month of ["03", "06", "09", "12"]) {
      const date = addDays(`${plan.year}-${month}-01`, chances.whole(0, 24));
      if (!chances.chance(0.08) || date <= plan.approvedOn) continue;
      put(rows, "Feedback", {
        ...{ id: chances.id(Date.parse(date)), personId: plan.owner.id, authorId: plan.owner.rater?.id },
        ...{ kind: "periodic", reportId: null, requestId: null, resultId: first.id, behaviour: null },
        ...{ text: said(chances.pick(onResults), plan, date), givenAt: instant(date, 3) },
      });
    }
  }
}

function grouped(plans: readonly DrawnPlan[]) {
  const places = new Map<string, Staff[]>();
  for (const { owner } of plans)
    places.set(owner.seat.unit.id, [...(places.get(owner.seat.unit.id) ?? []), owner]);
  return places;
}

const lately = ({ chances, today }: Draw) => addDays(today, -chances.whole(2, 28));

const said = (text: string, { owner }: DrawnPlan, date: string) =>
  text.replace("{place}", owner.seat.unit.place).replace("{date}", spoken(date));

/** Feedback of the rater on a result, or on one of the values. */
function putSaid(draw: Draw, plan: DrawnPlan, result: Result | null) {
  const { chances, rows } = draw;
  const date = lately(draw);
  const behaviour = result ? null : chances.pick(values);
  const text = behaviour ? onValues[behaviour] : chances.pick(onResults);
  put(rows, "Feedback", {
    ...{ id: chances.id(Date.parse(date)), personId: plan.owner.id, authorId: plan.owner.rater?.id },
    ...{ kind: result && chances.chance(0.5) ? "periodic" : "incidental", reportId: null, requestId: null },
    ...{ resultId: result?.id ?? null, behaviour, text: said(text, plan, date) },
    givenAt: instant(date, 3),
  });
}

function putCoaching(draw: Draw, plan: DrawnPlan, result: Result) {
  const date = lately(draw);
  put(draw.rows, "FollowUp", {
    ...{ id: draw.chances.id(Date.parse(date)), personId: plan.owner.id, authorId: plan.owner.rater?.id },
    ...{ resultId: result.id, step: "coaching", note: said(coached, plan, date) },
    notedAt: instant(date, 4),
  });
}

/** A question to a colleague, a good half of them answered by now. */
function putRequest(draw: Draw, plan: DrawnPlan, result: Result, colleague: Staff) {
  const { chances, rows, today } = draw;
  const asked = addDays(today, -chances.whole(3, 9));
  const answered = chances.chance(0.6) ? addDays(asked, 2) : null;
  const requestId = chances.id(Date.parse(asked));
  put(rows, "FeedbackRequest", {
    ...{
      id: requestId,
      personId: plan.owner.id,
      askedId: colleague.id,
      resultId: result.id,
      behaviour: null,
    },
    ...{
      statement: result.statement,
      question: said(question, plan, asked),
      askedAt: instant(asked),
    },
    ...{ outcome: answered && "answered", closedAt: answered && instant(answered), reason: null, version: 0 },
  });
  if (!answered) return;
  put(rows, "Feedback", {
    ...{ id: chances.id(Date.parse(answered)), personId: plan.owner.id, authorId: colleague.id },
    ...{ kind: "incidental", reportId: null, resultId: null, behaviour: null, requestId },
    ...{ text: said(answer, plan, answered), givenAt: instant(answered) },
  });
}
