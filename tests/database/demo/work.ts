import { agencies, districts } from "@/prisma/demo/agencies";
import { allBusinesses, businessOf, healthCentre, juniorSchool, primarySchool } from "@/prisma/demo/business";

import type { Row } from "../../support/rows";

type Drawn = Readonly<Record<string, readonly Row[]>>;

/** Everybody with the post they hold, the unit it is in, and the agency's code. */
function workersOf({ Person = [], Assignment = [], Position = [], Unit = [], Agency = [] }: Drawn) {
  const positions = new Map(Position.map((row) => [row.id, row]));
  const units = new Map(Unit.map((row) => [row.id, row]));
  const codes = new Map(Agency.map(({ id, code }) => [id, String(code)]));
  const definitive = Assignment.filter(({ kind }) => kind === "definitive");
  const held = new Map(definitive.map(({ personId, positionId }) => [personId, positions.get(positionId)]));
  return Person.map((person) => {
    const position = held.get(person.id);
    const unit = units.get(position?.unitId);
    return {
      id: person.id,
      name: String(person.name),
      kind: person.employmentKind,
      number: String(person.number),
      grade: String(person.grade),
      title: String(position?.title),
      level: position?.functionalLevel ? String(position.functionalLevel) : null,
      isHead: position?.isHead === true,
      unit: String(unit?.name),
      unitKind: String(unit?.kind),
      agency: codes.get(position?.agencyId) ?? "",
    };
  });
}
type Worker = ReturnType<typeof workersOf>[number];

/** What each level is called in a title, and the ranks of civil servants in it. */
const levels: Record<string, [name: string, ranks: string]> = {
  pemula: ["Pemula", "II/a II/b"],
  terampil: ["Terampil", "II/c II/d"],
  mahir: ["Mahir", "III/a III/b"],
  penyelia: ["Penyelia", "III/c III/d"],
  ahli_pertama: ["Ahli Pertama", "III/a III/b"],
  ahli_muda: ["Ahli Muda", "III/c III/d"],
  ahli_madya: ["Ahli Madya", "IV/a IV/b IV/c"],
};

/** Where the holders of a post work, and the degree that opens it. */
const families: [post: RegExp, where: (worker: Worker) => boolean, degree: RegExp][] = [
  [/^Guru /, ({ unitKind }) => unitKind === "school", /S\.Pd\.|M\.Pd\./],
  [/^Bidan (Terampil|Mahir|Penyelia)/, atTheBedside, /A\.Md\.Keb\./],
  [/^Bidan Ahli/, atTheBedside, /S\.Tr\.Keb\.|Bd\./],
  [/^Perawat (Terampil|Mahir)/, atTheBedside, /A\.Md\.Kep\./],
  [/^Perawat Ahli/, atTheBedside, /Ns\./],
  [/^Apoteker/, atTheBedside, /Apt\./],
  [/^Asisten Apoteker/, atTheBedside, /A\.Md\.Farm\./],
  [/^Auditor/, ({ agency }) => agency === "inspektorat", /S\.E\.|S\.H\./],
  [/^Pengawas Sekolah/, ({ agency }) => agency === "dikbud", /M\.Pd\./],
  [/^Teknik Jalan/, ({ unit }) => unit === "Bidang Bina Marga", /S\.T\./],
  [/^Teknik Pengairan/, ({ unit }) => unit === "Bidang Sumber Daya Air", /S\.T\./],
  [/^Penyuluh Pertanian Ahli/, ({ agency }) => agency === "tanbun", /S\.P\./],
  [/^Polisi Pamong Praja/, ({ agency }) => agency === "satpol", /A\.Md\./],
  [/^Pemadam Kebakaran/, ({ unit }) => unit === "Bidang Pemadam Kebakaran", /^[^,]+$/],
];
function atTheBedside({ unitKind, agency }: Worker) {
  return unitKind === "health_centre" || agency === "rsud";
}

