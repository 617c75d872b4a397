import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import type { CopySection } from "../../copy";
import { presentOf } from "../present";
import { coded, day, instant, named, nameOf } from "./cells";

const placeOf = {
  title: true,
  unit: named,
  agency: { select: { shortName: true } },
} as const;

/** Who the actor is, which positions they held and hold, and what the account keeps; never its password. */
export async function personSections(tx: Transaction, actor: Actor): Promise<CopySection[]> {
  const { personId } = actor;
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      ...{ name: true, number: true, employmentKind: true, partTime: true, grade: true, email: true },
      account: { select: { username: true, locale: true, email: true, disabledAt: true, sessions: true } },
      mailDigest: { select: { day: true } },
      grants: { orderBy: { validFrom: "asc" }, include: { unit: named } },
      letters: { orderBy: { letterId: "asc" }, include: { letter: true } },
      assignments: { orderBy: { validFrom: "asc" }, include: { position: { select: placeOf } } },
      raters: { orderBy: { validFrom: "asc" }, include: { rater: named } },
      raterReports: { orderBy: { reportedAt: "asc" }, include: { settledBy: named } },
      studyLeaves: { orderBy: { validFrom: "asc" } },
      gradeSteps: { orderBy: { validFrom: "asc" } },
      teamSeats: {
        orderBy: { validFrom: "asc" },
        include: { team: { select: { name: true, unit: named } } },
      },
      exemptions: { orderBy: { validFrom: "asc" } },
      movements: { orderBy: { validFrom: "asc" }, include: { position: { select: { title: true } } } },
      movementsUndone: { orderBy: { undoneAt: "asc" } },
    },
  });
  const { birth_date: bornOn } = await presentOf(tx, actor);
  const { account } = person;
  return [
    {
      kind: "identity",
      lines: [
        {
          ...{ name: person.name, number: person.number, on: bornOn, grade: person.grade },
          ...{
            kind: coded("employment", person.partTime ? "part_time" : person.employmentKind),
            address: person.email,
          },
        },
      ],
    },
    {
      kind: "positions",
      lines: person.assignments.map(({ position, kind, validFrom, validTo }) => ({
        ...{ title: position.title, unit: position.unit.name, agency: position.agency.shortName },
        ...{ kind: coded("assignment", kind), from: day(validFrom), until: day(validTo) },
      })),
    },
    {
      kind: "supervision",
      lines: person.raters.map(({ rater, basis, note, validFrom, validTo }) => ({
        ...{ by: rater.name, kind: coded("basis", basis), note, from: day(validFrom), until: day(validTo) },
      })),
    },
    {
      kind: "raterReports",
      lines: person.raterReports.map(({ note, reportedAt, settledAt, settledBy, answer }) => ({
        ...{
          at: instant(reportedAt),
          text: note,
          answer,
          by: nameOf(settledBy),
          decidedAt: instant(settledAt),
        },
      })),
    },
    {
      kind: "grades",
      lines: person.gradeSteps.map(({ grade, validFrom, documentNumber, documentDate }) => ({
        ...{ grade, from: day(validFrom), document: documentNumber, documentDate: day(documentDate) },
      })),
    },
    {
      kind: "studies",
      lines: person.studyLeaves.map(
        ({ institution, programme, level, validFrom, due, validTo, outcome }) => ({
          ...{ provider: institution, title: programme, kind: coded("studyLevel", level) },
          ...{
            from: day(validFrom),
            due: day(due),
            until: day(validTo),
            status: coded("studyOutcome", outcome),
          },
        }),
      ),
    },
    {
      kind: "teams",
      lines: person.teamSeats.map(({ team, role, validFrom, validTo }) => ({
        ...{ title: team.name, unit: team.unit.name, kind: coded("seat", role) },
        ...{ from: day(validFrom), until: day(validTo) },
      })),
    },
    {
      kind: "exemptions",
      lines: person.exemptions.map(({ reason, validFrom, validTo }) => ({
        ...{ reason: coded("exemption", reason), from: day(validFrom), until: day(validTo) },
      })),
    },
    {
      kind: "movements",
      lines: [
        ...person.movements.map(({ kind, position, basis, validFrom, validTo, recordedAt }) => ({
          ...{ kind: coded("movement", kind), title: position?.title ?? null, document: basis },
          ...{ from: day(validFrom), until: day(validTo), at: instant(recordedAt) },
        })),
        ...person.movementsUndone.map(({ kind, basis, validFrom, recordedAt, undoneAt, reason }) => ({
          ...{
            kind: coded("movement", kind),
            document: basis,
            from: day(validFrom),
            at: instant(recordedAt),
          },
          ...{ closedAt: instant(undoneAt), reason },
        })),
      ],
    },
    {
      kind: "account",
      lines: account
        ? [
            {
              ...{ name: account.username, language: account.locale, address: account.email },
              ...{ digestOn: day(person.mailDigest?.day), closedAt: instant(account.disabledAt) },
            },
          ]
        : [],
    },
    {
      kind: "roles",
      lines: person.grants
        .map(({ role, unit, validFrom, validTo }) => ({
          ...{ kind: coded("role", role), unit: unit.name, from: day(validFrom), until: day(validTo) },
        }))
        .concat(
          person.letters.map(({ letter }) => ({
            ...{ kind: coded("role", "auditor"), unit: letter.number },
            ...{ from: day(letter.validFrom), until: day(letter.validTo) },
          })),
        ),
    },
    {
      kind: "sessions",
      lines: (account?.sessions ?? []).map(({ startedAt, expiresAt, endedAt, address, userAgent }) => ({
        ...{ at: instant(startedAt), endsAt: instant(expiresAt), closedAt: instant(endedAt) },
        ...{ network: address, browser: userAgent },
      })),
    },
  ];
}
