import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import { type DrawnPlan, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

const remarks = [
  "Sebut satuan dan batas waktunya, supaya dapat dinilai tiap triwulan.",
  "Ini hasil kerja seluruh bidang; tulis bagian yang Anda pegang sendiri.",
  "Targetnya sama dengan tahun lalu, padahal sudah terlampaui.",
  "Ini masih kegiatan. Apa yang berubah bagi yang dilayani?",
];
const answers = [
  "Target dibagi per triwulan; satuannya dokumen yang disahkan.",
  "Sudah dipersempit ke wilayah yang saya pegang, sesuai dialog Senin lalu.",
  "Target dinaikkan lima persen; anggarannya belum mengizinkan lebih.",
  "Sudah diperbaiki sesuai catatan; mohon dilihat lagi.",
];

/** The remarks with which plans came back: one for each result, the second time on its indicator, and of each plan the first already answered. */
export function drawRemarks({ chances, today, rows }: Draw, plans: readonly DrawnPlan[]) {
  const returns = new Map(
    (rows["PlanStep"] ?? []).filter(({ kind }) => kind === "returned").map((step) => [step.planId, step]),
  );
  for (const { id: planId, results } of plans) {
    const returned = returns.get(planId);
    if (!returned) continue;
    const writtenAt = String(returned.at);
    const nextDay = addDays(writtenAt.slice(0, 10), 1);
    results.forEach(({ id, indicators }, i) => {
      const lineId = (i === 1 && indicators[0]?.id) || id;
      const answered = i === 0 && nextDay <= today;
      put(rows, "PlanComment", {
        ...{ id: chances.id(), planId, edition: 1, lineId, authorId: returned.actorId, writtenAt },
        returnId: returned.id,
        text: chances.pick(remarks),
        answer: answered ? chances.pick(answers) : null,
        settledAt: answered ? writtenAt.replace(/^[\d-]+/, nextDay) : null,
      });
    });
  }
}
