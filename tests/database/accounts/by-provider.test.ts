import { endSession } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { enterByProvider } from "@/lib/accounts/commands/enter-by-provider";
import { closeAccount } from "@/lib/accounts/commands/keep";
import { findOwnAccount } from "@/lib/accounts/queries/own";

import { asOwner, givenDatabase } from "../../support/database";
import { withFactor } from "../../support/factors";
import { anOffice, desk } from "../../support/keys";
import { moves } from "../../support/movements";
import { eventsOf, supervises, today } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();
afterEach(() => {
  delete process.env.SECOND_FACTOR_FROM;
});

describe("coming in by the identity provider", () => {
  it("opens a session like any other for the account that the claim names, and it ends at once", async () => {
    const { budi, budis, budisNumber } = await anOffice();
    const session = await enterByProvider(` ${budisNumber.replace(/^.{8}/, "$& ")} `, desk);
    expect((await findSession(session))?.actor.personId).toBe(budi.personId);
    expect((await findOwnAccount(budi))?.sessions).toMatchObject([{ id: session, byProvider: true }]);
    expect(await eventsOf(session)).toEqual(["access.signed-in-by-provider"]);
    await endSession(session);
    expect(await findSession(session)).toBeNull();
    expect(await eventsOf(session)).toEqual(["access.signed-in-by-provider", "access.signed-out"]);
    expect(await eventsOf(budis)).toEqual([]);
  });

  it("counts the provider's second factor in place of one's own", async () => {
    const { budi, ayu, budisNumber } = await anOffice();
    await supervises(budi, [ayu]);
    process.env.SECOND_FACTOR_FROM = "2026-01-01";
    const session = await enterByProvider(budisNumber, desk);
    expect((await findSession(session))?.frame.factor).toBe("settled");
    await withFactor(budi);
    await expect(enterByProvider(budisNumber, desk)).resolves.toBeTruthy();
  });

  it("opens for an account that has no password of its own", async () => {
    const { ayusNumber } = await anOffice();
    await expect(enterByProvider(ayusNumber, desk)).resolves.toBeTruthy();
  });

  it.each([
    ["198001012005011999"],
    [""],
    ["x".repeat(300)],
    [undefined],
    [198001012005011999n],
    [["a"]],
    [{}],
  ])("opens nothing for whom nobody knows here: %p", async (claim) => {
    const { rows: before } = await asOwner().query(`SELECT count(*) FROM "Account"`);
    await expect(enterByProvider(claim, desk)).rejects.toBeRefused("access.provider-unknown");
    expect((await asOwner().query(`SELECT count(*) FROM "Account"`)).rows).toEqual(before);
  });

  it("opens nothing for a closed account, nor for who has left the service", async () => {
    const { keeper, budis, budisNumber, ayu, ayusNumber } = await anOffice();
    await closeAccount(keeper, { accountId: budis, version: 0 });
    await expect(enterByProvider(budisNumber, desk)).rejects.toBeRefused("access.provider-closed");
    await moves(keeper, ayu, "retirement", today);
    await expect(enterByProvider(ayusNumber, desk)).rejects.toBeRefused("access.provider-closed");
  });
});
