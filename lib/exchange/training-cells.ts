import type { TrainingForm } from "@/lib/db/generated/enums";

import { sameName } from "./cells";

/** Forms of learning in the words of PerLAN 10/2018 and of offices; each is certain, no abbreviation of several. */
const forms: Readonly<Record<string, TrainingForm>> = {
  "pelatihan struktural kepemimpinan": "structural",
  "pelatihan struktural": "structural",
  "pelatihan kepemimpinan": "structural",
  pelatihan: "programme",
  "pelatihan manajerial": "programme",
  "pelatihan teknis": "programme",
  "pelatihan fungsional": "programme",
  "pelatihan sosial kultural": "programme",
  diklat: "programme",
  "diklat teknis": "programme",
  "diklat fungsional": "programme",
  seminar: "seminar",
  konferensi: "seminar",
  sarasehan: "seminar",
  workshop: "workshop",
  lokakarya: "workshop",
  kursus: "course",
  penataran: "course",
  "bimbingan teknis": "course",
  bimtek: "course",
  sosialisasi: "course",
  magang: "internship",
  "praktik kerja": "internship",
  detasering: "secondment",
  pertukaran: "exchange",
  "bimbingan di tempat kerja": "workplace_guidance",
  "komunitas belajar": "learning_community",
  outbound: "outbound",
  "pelatihan jarak jauh": "distance",
  "e learning": "e_learning",
  elearning: "e_learning",
  coaching: "coaching",
  mentoring: "mentoring",
  benchmarking: "benchmarking",
  "studi banding": "benchmarking",
  "belajar mandiri": "self_study",
};

/** The form of learning that a cell names; null where that is not certain. */
export const readForm = (text: string): TrainingForm | null => forms[sameName(text)] ?? null;

/** Whether a training was international; an empty cell is a national one, null what is neither. */
export const readInternational = (text: string): boolean | null =>
  /^(nasional|dalam negeri|dn|)$/i.test(text)
    ? false
    : /^(internasional|luar negeri|ln)$/i.test(text)
      ? true
      : null;
