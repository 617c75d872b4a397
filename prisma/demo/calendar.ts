import { addDays, type IsoDate } from "@/lib/dates";
import type { HolidayKind } from "@/lib/db/generated/enums";

import type { Chances } from "./chance";
import type { DrawnPeriod } from "./evaluations";
import { type DrawnPlan, idOf, instant, put, type Rows } from "./plans";

/**
 * National holidays and joint leave on working days: 2025 and 2026 as the joint decrees of three ministers have them. That of
 * 2027 was not out when this was written; what follows the moon there is expected, and says so.
 */
const holidays: Record<HolidayKind, readonly (readonly [IsoDate, string])[]> = {
  national: [
    ["2025-01-01", "Tahun Baru 2025"],
    ["2025-01-27", "Isra Mikraj"],
    ["2025-01-29", "Tahun Baru Imlek 2576"],
    ["2025-03-31", "Idulfitri 1446 H"],
    ["2025-04-01", "Idulfitri 1446 H, hari kedua"],
    ["2025-04-18", "Wafat Yesus Kristus"],
    ["2025-05-01", "Hari Buruh"],
    ["2025-05-12", "Waisak 2569"],
    ["2025-05-29", "Kenaikan Yesus Kristus"],
    ["2025-06-06", "Iduladha 1446 H"],
    ["2025-06-27", "Tahun Baru Islam 1447 H"],
    ["2025-09-05", "Maulid Nabi Muhammad"],
    ["2025-12-25", "Natal"],
    ["2026-01-01", "Tahun Baru 2026"],
    ["2026-01-16", "Isra Mikraj"],
    ["2026-02-17", "Tahun Baru Imlek 2577"],
    ["2026-03-19", "Nyepi, Tahun Baru Saka 1948"],
    ["2026-04-03", "Wafat Yesus Kristus"],
    ["2026-05-01", "Hari Buruh"],
    ["2026-05-14", "Kenaikan Yesus Kristus"],
    ["2026-05-27", "Iduladha 1447 H"],
    ["2026-06-01", "Hari Lahir Pancasila"],
    ["2026-06-16", "Tahun Baru Islam 1448 H"],
    ["2026-08-17", "Hari Kemerdekaan"],
    ["2026-08-25", "Maulid Nabi Muhammad"],
    ["2026-12-25", "Natal"],
    ["2027-01-01", "Tahun Baru 2027"],
    ["2027-01-05", "Isra Mikraj (perkiraan)"],
    ["2027-03-08", "Nyepi, Tahun Baru Saka 1949 (perkiraan)"],
    ["2027-03-10", "Idulfitri 1448 H (perkiraan)"],
    ["2027-03-11", "Idulfitri 1448 H, hari kedua (perkiraan)"],
    ["2027-03-26", "Wafat Yesus Kristus"],
    ["2027-05-06", "Kenaikan Yesus Kristus"],
    ["2027-05-17", "Iduladha 1448 H (perkiraan)"],
    ["2027-05-20", "Waisak 2571 (perkiraan)"],
    ["2027-06-01", "Hari Lahir Pancasila"],
    ["2027-08-17", "Hari Kemerdekaan"],
  ],
  joint_leave: [
    ["2025-01-28", "Cuti bersama Imlek"],
    ["2025-03-28", "Cuti bersama Nyepi"],
    ["2025-04-02", "Cuti bersama Idulfitri"],
    ["2025-04-03", "Cuti bersama Idulfitri"],
    ["2025-04-04", "Cuti bersama Idulfitri"],
    ["2025-04-07", "Cuti bersama Idulfitri"],
    ["2025-05-13", "Cuti bersama Waisak"],
    ["2025-05-30", "Cuti bersama Kenaikan Yesus Kristus"],
    ["2025-06-09", "Cuti bersama Iduladha"],
    ["2025-08-18", "Cuti bersama Hari Kemerdekaan"],
    ["2025-12-26", "Cuti bersama Natal"],
    ["2026-02-16", "Cuti bersama Imlek"],
    ["2026-03-18", "Cuti bersama Nyepi"],
    ["2026-03-20", "Cuti bersama Idulfitri"],
    ["2026-03-23", "Cuti bersama Idulfitri"],
    ["2026-03-24", "Cuti bersama Idulfitri"],
    ["2026-05-15", "Cuti bersama Kenaikan Yesus Kristus"],
    ["2026-05-28", "Cuti bersama Iduladha"],
    ["2026-12-24", "Cuti bersama Natal"],
  ],
  local: [["2026-10-19", "Hari Jadi Kabupaten Bungo"]],
};

/** The day on which the system was down, a day before many windows were to close. */
const lostDay = "2026-04-13";

/** Holidays of three years, and a morning on which the server room had no power. */
export function drawCalendar(chances: Chances, keeperId: string | undefined, rows: Rows) {
  for (const kind of Object.keys(holidays) as HolidayKind[])
    put(rows, "Holiday", ...holidays[kind].map(([date, name]) => ({ date, name, kind })));
  if (!keeperId) return;
  put(rows, "Downtime", {
    id: idOf(chances, lostDay),
    startsAt: `${lostDay}T00:45:00Z`,
    endsAt: `${lostDay}T04:30:00Z`,
    reason: "Listrik ruang server padam; layanan kembali setelah genset menyala.",
    recordedById: keeperId,
    recordedAt: instant(lostDay, 7),
  });
}

type Draw = { chances: Chances; today: IsoDate; rows: Rows };

/** One person whose first quarter was rated later than that of others, and one whose month is still open longer. */
export function drawExtensions(
  { chances, today, rows }: Draw,
  plans: readonly DrawnPlan[],
  periods: readonly DrawnPeriod[],
  keeperId: string,
) {
  const extend = (
    wanted: (period: DrawnPeriod) => boolean,
    days: number,
    [reason, on]: [string, IsoDate],
  ) => {
    const period = periods.find((one) => one.year === 2026 && one.kind === "periodic" && wanted(one));
    const owner = plans.find(
      (plan) =>
        plan.owner.seat.unit.agencyId === period?.agencyId && plan.approvedOn && !plan.owner.seat.actor,
    )?.owner;
    if (!period || !owner || owner.rater?.id === keeperId) return;
    put(rows, "WindowExtension", {
      id: idOf(chances, on),
      ...{ personId: owner.id, periodId: period.id, until: addDays(period.closesOn, days), reason },
      ...{ grantedById: keeperId, grantedAt: instant(on) },
    });
  };
  const quarter = ({ number, endsOn }: DrawnPeriod) => number === 1 && endsOn === "2026-03-31";
  extend(quarter, 14, ["Penilai dirawat di rumah sakit selama masa penilaian.", "2026-04-09"]);
  const running = ({ opensOn, closesOn }: DrawnPeriod) => opensOn < today && closesOn >= today;
  extend(running, 10, ["Cuti melahirkan sampai pertengahan Juni.", "2026-06-02"]);
}
