import type { EducationLevel } from "@/lib/db/generated/enums";
import { addMonths, addDays } from "@/lib/dates";
import { unset } from "@/lib/talent/settings";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/** How likely somebody's potential was ever assessed: leaders mostly, of others a few; the rest is still to come, as in real regions. */
const assessedShare = {
  senior_leader: 0.95,
  administrator: 0.85,
  supervisor: 0.6,
  functional: 0.12,
  implementer: 0.05,
  official: 0,
} as const;

/** How likely the personnel archive has said what the IP ASN asks. */
const recordedShare = 0.3;

/**
 * The government has switched talent management on: potential assessments of an assessment centre, some of them expired, and what the
 * archive says for the IP ASN. Nobody of the keepers writes about themselves.
 */
export function drawTalent(draw: Draw, staff: readonly Staff[], keeper: Staff) {
  put(draw.rows, "TalentSettings", { id: 1, ...unset, enabled: true, indexEnabled: true, version: 1 });
  for (const person of staff) {
    const { agencyId } = person.seat.unit;
    if (!person.number || !agencyId || person.id === keeper.id) continue;
    drawPotential(draw, person, agencyId, keeper);
    drawRecord(draw, person, agencyId, keeper);
  }
}

/** Named people of whom the demo tells: a head of division whom everybody sees ready, and a teacher who is still to be assessed. */
const told: Partial<Record<string, number | null>> = { headOfDivision: 86.5, teacher: null };

function drawPotential({ chances, rows, today }: Draw, person: Staff, agencyId: string, keeper: Staff) {
  const story = person.seat.actor ? told[person.seat.actor] : undefined;
  const [assessed, score, age, serial] = [
    chances.chance(assessedShare[person.seat.kind]),
    chances.whole(4_600, 9_600) / 100,
    chances.whole(60, 1_400),
    chances.whole(1, 900),
  ];
  if (story === null || (story === undefined && !assessed)) return;
  const assessedOn = addDays(today, story === undefined ? -age : -200);
  const documentDate = addDays(assessedOn, 12);
  put(rows, "PotentialAssessment", {
    ...{ id: idOf(chances, instant(documentDate)), personId: person.id, agencyId, score: story ?? score },
    ...{ assessedOn, validUntil: addMonths(assessedOn, unset.validMonths) },
    ...{ source: "UPT Penilaian Kompetensi Provinsi Jambi", documentDate },
    documentNumber: `800.1.4/${serial}/${documentDate.slice(0, 4)}`,
    ...{ recordedById: keeper.id, recordedAt: instant(documentDate) },
  });
}

function drawRecord({ chances, rows, today }: Draw, person: Staff, agencyId: string, keeper: Staff) {
  const [recorded, education, own, serial] = [
    chances.chance(recordedShare),
    chances.weighted(educationOf(person)),
    chances.chance(0.55),
    chances.whole(1, 4_000),
  ];
  const discipline = chances.weighted({ none: 97, light: 2, medium: 1 });
  if (!recorded && !person.seat.actor) return;
  const leads = ["senior_leader", "administrator", "supervisor"].includes(person.seat.kind);
  const documentDate = addDays(today, -120);
  put(rows, "ProfessionalRecord", {
    ...{ id: idOf(chances, instant(documentDate)), personId: person.id, agencyId, education, discipline },
    leadershipTraining: leads ? own : null,
    functionalTraining: person.seat.kind === "functional" ? own : null,
    ...{ source: "Arsip kepegawaian", documentNumber: `800.1.3/${serial}`, documentDate },
    ...{ recordedById: keeper.id, recordedAt: instant(documentDate) },
  });
}

const nobody: Record<EducationLevel, number> = {
  ...{ below_secondary: 0, secondary: 0, diploma_three: 0, bachelor: 0, master: 0, doctor: 0 },
};

function educationOf({ seat: { kind } }: Staff) {
  if (kind === "implementer") return { ...nobody, secondary: 55, diploma_three: 20, bachelor: 24, master: 1 };
  if (kind === "functional") return { ...nobody, diploma_three: 24, bachelor: 66, master: 10 };
  return { ...nobody, bachelor: 52, master: 46, doctor: 2 };
}
