import type { FunctionalLevel, PositionKind, UnitKind } from "@/lib/db/generated/enums";

import { agencies, type AgencyPlan, districts } from "./agencies";
import { type Business, businessOf, healthCentre, juniorSchool, primarySchool } from "./business";
import { type Chances } from "./chance";
import { type DemoActorKey } from "./demo-actors";
import { postOf, type Post, postsOf } from "./posts";

/** What people in a unit do; it chooses their titles and the words of their plans. */
export type Trade =
  | "leader"
  | "teacher"
  | "midwife"
  | "nurse"
  | "pharmacist"
  | "diagnostics"
  | "office"
  | "field"
  | "extension"
  | "safety"
  | "district"
  | "audit"
  | "education";

export type UnitDraft = {
  id: string;
  agencyId: string | null;
  parentId: string | null;
  code: string;
  name: string;
  kind: UnitKind;
  business: Business;
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
  /** What people in this post have studied. */
  degrees: readonly string[];
  actor?: DemoActorKey;
  /** Whose plan of this year lies with its owner again. */
  returned?: boolean;
};

export type Region = { agencyRows: { id: string; plan: AgencyPlan }[]; units: UnitDraft[]; seats: Seat[] };

const small = new Set(["setda", "inspektorat", "dikbud", "dinkes", "pupr", "bkpsdmd", "dishub", "kec06"]);

/** Draws agencies, units and the seats in them. The small region has the named people and little else. */
export function drawRegion(chances: Chances, scale: "full" | "small"): Region {
  const root = unit(chances, {
    name: "Kabupaten Bungo",
    code: "bungo",
    kind: "region",
    business: ofHeads,
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
    degrees: [""],
    actor: "bupati",
  });
  return region;
}

/** Of a place where only its head plans: heads write of the place as a whole. */
const ofHeads: Business = { trade: "leader", words: {} };

type UnitWords = Pick<UnitDraft, "name" | "code" | "kind" | "business" | "place"> & Partial<UnitDraft>;

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
  const common = { agencyId, plan, agencyCode: plan.code };
  const top = unit(chances, {
    ...common,
    name: plan.name,
    code: plan.code,
    kind: "agency",
    business: ofHeads,
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
    degrees: studiesOf(plan),
    ...actorOf(plan, "head"),
  });
  plan.units.forEach((name, i) => {
    const below = unit(chances, {
      ...common,
      name,
      code: `u${i + 1}`,
      kind: plan.kind === "district" ? "section" : "division",
      business: businessOf(plan, name),
      place: placeOf(plan, name),
      parentId: top.id,
    });
    region.units.push(below);
    drawDivision(chances, region, below, plan, i, scale);
  });
  if (plan.code === "dikbud") drawSchools(chances, region, common, scale);
  if (plan.code === "dinkes") drawHealthCentres(chances, region, common, top, scale);
}

/** Names that many agencies have are told apart by the agency. */
const shared = new Map<string, number>();
for (const name of agencies.flatMap(({ units }) => units)) shared.set(name, (shared.get(name) ?? 0) + 1);
const placeOf = ({ shortName }: AgencyPlan, name: string) =>
  (shared.get(name) ?? 0) > 1 ? `${name.replace(" Kecamatan", "")} ${shortName}` : name;

/** What heads in an agency have studied. */
function studiesOf({ code, kind }: AgencyPlan): readonly string[] {
  if (kind === "hospital" || code === "dinkes") return ["S.K.M., M.Kes.", "S.K.M., M.K.M."];
  if (code === "dikbud") return ["S.Pd., M.Pd.", "S.Pd., M.Si."];
  if (code === "pupr" || code === "perkim") return ["S.T., M.T.", "S.T., M.Si."];
  if (code === "tanbun") return ["S.P., M.P.", "S.P., M.Si."];
  if (code === "ternak") return ["S.Pt., M.P.", "S.Pi., M.Si."];
  if (kind === "district") return ["S.STP.", "S.IP., M.Si.", "S.Sos."];
  return ["S.E., M.M.", "S.Sos., M.Si.", "S.H., M.H."];
}

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
    degrees: studiesOf(plan),
    ...actorOf(plan, String(index)),
  });
  const actor = actorOf(plan, String(index)).actor;
  const wanted = actor === "headOfDivision" ? 22 : scale === "small" ? 3 : plan.staff + chances.whole(-2, 2);
  for (let i = 0; i < wanted; i++)
    region.seats.push({
      unit: at,
      ...staffSeat(chances, at, at.business.trade, seated[`${plan.code}/${index}/${i}`]),
    });
}

