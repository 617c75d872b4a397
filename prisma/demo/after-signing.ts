import { addDays } from "@/lib/dates";
import { explain, type Explanation } from "@/lib/evaluation/explanation";

import type { Chances } from "./chance";
import { type DrawnPlan, instant, put, type Rows } from "./plans";

type Signed = { id: string; plan: DrawnPlan; signedOn: string; explanation: Explanation };

/** Longer than 14 working days last, whichever holidays are among them. */
const timeToAnswer = 35;

/**
 * What became of a signed evaluation: mostly acknowledged and final; some lapse, and a few people object. What the regent
 * signed nobody objects to (L.IV.A.12).
 */
export function afterSigning(chances: Chances, signed: Signed, today: string, rows: Rows) {
  const { owner } = signed.plan;
  const handedOverOn = addDays(signed.signedOn, 2);
  const common = {
    signedById: owner.rater?.id,
    finality: owner.rater?.seat.kind === "official" ? "regional_head" : null,
    handedOverAt: instant(handedOverOn),
  };
  const over = addDays(handedOverOn, timeToAnswer);
  const reportedOn = addDays(over, 4);
  const reportedAt = reportedOn > today ? null : instant(reportedOn);
  const way = chances.next();
  if (over > today)
    return {
      ...common,
      status: "acknowledged",
      acknowledgedAt: instant(addDays(signed.signedOn, 5)),
      ...{ finalAt: null, reportedAt: null },
    };
  if (way < 0.02)
    return { ...common, status: "lapsed", acknowledgedAt: null, finalAt: instant(over, 1), reportedAt };
  const acknowledgedAt = instant(addDays(signed.signedOn, 5));
  const decider = owner.rater?.rater;
  const objects = way > 0.996 && decider && common.finality === null;
  if (!objects) return { ...common, status: "final", acknowledgedAt, finalAt: instant(over, 1), reportedAt };
  const decidedAt = instant(addDays(handedOverOn, 12));
  const changed = drawObjection(chances, signed, { handedOverOn, decidedAt, deciderId: decider.id }, rows);
  return { ...common, status: "final", acknowledgedAt, finalAt: decidedAt, reportedAt, ...changed };
}

type Course = { handedOverOn: string; decidedAt: string; deciderId: string };

/** An objection with its answer and decision; answers what it changes of the evaluation, if anything. */
function drawObjection(
  chances: Chances,
  signed: Signed,
  { handedOverOn, decidedAt, deciderId }: Course,
  rows: Rows,
) {
  const { id, plan, explanation } = signed;
  const { results, behaviour } = explanation.inputs;
  const [result] = plan.results;
  const place = plan.owner.seat.unit.place;
  const better = results === "below" ? "as_expected" : "above";
  const changes = results !== "above" && chances.chance(0.35);
  const again = explain({ ...explanation.inputs, results: better });
  put(rows, "Objection", {
    evaluationId: id,
    reason: chances.pick(reasons)(result?.statement ?? "", place),
    filedAt: instant(addDays(handedOverOn, 6)),
    deciderId,
    statement: chances.pick(statements)(result?.statement ?? "", place),
    statedAt: instant(addDays(handedOverOn, 8)),
    decision: changes ? "changed" : "upheld",
    hearing: `Pegawai dan penilai didengar bersama di ${place}; keduanya menunjukkan bukti masing-masing.`,
    explanation: changes
      ? `Bukti dukung atas “${result?.statement ?? ""}” lengkap dan sesuai target yang disepakati.`
      : `Bukti dukung atas “${result?.statement ?? ""}” sudah diperhitungkan dalam rating semula.`,
    recommendation: null,
    decidedAt,
    resultRating: changes ? better : null,
    behaviourRating: changes ? behaviour : null,
    before: changes
      ? { resultRating: results, behaviourRating: behaviour, predicate: explanation.predicate, explanation }
      : null,
  });
  if (!changes) return {};
  return { resultRating: better, predicate: again.predicate, explanation: again };
}

type Said = (result: string, place: string) => string;

const reasons: readonly Said[] = [
  (result) => `Realisasi “${result}” pada bulan terakhir belum dihitung, padahal buktinya sudah saya unggah.`,
  (result, place) =>
    `Target “${result}” berubah setelah pembagian tugas di ${place}, dan rating masih memakai target lama.`,
  (result, place) =>
    `Keterlambatan “${result}” terjadi karena data dari luar ${place}; hal itu sudah saya laporkan.`,
];
const statements: readonly Said[] = [
  (result) => `Rating “${result}” saya berikan atas bukti sampai akhir periode.`,
  (result, place) =>
    `Perubahan target “${result}” belum dituangkan dalam rencana; hal ini kami bahas di ${place}.`,
];