/** What a civil servant of the region would notice at once. */
export function describeWork(drawn: Drawn) {
  const workers = workersOf(drawn);
  const staff = workers.filter(({ isHead, kind }) => !isHead && kind !== "official");
  const shown = (worker: Worker | undefined) => worker && `${worker.name}, ${worker.title}, ${worker.grade}`;

  describe("posts in the demo region", () => {
    it("are called by their level and held in a rank of it (PermenPANRB 1/2023)", () => {
      const wrong = staff.filter(({ level, title, grade, kind }) => {
        if (level === null) return / (Ahli|Terampil|Mahir|Penyelia)( |$)/.test(title);
        const [name = "", ranks = ""] = levels[level] ?? [];
        return !title.endsWith(name) || (kind === "pns" && !ranks.split(" ").includes(grade));
      });
      expect(wrong.map(shown)).toEqual([]);
    });

    it("are where their holders' work is, and opened by their degree", () => {
      const wrong = staff.filter((worker) =>
        families.some(
          ([post, where, degree]) => post.test(worker.title) && (!where(worker) || !degree.test(worker.name)),
        ),
      );
      expect(wrong.map(shown)).toEqual([]);
    });

    it("give nobody a degree of another profession", () => {
      const owners: [RegExp, RegExp][] = [
        [/Ns\./, /^(Perawat|Kepala Puskesmas)/],
        [/Kep\./, /^(Perawat|Kepala Puskesmas)/],
        [/Keb\./, /^Bidan/],
        [/Apt\./, /^Apoteker/],
      ];
      const wrong = workers.filter(({ name, title }) =>
        owners.some(
          ([degree, post]) => degree.test(name.split(", ").slice(1).join(", ")) && !post.test(title),
        ),
      );
      expect(wrong.map(shown)).toEqual([]);
    });

    it("pay those with a contract by their schooling, in posts that one enters by", () => {
      const contracted = staff.filter(({ kind }) => kind === "pppk");
      const wrong = contracted.filter(({ name, grade, level }) => {
        const degree = name.split(", ").slice(1).join(", ");
        const due = degree === "" ? "V" : degree.startsWith("A.Md.") ? "VII" : "IX";
        return grade !== due || !["pemula", "terampil", "ahli_pertama", null].includes(level);
      });
      expect(wrong.map(shown)).toEqual([]);
      expect(contracted.length / workers.length).toBeGreaterThan(0.15);
    });

    it("are held at the top by nobody who is too young for it", () => {
      const wrong = workers.filter(({ grade, number }) => /^IV/.test(grade) && number.slice(0, 4) > "1983");
      expect(wrong.map(shown)).toEqual([]);
    });
  });

  describe("results in the demo region", () => {
    it("speak of the unit's own business and of nobody else's", () => {
      const plans = new Map(drawn.PerformancePlan?.map(({ id, personId }) => [id, personId]));
      const ownWords = new Map(staff.map((worker) => [worker.id, wordsOf(worker)]));
      const everything = new Set(allBusinesses().flatMap(({ words }) => speakable(words)));
      const foreign = (drawn.WorkResult ?? []).filter(({ planId, statement }) => {
        const own = ownWords.get(plans.get(planId));
        if (!own) return false;
        const said = own.reduce((left, word) => left.replaceAll(word, ""), String(statement));
        return [...everything].some((word) => said.includes(` ${word} `));
      });
      expect(foreign.map(({ statement }) => statement)).toEqual([]);
    });

    it("leave nobody who plans without any", () => {
      const planned = new Set(drawn.WorkResult?.map(({ planId }) => planId));
      expect(drawn.PerformancePlan?.filter(({ id }) => !planned.has(id))).toEqual([]);
    });
  });

  describe("reports in the demo region", () => {
    const lines = new Map(drawn.Indicator?.map((row) => [row.id, row]));
    const reports = (drawn.ProgressReport ?? []).map((report) => ({
      ...{ value: Number(report.value), note: String(report.note), at: String(report.reportedAt) },
      line: lines.get(report.indicatorId),
      indicatorId: report.indicatorId,
    }));

    it("tell of shares that can be: near their target, and never more than the whole", () => {
      const wrong = reports.filter(({ value, line }) => {
        if (line?.targetUnit !== "%" || line.direction === "lower" || line.aspect === "cost") return false;
        return value > 100 || (line.perspective !== "budget" && value < 0.8 * Number(line.targetValue));
      });
      expect(wrong.map(({ note }) => note)).toEqual([]);
    });

    it("never plan what should become less for next month", () => {
      const wrong = reports.filter(
        ({ note, line }) => line?.direction === "lower" && note.includes("dijadwalkan"),
      );
      expect(wrong).toEqual([]);
    });

    it("never take back what had been counted", () => {
      const last = new Map<unknown, number>();
      const wrong = [...reports]
        .sort((a, b) => a.at.localeCompare(b.at))
        .filter(({ indicatorId, value, line }) => {
          const before = last.get(indicatorId) ?? 0;
          last.set(indicatorId, value);
          return (
            !["%", "nilai", "indeks", "menit", "hari", "per 1.000"].includes(String(line?.targetUnit)) &&
            value < before
          );
        });
      expect(wrong.map(({ note }) => note)).toEqual([]);
    });
  });
}

type Words = ReturnType<typeof businessOf>["words"];
const speakable = ({ matter = [], asset = [], service = [], report = [], supply = [] }: Words) => [
  ...matter,
  ...asset,
  ...service,
  ...report,
  ...supply,
];

/** What somebody may speak of; the longest first, as one word may be part of another. */
function wordsOf({ unit, unitKind, agency }: Worker) {
  const plan = agencies.find(({ code }) => code === agency);
  const own = () => {
    if (unitKind === "school") return unit.startsWith("SDN") ? primarySchool : juniorSchool;
    if (unitKind === "health_centre")
      return healthCentre(districts.find((name) => unit.endsWith(name)) ?? "");
    return plan && businessOf(plan, unit);
  };
  const spoken = own()?.words ?? {};
  const words = [unit, ...speakable(spoken), ...(spoken.origin ?? [])];
  return words.sort((a, b) => b.length - a.length);
}