const headTitle = (name: string) =>
  /^(Sekretariat)/.test(name)
    ? name.replace("Sekretariat", "Sekretaris")
    : name.startsWith("Inspektur")
      ? name
      : `Kepala ${name}`;

/** Who of the people whom a visitor can be sits where in a division, by the order of its staff. */
const seated: Partial<Record<string, DemoActorKey>> = {
  "bkpsdmd/4/0": "regionalHr",
  "dikbud/0/0": "agencyAdmin",
  "inspektorat/1/0": "auditor",
  "setda/6/0": "itOfficer",
  "pupr/1/1": "teamLeader",
};

/** A drawn post, or that of somebody whom a visitor can be. */
function staffSeat({ pick }: Chances, at: UnitDraft, trade: Trade, actor?: DemoActorKey): Omit<Seat, "unit"> {
  const drawn = pick(postsOf(at, trade));
  const own = actor && postOf(actor);
  return own ? { ...seatOf(own), actor } : seatOf(drawn);
}

const seatOf = ({ title, level, trade, degrees }: Post): Omit<Seat, "unit"> => ({
  ...{ title, level, trade, degrees },
  kind: level ? "functional" : "implementer",
  isHead: false,
});

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
        business: primarySchool,
        place: name,
        parentId: primary?.id ?? null,
      });
      drawTeam(
        chances,
        region,
        school,
        "Kepala Sekolah",
        scale === "small" ? 6 : chances.whole(9, 14),
        name === "SDN 84 Pelepat" ? atTheSchool : {},
      );
    }
    for (let i = 1; i <= (scale === "small" ? 0 : 3); i++) {
      const name = `SMPN ${i} ${place}`;
      const school = unit(chances, {
        ...common,
        name,
        code: `smp${region.units.length}`,
        kind: "school",
        business: juniorSchool,
        place: name,
        parentId: junior?.id ?? null,
      });
      drawTeam(chances, region, school, "Kepala Sekolah", chances.whole(16, 24));
    }
  }
}

/** Whom a visitor can be in a school or a health centre. */
type Known = { leader?: DemoActorKey; members?: readonly (DemoActorKey | undefined)[]; returned?: number };
const atTheSchool: Known = { leader: "headOfSchool", members: ["teacher"] };
/** The midwife leads a team of the next three; the two nurses stand outside it, and the plan of the one after them came back. */
const atTheHealthCentre: Known = {
  leader: "headOfHealthCentre",
  members: ["midwife", undefined, undefined, undefined, "student", "contractNurse"],
  returned: 6,
};

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
      business: healthCentre(place),
      place: `Puskesmas ${place}`,
      parentId: top.id,
    });
    drawTeam(
      chances,
      region,
      centre,
      "Kepala Puskesmas",
      scale === "small" ? 6 : chances.whole(36, 48),
      place === "Pelepat" ? atTheHealthCentre : {},
    );
  }
}

function drawTeam(
  chances: Chances,
  region: Region,
  at: UnitDraft,
  head: string,
  staff: number,
  { leader, members = [], returned }: Known = {},
) {
  region.units.push(at);
  const school = at.kind === "school";
  region.seats.push({
    unit: at,
    title: `${head} ${at.name.replace("Puskesmas ", "")}`,
    kind: "functional",
    level: school ? "ahli_madya" : "ahli_muda",
    isHead: true,
    trade: "leader",
    degrees: school ? ["S.Pd., M.Pd.", "S.Pd."] : ["S.K.M., M.Kes.", "S.Kep., Ns., M.Kes."],
    ...(leader ? { actor: leader } : {}),
  });
  for (let i = 0; i < staff; i++) {
    const own = at.business.trade;
    const actor = members[i];
    const trade = own === "midwife" && chances.chance(0.55) && i > 0 ? "nurse" : own;
    region.seats.push({ unit: at, ...staffSeat(chances, at, trade, actor), returned: i === returned });
  }
}
