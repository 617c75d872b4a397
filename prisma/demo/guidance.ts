import { addDays } from "@/lib/dates";
import type { BehaviourValue, GuidanceForm, Predicate } from "@/lib/db/generated/enums";
import type { Explanation } from "@/lib/evaluation/explanation";
import { isLow, toldStatuses } from "@/lib/guidance/guidance";
import { type Reason, suggestSteps } from "@/lib/guidance/suggestions";

import type { Row } from "../../tests/support/rows";
import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/** What was handed over since then has been followed by now, or is being. */
const since = "2025-12-01";

const aims: Record<"results" | "behaviour", readonly string[]> = {
  results: [
    "Pekerjaan di {place} selesai sesuai jadwal mulai bulan depan, tanpa menumpuk di akhir triwulan.",
    "Bukti dukung setiap hasil kerja di {place} lengkap saat dilaporkan.",
  ],
  behaviour: ["Rekan dan warga di {place} mendapat kabar lebih dahulu bila pekerjaan terlambat."],
};
const texts: Record<Reason, string> = {
  result: "Dampingi setiap Senin pagi: {about}",
  results: "Dampingi setiap Senin pagi di {place} pada hasil kerja yang paling tertinggal.",
  value: "Berdampingan dengan rekan senior di {place} dua kali sebulan.",
  behaviour: "Berdampingan dengan rekan senior di {place} dua kali sebulan.",
  both: "Belajar dua minggu bersama rekan di {place} yang hasilnya baik.",
};
const notes = [
  "Empat pertemuan terlaksana; jadwal mingguan sudah dipakai di {place}.",
  "Laporan terakhir dari {place} masuk dua hari sebelum tenggat.",
  "Cara memeriksa bukti dukung sudah dikuasai; berkas {place} tidak lagi dikembalikan.",
];
const outcomes = [
  "Pekerjaan kembali sesuai jadwal. Pertemuan mingguan di {place} diteruskan tanpa dicatat.",
  "Bukti dukung kini lengkap. Yang masih perlu: pembagian beban di {place} pada akhir tahun.",
];
const praises = [
  "Terima kasih, pelayanan di {place} jauh lebih cepat tahun ini.",
  "Anda menjadi tempat bertanya rekan di {place}, dan itu terasa hasilnya.",
  "Kerja rapi sampai akhir, juga saat beban di {place} paling berat.",
];

/**
 * What followed from the evaluations of the last year: guidance on most low predicates, of which some is closed and some waits
 * for a step, and appreciation by one supervisor in eight; more of both for whoever a visitor can be, and for whom they rate.
 */
export function drawGuidance(draw: Draw, staff: readonly Staff[]) {
  const people = new Map(staff.map((person) => [person.id, person]));
  const told = new Set<unknown>(toldStatuses);
  const remarked = new Map<unknown, BehaviourValue[]>();
  for (const { evaluationId, value } of draw.rows["BehaviourRemark"] ?? [])
    remarked.set(evaluationId, [...(remarked.get(evaluationId) ?? []), value as BehaviourValue]);
  for (const row of draw.rows["Evaluation"] ?? []) {
    const owner = people.get(String(row.personId));
    const handedOverOn = String(row.handedOverAt ?? "").slice(0, 10);
    if (!owner || !told.has(row.status) || handedOverOn < since || handedOverOn > draw.today) continue;
    const about = { row, owner, handedOverOn, values: remarked.get(row.id) ?? [] };
    if (isLow(row.predicate as Predicate)) drawOne(draw, about);
    else drawAppreciation(draw, about);
  }
}

type About = { row: Row; owner: Staff; handedOverOn: string; values: BehaviourValue[] };

const shown = ({ seat, rater }: Staff) => seat.actor !== undefined || rater?.seat.actor !== undefined;

function drawOne(draw: Draw, { row, owner, handedOverOn, values }: About) {
  const { chances, today, rows } = draw;
  // Most supervisors open it within three weeks, some after a season.
  const openedOn = addDays(
    handedOverOn,
    chances.chance(0.65) ? chances.whole(4, 20) : chances.whole(80, 125),
  );
  if (openedOn >= today || !chances.chance(shown(owner) ? 0.7 : 0.55)) return;
  const { inputs } = row.explanation as Explanation;
  const rated = {
    resultRating: inputs.results,
    behaviourRating: inputs.behaviour,
    marks: inputs.marks,
    values,
  };
  const suggested = suggestSteps(rated, openedOn);
  const say = (text: string, why = "") =>
    text.replace("{place}", owner.seat.unit.place).replace("{about}", why);
  const slow = chances.chance(0.15) ? 70 : 0;
  const steps = suggested.map(({ form, reason, about, dueOn }, i) => {
    const doneOn = addDays(dueOn, (i === suggested.length - 1 ? slow : 0) - 5);
    return { form, dueOn, text: say(texts[reason], about), doneOn: doneOn < today ? doneOn : null };
  });
  const last = steps
    .map(({ doneOn }) => doneOn)
    .sort((one, other) => (one ?? "9").localeCompare(other ?? "9"));
  const lastOn = last.at(-1) ?? null;
  const closedOn = lastOn && addDays(lastOn, 12) < today ? addDays(lastOn, 12) : null;
  const guidanceId = idOf(chances, openedOn);
  put(rows, "Guidance", {
    ...{ id: guidanceId, evaluationId: row.id, openedById: owner.rater?.id, version: steps.length - 1 },
    aim: say(chances.pick(aims[inputs.results === "below" ? "results" : "behaviour"])),
    openedAt: instant(openedOn),
    ...{ closedAt: closedOn && instant(closedOn), closedById: closedOn && owner.rater?.id },
    outcome: closedOn && say(chances.pick(outcomes)),
  });
  for (const step of steps) putStep(draw, { guidanceId, owner, step, note: say(chances.pick(notes)) });
}

type Step = { form: GuidanceForm; text: string; dueOn: string; doneOn: string | null };
type StepOf = { guidanceId: string; owner: Staff; step: Step; note: string };

/** The employee notes most steps, the supervisor some. */
function putStep({ chances, rows }: Draw, { guidanceId, owner, step, note }: StepOf) {
  const by = chances.chance(0.7) ? owner.id : owner.rater?.id;
  put(rows, "GuidanceStep", {
    ...{ id: idOf(chances, step.dueOn), guidanceId, ...step, version: step.doneOn ? 1 : 0 },
    ...{ doneById: step.doneOn && by, note: step.doneOn && note },
  });
}

function drawAppreciation({ chances, today, rows }: Draw, { row, owner, handedOverOn }: About) {
  const givenOn = addDays(handedOverOn, chances.whole(0, 9));
  const likely = (row.predicate === "very_good" ? 0.3 : 0.08) * (shown(owner) ? 2.5 : 1);
  if (givenOn >= today || !chances.chance(likely)) return;
  const wordless = chances.chance(0.35);
  put(rows, "Appreciation", {
    ...{ id: idOf(chances, givenOn), evaluationId: row.id, giverId: row.signedById },
    text: wordless ? null : chances.pick(praises).replace("{place}", owner.seat.unit.place),
    givenAt: instant(givenOn, 3),
  });
}
