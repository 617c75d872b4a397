/** One password for all invented people with an account; it exists in demo databases only. */
export const demoPassword = "kinerja-demo-2026";

/** The people whom a visitor can be with one click. Every one of them is invented. */
export const demoActors = [
  { key: "teacher", username: "198803142014032001", personName: "Rina Marlina, S.Pd." },
  { key: "headOfSchool", username: "197605212003121002", personName: "Hendra Saputra, M.Pd." },
  { key: "midwife", username: "199107092017042003", personName: "Yulia Anggraini, A.Md.Keb." },
  { key: "headOfHealthCentre", username: "198002172008012004", personName: "dr. Fitri Handayani" },
  { key: "contractNurse", username: "199405122022212013", personName: "Sari Wahyuni, S.Kep., Ns." },
  { key: "student", username: "199106242015032014", personName: "Mega Fitriani, S.Kep., Ns." },
  { key: "headOfDivision", username: "197811302005011005", personName: "Zulkifli Rahman, S.T., M.T." },
  { key: "teamLeader", username: "198304162010011015", personName: "Ilham Kurniawan, S.T." },
  { key: "camat", username: "197404082000031006", personName: "Syafrizal Umar, S.STP." },
  { key: "regionalHr", username: "198609262015051007", personName: "Dian Permatasari, S.Kom." },
  { key: "agencyAdmin", username: "199002112016022008", personName: "Nurhasanah, S.E." },
  { key: "sekda", username: "196912041994031009", personName: "Drs. Bachtiar Effendi, M.Si." },
  { key: "bupati", username: "bupati", personName: "H. Marzuki Alamsyah" },
  { key: "auditor", username: "198310252009041010", personName: "Taufik Hidayat, S.E., Ak." },
  { key: "itOfficer", username: "199409182020121011", personName: "Rizki Pratama, S.T." },
] as const;

export type DemoActorKey = (typeof demoActors)[number]["key"];
