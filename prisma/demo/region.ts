import type { FunctionalLevel, PositionKind, UnitKind } from "@/lib/db/generated/enums";

import { agencies, type AgencyPlan, districts } from "./agencies";
import { type Chances } from "./chance";
import { type DemoActorKey } from "./demo-actors";

/** What people in a unit do; it chooses their titles and the words of their plans. */
export type Trade =
  "leader" | "teacher" | "midwife" | "nurse" | "office" | "field" | "district" | "audit" | "education";

export type UnitDraft = {
  id: string;
  agencyId: string | null;
  parentId: string | null;
  code: string;
  name: string;
  kind: UnitKind;
  trade: Trade;
  place: string;
  plan: AgencyPlan | null;
  agencyCode: string;
};

/** Whether a unit is a unit kerja mandiri: health centres and the hospital are. */
export const isIndependent = ({ kind, plan }: UnitDraft) =>
  kind === "health_centre" || (kind === "agency" && plan?.kind === "hospital");

export type Seat = {
  unit: UnitDraft;
  title: string;
  kind: PositionKind;
  level: FunctionalLevel | null;
  isHead: boolean;
  trade: Trade;
  actor?: DemoActorKey;
};

export type Region = { agencyRows: { id: string; plan: AgencyPlan }[]; units: UnitDraft[]; seats: Seat[] };

const small = new Set(["setda", "inspektorat", "dikbud", "dinkes", "pupr", "bkpsdmd", "dishub", "kec06"]);

/** Draws agencies, units and the seats in them. The small region has the named people and little else. */
export function drawRegion(chances: Chances, scale: "full" | "small"): Region {
  const root = unit(chances, {
    name: "Kabupaten Bungo",
    code: "bungo",
    kind: "region",
    trade: "leader",
    place: "Bungo",
  });
  const region: Region = { agencyRows: [], units: [root], seats: [] };
  for (const plan of agencies) {
    if (scale === "small" && !small.has(plan.code)) continue;
    drawAgency(chances, region, root, plan, scale);
  }
  const setda = region.agencyRows[0];
  root.agencyId = null;
  region.seats.push({
    unit: { ...root, agencyId: setda?.id ?? null },
    title: "Bupati Bungo",
    kind: "official",
    level: null,
    isHead: true,
    trade: "leader",
    actor: "bupati",
  });
  return region;
}

type UnitWords = Pick<UnitDraft, "name" | "code" | "kind" | "trade" | "place"> & Partial<UnitDraft>;

const unit = (chances: Chances, words: UnitWords): UnitDraft => ({
  id: chances.id(),
  agencyId: null,
  parentId: null,
  plan: null,
  agencyCode: "",
  ...words,
});

function drawAgency(
  chances: Chances,
  region: Region,
  root: UnitDraft,
  plan: AgencyPlan,
  scale: "full" | "small",
) {
  const agencyId = chances.id();
  region.agencyRows.push({ id: agencyId, plan });
  const trade = tradeOf(plan);
  const common = { agencyId, plan, agencyCode: plan.code };
  const top = unit(chances, {
    ...common,
    name: plan.name,
    code: plan.code,
    kind: "agency",
    trade,
    place: plan.shortName,
    parentId: root.id,
  });
  region.units.push(top);
  const head = headOf(plan);
  region.seats.push({
    unit: top,
    ...head,
    level: null,
    isHead: true,
    trade: "leader",
    ...actorOf(plan, "head"),
  });
  plan.units.forEach((name, i) => {
    const below = unit(chances, {
      ...common,
      name,
      code: `u${i + 1}`,
      kind: plan.kind === "district" ? "section" : "division",
      trade,
      place: name,
      parentId: top.id,
    });
    region.units.push(below);
    drawDivision(chances, region, below, plan, i, scale);
  });
  if (plan.code === "dikbud") drawSchools(chances, region, common, scale);
  if (plan.code === "dinkes") drawHealthCentres(chances, region, common, top, scale);
}

const tradeOf = ({ kind, code }: AgencyPlan): Trade => {
  if (kind === "district") return "district";
  if (kind === "inspectorate") return "audit";
  if (kind === "hospital") return "nurse";
  if (code === "dikbud") return "education";
  return ["pupr", "satpol", "dlh", "dishub", "tanbun", "ternak", "bpbd"].includes(code) ? "field" : "office";
};

