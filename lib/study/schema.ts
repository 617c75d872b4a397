import { z } from "zod";

import { day, requiredText } from "@/lib/fields";

import { accreditations, studyLevels, studyOutcomes } from "./choices";

const accreditation = z.union([z.enum(accreditations), z.literal("").transform(() => null)]);

/** A leave of study (tugas belajar) as its keeper writes it; "" for what does not apply. */
export const saveStudyLeaveSchema = z
  .strictObject({
    personId: z.uuid(),
    /** Null records a new one. */
    leaveId: z.uuid().nullable(),
    version: z.number().int().min(0),
    institution: requiredText(160, "institution-required"),
    programme: requiredText(120, "programme-required"),
    level: z.enum(studyLevels),
    place: z.enum(["home", "abroad"]),
    institutionAccreditation: accreditation,
    programmeAccreditation: accreditation,
    from: day("date-required"),
    due: day("date-required"),
    to: z.union([day("date-required"), z.literal("").transform(() => null)]),
    outcome: z.enum(studyOutcomes),
  })
  .transform(({ place, institutionAccreditation, programmeAccreditation, ...leave }) => ({
    ...leave,
    abroad: place === "abroad",
    // Universities abroad have no accreditation here (L.II.B.6).
    institutionAccreditation: place === "abroad" ? null : institutionAccreditation,
    programmeAccreditation: place === "abroad" ? null : programmeAccreditation,
  }));
