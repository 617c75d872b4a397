import type { Actor } from "@/lib/access/actor";
import { remindOn } from "@/lib/deadlines/commands";
import { unattended } from "@/lib/db/doors";
import { decideDevelopmentLine } from "@/lib/development/commands/budget";
import { setDevelopmentCalendar } from "@/lib/development/commands/calendar";
import { approveDevelopmentPlan, submitDevelopmentPlan } from "@/lib/development/commands/flow";
import { findBudget } from "@/lib/development/queries/budget";
import { findNews } from "@/lib/notifications/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aDraft, developmentMove as move, ownPlan } from "../../support/development";
import { insertRows } from "../../support/rows";
import { aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();
beforeEach(() => asOwner().query(`TRUNCATE "DevelopmentCalendar", "ReminderRound", "Notification" CASCADE`));

const days = { submitBy: "2026-07-10", decideBy: "2026-07-17", budgetBy: "2026-07-31" };
const later = { ...days, budgetBy: "2026-08-14" };
const round = (today: string) => unattended((tx) => remindOn(tx, { today, now: `${today}T02:00:00.000Z` }));
const remindersOf = async (actor: Actor) =>
  (await findNews(actor))
    .filter(({ topic }) => topic.startsWith("deadline.development"))
    .map(({ topic, due, unread }) => [topic, due, unread]);

describe("the calendar of development plans", () => {
  it("is set by who keeps trainings, changed as it was seen, and leaves a trace", async () => {
    const { citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    const dates = async () =>
      (await findBudget(keeper, { agencyId: agency.agencyId, year: 2026, page: 1 })).dates;
    expect(await dates()).toMatchObject({ submitBy: "2026-02-28", version: null });
    await setDevelopmentCalendar(keeper, { year: 2026, version: null, ...days });
    expect(await dates()).toEqual({ ...days, version: 0 });
    await setDevelopmentCalendar(keeper, { year: 2026, version: 0, ...later });
    expect(await dates()).toEqual({ ...later, version: 1 });
    expect(await eventsOf(keeper.personId)).toEqual(["development.calendar-set", "development.calendar-set"]);
    for (const version of [null, 0])
      await expect(setDevelopmentCalendar(keeper, { year: 2026, version, ...days })).rejects.toBeRefused(
        "stale",
      );
    await expect(
      setDevelopmentCalendar(keeper, { year: 2026, version: 1, ...days, decideBy: "2026-07-01" }),
    ).rejects.toBeRefused("development.decided-before-submitted");
  });

  it("is set once where two set it together", async () => {
    const { citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    const outcomes = await Promise.allSettled(
      [days, later].map((dates) => setDevelopmentCalendar(keeper, { year: 2026, version: null, ...dates })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is nobody else's", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    for (const other of [ayu, budi, citra, granted(citra, "agency_admin", agency.path)])
      await expect(setDevelopmentCalendar(other, { year: 2026, version: null, ...days })).rejects.toBeRefused(
        "not-found",
      );
  });

  it("has its days in order in the database, too", async () => {
    await expect(
      asApp(
        `INSERT INTO "DevelopmentCalendar" (year, "submitBy", "decideBy", "budgetBy") VALUES (2026, $1, $2, $3)`,
        [days.decideBy, days.submitBy, days.budgetBy],
      ),
    ).rejects.toEqual(expect.objectContaining({ constraint: "DevelopmentCalendar_in_order" }));
    await expect(asApp(`DELETE FROM "DevelopmentCalendar"`, [])).rejects.toMatchObject({ code: "42501" });
  });
});

describe("reminders of development plans", () => {
  it("go to whoever is to act, by the calendar's days, and stop when it is done", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    await insertRows(asOwner(), "RoleGrant", [
      {
        ...{ id: "0190a3b4-0000-7000-8000-0000000000aa", personId: keeper.personId, role: "regional_hr" },
        ...{ unitId: agency.unitId, validFrom: "2026-01-01" },
      },
    ]);
    await setDevelopmentCalendar(keeper, { year: 2026, version: null, ...days });
    const planId = await aDraft(ayu);
    await round("2026-07-06");
    expect(await remindersOf(ayu)).toEqual([["deadline.development-to-submit", days.submitBy, true]]);
    expect(await remindersOf(budi)).toEqual([]);

    await submitDevelopmentPlan(ayu, await move(ayu, planId));
    expect(await remindersOf(ayu)).toEqual([["deadline.development-to-submit", days.submitBy, false]]);
    await round("2026-07-13");
    expect(await remindersOf(budi)).toEqual([["deadline.development-to-decide", days.decideBy, true]]);

    await approveDevelopmentPlan(budi, await move(budi, planId));
    expect(await remindersOf(budi)).toEqual([["deadline.development-to-decide", days.decideBy, false]]);
    await round("2026-07-27");
    expect(await remindersOf(keeper)).toEqual([["deadline.development-budget", days.budgetBy, true]]);

    const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
    await decideDevelopmentLine(keeper, {
      ...{ ...(await move(keeper, planId)), lineId, kind: "accepted", hours: "0", cost: "0", reason: "DPA" },
    });
    await round("2026-07-28");
    expect(await remindersOf(keeper)).toEqual([["deadline.development-budget", days.budgetBy, false]]);
  });
});