function headOf({ kind, name, code }: AgencyPlan): { title: string; kind: PositionKind } {
  if (code === "setda") return { title: "Sekretaris Daerah", kind: "senior_leader" };
  if (kind === "district") return { title: `Camat ${name.replace("Kecamatan ", "")}`, kind: "administrator" };
  if (kind === "inspectorate") return { title: "Inspektur Daerah", kind: "senior_leader" };
  if (kind === "hospital") return { title: "Direktur RSUD", kind: "administrator" };
  return { title: code === "setwan" ? "Sekretaris DPRD" : `Kepala ${name}`, kind: "senior_leader" };
}

const named: Partial<Record<string, DemoActorKey>> = {
  "setda/head": "sekda",
  "kec06/head": "camat",
  "pupr/1": "headOfDivision",
};
const actorOf = (plan: AgencyPlan, place: string): { actor?: DemoActorKey } => {
  const actor = named[`${plan.code}/${place}`];
  return actor ? { actor } : {};
};

function drawDivision(
  chances: Chances,
  region: Region,
  at: UnitDraft,
  plan: AgencyPlan,
  index: number,
  scale: "full" | "small",
) {
  const section = plan.kind === "district";
  const title = headTitle(at.name);
  region.seats.push({
    unit: at,
    title,
    kind: section ? "supervisor" : "administrator",
    level: null,
    isHead: true,
    trade: "leader",
    ...actorOf(plan, String(index)),
  });
  const actor = actorOf(plan, String(index)).actor;
  const wanted = actor === "headOfDivision" ? 22 : scale === "small" ? 3 : plan.staff + chances.whole(-2, 2);
  for (let i = 0; i < wanted; i++)
    region.seats.push({ unit: at, ...staffSeat(chances, at.trade), ...staffActor(plan, index, i) });
}

const headTitle = (name: string) =>
  /^(Sekretariat)/.test(name)
    ? name.replace("Sekretariat", "Sekretaris")
    : name.startsWith("Inspektur")
      ? name
      : `Kepala ${name}`;

function staffActor(plan: AgencyPlan, index: number, i: number): { actor?: DemoActorKey } {
  if (i > 0) return {};
  const actor = (
    {
      "bkpsdmd/4": "regionalHr",
      "dikbud/0": "agencyAdmin",
      "inspektorat/1": "auditor",
      "setda/6": "itOfficer",
    } as const
  )[`${plan.code}/${index}` as "dikbud/0"];
  return actor ? { actor } : {};
}

const staffTitles = {
  office: [
    "Analis Kebijakan Ahli Muda|ahli_muda",
    "Perencana Ahli Pertama|ahli_pertama",
    "Arsiparis Terampil|terampil",
    "Pengelola Keuangan|",
    "Pengadministrasi Perkantoran|",
    "Pengolah Data dan Informasi|",
    "Penelaah Teknis Kebijakan|",
  ],
  field: [
    "Teknik Jalan dan Jembatan Ahli Muda|ahli_muda",
    "Pengawas Lapangan|",
    "Penyuluh Ahli Pertama|ahli_pertama",
    "Operator Lapangan|",
    "Pengelola Sarana|",
    "Penelaah Teknis Kebijakan|",
  ],
  district: [
    "Pengelola Layanan Masyarakat|",
    "Pengadministrasi Perkantoran|",
    "Penata Kelola Pemerintahan|",
    "Pengolah Data dan Informasi|",
  ],
  audit: [
    "Auditor Ahli Muda|ahli_muda",
    "Auditor Ahli Pertama|ahli_pertama",
    "Pengawas Urusan Pemerintahan Ahli Madya|ahli_madya",
    "Pengadministrasi Perkantoran|",
  ],
  education: [
    "Analis Kebijakan Ahli Muda|ahli_muda",
    "Pengelola Data Pendidikan|",
    "Pengelola Keuangan|",
    "Pengawas Sekolah Ahli Madya|ahli_madya",
  ],
  nurse: [
    "Perawat Ahli Muda|ahli_muda",
    "Perawat Ahli Pertama|ahli_pertama",
    "Perawat Terampil|terampil",
    "Perawat Mahir|mahir",
    "Apoteker Ahli Pertama|ahli_pertama",
    "Pengadministrasi Perkantoran|",
  ],
  midwife: [
    "Bidan Terampil|terampil",
    "Bidan Mahir|mahir",
    "Bidan Penyelia|penyelia",
    "Bidan Ahli Pertama|ahli_pertama",
  ],
  teacher: [
    "Guru Ahli Pertama|ahli_pertama",
    "Guru Ahli Pertama|ahli_pertama",
    "Guru Ahli Muda|ahli_muda",
    "Guru Ahli Madya|ahli_madya",
  ],
} as const;

