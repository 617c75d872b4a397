import type { Manual } from "@/lib/planning/edition";

import type { DrawnIndicator } from "./words";

type Explained = Pick<Manual, "purpose" | "quality" | "dataSource" | "interval">;

/** By the perspective in which a leader places an indicator. */
const explained: Record<NonNullable<DrawnIndicator["perspective"]>, Explained> = {
  recipients: {
    purpose: "Menunjukkan seberapa jauh warga merasakan hasilnya",
    ...{ quality: "outcome", dataSource: "Survei kepuasan dan data layanan", interval: "semester" },
  },
  processes: {
    purpose: "Menunjukkan apakah cara kerja perangkat daerah membaik",
    ...{ quality: "intermediate_outcome", dataSource: "Laporan kinerja bidang", interval: "quarterly" },
  },
  strengthening: {
    purpose: "Menunjukkan apakah pegawai dan tata kelola bertambah kuat",
    ...{
      quality: "low_control_output",
      dataSource: "Data kepegawaian dan hasil evaluasi SAKIP",
      interval: "annual",
    },
  },
  budget: {
    purpose: "Menunjukkan apakah anggaran dipakai tepat dan tertib",
    ...{ quality: "low_control_output", dataSource: "Laporan realisasi anggaran", interval: "monthly" },
  },
};

/** What an indicator of a leader means and how it is measured (A.1.3). */
export function manualOf({ text, unit, perspective = "processes" }: DrawnIndicator, place: string): Manual {
  const { purpose, ...rest } = explained[perspective];
  return {
    ...rest,
    purpose: `${purpose} di ${place}.`,
    definition: `${text}, dihitung sejak 1 Januari sampai akhir periode pelaporan.`,
    formula:
      unit === "%"
        ? "Yang tercapai dibagi seluruh sasaran, dikali 100."
        : `Nilai menurut sumber data pada akhir periode pelaporan, dalam ${unit}.`,
  };
}
