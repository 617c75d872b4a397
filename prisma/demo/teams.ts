import type { Chances } from "./chance";
import type { DemoActorKey } from "./demo-actors";
import type { Staff } from "./people";
import { put, type Rows } from "./plans";

type TeamPlan = {
  /** The unit of this actor. */
  of: DemoActorKey;
  name: string;
  mandate: string;
  /** Who leads: this actor, or the so-many-th of the unit. */
  leader: DemoActorKey | number;
  /** Which of the unit's other people belong to it, by their place in it. */
  members: readonly [first: number, last: number];
  validFrom: string;
  validTo?: string;
};

const teams: readonly TeamPlan[] = [
  {
    of: "midwife",
    name: "Tim UKP Kesehatan Ibu dan Anak",
    mandate: "Menurunkan jumlah ibu hamil berisiko yang terlambat dirujuk, dari posyandu sampai puskesmas.",
    leader: "midwife",
    members: [1, 3],
    validFrom: "2026-01-02",
  },
  {
    of: "headOfDivision",
    name: "Tim Penanganan Ruas Jalan Prioritas",
    mandate:
      "Menyelesaikan dua belas ruas jalan prioritas sebelum musim hujan, dari survei sampai serah terima.",
    leader: "teamLeader",
    members: [3, 9],
    validFrom: "2026-01-12",
    validTo: "2026-12-31",
  },
  {
    of: "headOfDivision",
    name: "Tim Data Jalan dan Jembatan",
    mandate: "Menyatukan data kondisi jalan dan jembatan dalam satu peta yang dipakai seluruh bidang.",
    leader: 2,
    members: [11, 15],
    validFrom: "2026-03-02",
  },
  {
    of: "headOfDivision",
    name: "Tim Tanggap Banjir 2025",
    mandate: "Memulihkan jalan yang rusak karena banjir akhir 2024.",
    leader: 4,
    members: [5, 8],
    validFrom: "2025-01-06",
    validTo: "2025-06-30",
  },
  {
    of: "teacher",
    name: "Tim Kurikulum dan Rapor Pendidikan",
    mandate: "Memperbaiki hasil literasi dan numerasi menurut rapor pendidikan sekolah.",
    leader: 1,
    members: [0, 0],
    validFrom: "2026-01-12",
  },
];

/** Work teams in the units of the demo's actors: running ones, one with an end, one that has ended. */
export function drawTeams(chances: Chances, staff: readonly Staff[], rows: Rows) {
  for (const { of, leader, members, ...words } of teams) {
    const unit = staff.find(({ seat }) => seat.actor === of)?.seat.unit;
    const people = staff.filter(({ seat }) => seat.unit.id === unit?.id && !seat.isHead);
    const leads =
      typeof leader === "number" ? people[leader] : people.find(({ seat }) => seat.actor === leader);
    const belong = people.slice(members[0], members[1] + 1).filter((person) => person !== leads);
    if (!unit || !leads || belong.length === 0) continue;
    const { validFrom, validTo = null } = words;
    const teamId = chances.id(Date.parse(validFrom));
    put(rows, "WorkTeam", { id: teamId, unitId: unit.id, ...words, validTo, version: 0 });
    const sit = (person: Staff, role: "leader" | "member") =>
      put(rows, "TeamSeat", {
        ...{ id: chances.id(Date.parse(validFrom)), teamId, personId: person.id, role },
        ...{ validFrom, validTo },
      });
    sit(leads, "leader");
    for (const person of belong) sit(person, "member");
  }
}