function staffSeat({ pick }: Chances, trade: Trade): Omit<Seat, "unit"> {
  const [title = "", level] = pick(staffTitles[trade === "leader" ? "office" : trade]).split("|");
  return {
    title,
    kind: level ? "functional" : "implementer",
    level: (level || null) as FunctionalLevel | null,
    isHead: false,
    trade,
  };
}

type Common = Pick<UnitDraft, "agencyId" | "plan" | "agencyCode">;

function drawSchools(chances: Chances, region: Region, common: Common, scale: "full" | "small") {
  const [primary, junior] = ["Bidang Pembinaan SD", "Bidang Pembinaan SMP"].map((name) =>
    region.units.find((candidate) => candidate.name === name),
  );
  let number = 78;
  for (const place of scale === "small" ? ["Pelepat"] : districts) {
    const schools = scale === "small" ? 1 : 10;
    for (let i = 0; i < schools; i++) {
      const name = `SDN ${place === "Pelepat" && i === 0 ? 84 : (number += 1) === 84 ? (number += 1) : number} ${place}`;
      const school = unit(chances, {
        ...common,
        name,
        code: `sd${region.units.length}`,
        kind: "school",
        trade: "teacher",
        place: name,
        parentId: primary?.id ?? null,
      });
      drawTeam(
        chances,
        region,
        school,
        "Kepala Sekolah",
        scale === "small" ? 6 : chances.whole(9, 14),
        name === "SDN 84 Pelepat" ? ["headOfSchool", "teacher"] : [],
      );
    }
    for (let i = 1; i <= (scale === "small" ? 0 : 3); i++) {
      const name = `SMPN ${i} ${place}`;
      const school = unit(chances, {
        ...common,
        name,
        code: `smp${region.units.length}`,
        kind: "school",
        trade: "teacher",
        place: name,
        parentId: junior?.id ?? null,
      });
      drawTeam(chances, region, school, "Kepala Sekolah", chances.whole(16, 24), []);
    }
  }
}

function drawHealthCentres(
  chances: Chances,
  region: Region,
  common: Common,
  top: UnitDraft,
  scale: "full" | "small",
) {
  for (const place of scale === "small" ? ["Pelepat"] : districts) {
    const centre = unit(chances, {
      ...common,
      name: `Puskesmas ${place}`,
      code: `pkm${region.units.length}`,
      kind: "health_centre",
      trade: "midwife",
      place: `Puskesmas ${place}`,
      parentId: top.id,
    });
    drawTeam(
      chances,
      region,
      centre,
      "Kepala Puskesmas",
      scale === "small" ? 6 : chances.whole(36, 48),
      place === "Pelepat" ? ["headOfHealthCentre", "midwife"] : [],
    );
  }
}

function drawTeam(
  chances: Chances,
  region: Region,
  at: UnitDraft,
  head: string,
  staff: number,
  actors: DemoActorKey[],
) {
  region.units.push(at);
  const [leader, first] = actors;
  const level = at.kind === "school" ? "ahli_madya" : "ahli_muda";
  region.seats.push({
    unit: at,
    title: `${head} ${at.name.replace("Puskesmas ", "")}`,
    kind: "functional",
    level,
    isHead: true,
    trade: "leader",
    ...(leader ? { actor: leader } : {}),
  });
  for (let i = 0; i < staff; i++) {
    const trade = at.trade === "midwife" && chances.chance(0.55) && !(first && i === 0) ? "nurse" : at.trade;
    region.seats.push({
      unit: at,
      ...staffSeat(chances, trade),
      ...(first && i === 0 ? { actor: first } : {}),
    });
  }
}
