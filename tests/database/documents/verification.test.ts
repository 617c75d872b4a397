import { randomUUID } from "node:crypto";

import { dateIn } from "@/lib/access/clock";
import { writtenCode } from "@/lib/documents/code";
import { withdrawDocument } from "@/lib/documents/commands/withdraw";
import { newCode } from "@/lib/documents/gateway/chance";
import { verifyCode } from "@/lib/documents/queries/verification";
import { acknowledge } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";

import { asOwner, givenDatabase } from "../../support/database";
import { aHandedOverEvaluation, issuedOf } from "../../support/sealed";
import { eventsOf } from "../../support/world";

givenDatabase();

const somewhere = () => randomUUID();

async function anIssued() {
  const world = await aHandedOverEvaluation();
  const document = (await issuedOf(world.evaluationId)).at(-1);
  return { ...world, code: document?.code ?? "" };
}

describe("what anybody learns of a document by its code", () => {
  it("is what it is, whose by masked name, of which period, who signed, and that it counts: nothing else", async () => {
    const { code, budi } = await anIssued();
    const known = {
      is: "known",
      document: {
        ...{
          form: "d11",
          name: "A***",
          signers: ["Budi"],
          state: "valid",
          stateAt: null,
          outcomeKept: null,
          sha256: null,
          signature: "none",
        },
        period: { kind: "periodic", number: 1, year: 2026, cadence: "semester" },
        issuedAt: budi.now,
      },
    };
    expect(await verifyCode(somewhere(), code)).toEqual(known);
    expect(await verifyCode(somewhere(), ` ${writtenCode(code).toLowerCase()} `)).toEqual(known);
  });

  it("is whose approvals stand on it after an objection: the decider's alone where the ratings were changed", async () => {
    const { ayu, budi, dewi, at, evaluationId } = await anIssued();
    await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
    await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti triwulan satu" });
    await decideObjection(dewi, {
      ...(await at(dewi)),
      ...{ decision: "changed", resultRating: "above", behaviourRating: "above" },
      ...{ hearing: "Didengar", explanation: "Bukti lengkap", recommendation: "" },
    });
    const signers: string[][] = [];
    const outcomes: (boolean | null)[] = [];
    for (const { code } of await issuedOf(evaluationId)) {
      const answer = await verifyCode(somewhere(), code);
      if (answer.is !== "known") continue;
      signers.push([answer.document.form, ...answer.document.signers]);
      outcomes.push(answer.document.outcomeKept);
    }
    expect(outcomes).toEqual([false, false, null, null]);
    expect(signers).toEqual([
      ["c12", "Budi"],
      ["d11", "Budi"],
      ["c12", "Dewi"],
      ["d13", "Budi", "Dewi"],
    ]);
  });

  it("is by which day it was superseded, and that a receipt alone changes no outcome", async () => {
    const { code, ayu, at } = await anIssued();
    await acknowledge(ayu, await at(ayu));
    expect(await verifyCode(somewhere(), code)).toMatchObject({
      document: { state: "superseded", stateAt: ayu.now, outcomeKept: true },
    });
  });

  it("is that it was withdrawn, and not why", async () => {
    const { code, evaluationId } = await anIssued();
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-07-01'`);
    expect(await withdrawDocument(code, "Salah orang")).toBe("withdrawn");
    const answer = await verifyCode(somewhere(), code);
    expect(answer).toMatchObject({ document: { state: "withdrawn" } });
    const { stateAt } = (answer as { document: { stateAt: string } }).document;
    expect(dateIn("Asia/Jakarta", new Date(stateAt))).toBe("2026-07-01");
    expect((await eventsOf(evaluationId)).at(-1)).toBe("evaluation.document-withdrawn");
    expect(await withdrawDocument(code, "Lagi")).toBe("over");
    expect(await withdrawDocument(newCode(), "x")).toBe("unknown");
    expect(await withdrawDocument("x", "x")).toBe("unknown");
    expect(JSON.stringify(answer)).not.toContain("Salah");
  });

  it("is the same of whatever is wrong with a code", async () => {
    const { code } = await anIssued();
    const other = code.startsWith("7") ? "8" : "7";
    for (const wrong of [
      "",
      "x",
      other + code.slice(1),
      code.slice(1),
      newCode(),
      `${code}'--`,
      "-".repeat(20),
    ])
      expect(await verifyCode(somewhere(), wrong)).toEqual({ is: "unknown" });
  });
});

describe("whoever tries one code after the other", () => {
  it("is stopped after twenty in a minute, and nobody else is; a right code counts as well", async () => {
    const { code } = await anIssued();
    const address = somewhere();
    for (let i = 0; i < 10; i++) {
      expect((await verifyCode(address, newCode())).is).toBe("unknown");
      expect((await verifyCode(address, code)).is).toBe("known");
    }
    expect([(await verifyCode(address, code)).is, (await verifyCode(address, "x")).is]).toEqual([
      "busy",
      "busy",
    ]);
    expect((await verifyCode(somewhere(), code)).is).toBe("known");
    await asOwner().query(`UPDATE rate_limit SET expire = 0`);
    expect((await verifyCode(address, code)).is).toBe("known");
  });

  it("is stopped just so when asking at the same moment", async () => {
    const address = somewhere();
    const answers = await Promise.all(Array.from({ length: 30 }, () => verifyCode(address, newCode())));
    expect(answers.filter(({ is }) => is === "unknown")).toHaveLength(20);
  });
});
