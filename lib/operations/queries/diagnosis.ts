import "server-only";

import path from "node:path";

import { verifyTrail } from "@/lib/audit/queries";
import { migrationNames } from "@/lib/db/migrator";
import { readEnvironment } from "@/lib/env";
import { practiceName } from "@/lib/db/practice";
import { filledIn, practiceFolder } from "@/lib/practice/gateway";

import * as database from "../database-faults";
import { fault, type Finding } from "../finding";
import { admitsRole, databaseFacts } from "../gateway/database";
import { backupsIn, certificateAt, mailAt, roomAt } from "../gateway/machine";
import * as machine from "../machine-faults";
import { backupFolder } from "../places";
import { practiceFaults } from "../practice-faults";
import { keptFileFaults } from "./kept-files";

type Variables = Readonly<Record<string, string | undefined>>;

/** The settings as they are set, right or wrong: the doctor is asked where something is wrong. */
const isDemo = ({ KINERJA_MODE, DATABASE_URL }: Variables) =>
  KINERJA_MODE === "demo" || (!DATABASE_URL && KINERJA_MODE !== "live");

/**
 * What is wrong with database, trail and kept files.
 * @param url the owner's address; the app's own client must be on the same database.
 */
export async function diagnoseDatabase(url: string, variables: Variables): Promise<Finding[]> {
  const facts = await databaseFacts(url).catch((error: Error) => ({ silent: silence(error) }));
  if ("silent" in facts) return facts.silent;
  const roles = database.roleFaults(facts);
  return [
    ...database.migrationFaults(facts, await migrationNames()),
    ...roles,
    ...database.clockFaults(facts),
    ...database.contentFaults(facts, isDemo(variables)),
    ...(facts.government && facts.role?.usable ? await diagnoseContent(url) : []),
  ];
}

/** Why a database does not answer; a connection that was tried in two ways has no message, but a code. */
export const silence = ({ message, code }: Error & { code?: string }) => [
  fault("database-unreachable", { said: message || code || "?" }),
];

async function diagnoseContent(url: string): Promise<Finding[]> {
  const { faults } = await verifyTrail();
  const chain = faults.map(({ chainId, sequence }) => ({ chainId, sequence: String(sequence) }));
  return database.integrityFaults({ chain, ...(await keptFileFaults(url)) });
}

/** What is wrong around the app: worker, disk, practice, settings, certificate, mail and backups; of a demo, only the first three. */
export async function diagnoseMachine(
  url: string | null,
  variables: Variables,
  now: Date,
): Promise<Finding[]> {
  const dataDir = path.resolve(variables.DATA_DIR || ".data");
  const backups = backupFolder(dataDir, variables.BACKUP_DIR || undefined);
  const disks = (await Promise.all([dataDir, backups].map(roomAt))).filter((disk) => disk !== null);
  const facts = url && (await databaseFacts(url).catch(() => null));
  const always = [
    ...(facts ? database.workerFaults(facts) : []),
    ...machine.diskFaults(disks),
    ...(url && practises(variables) ? await diagnosePractice(url, variables, now) : []),
  ];
  if (isDemo(variables)) return always;
  const { APP_URL, NEXTAUTH_SECRET, SMTP_URL, MAIL_FROM, SECOND_FACTOR_FROM } = variables;
  const [mail, certificate] = await Promise.all([
    mailAt(SMTP_URL, MAIL_FROM),
    APP_URL?.startsWith("https://") ? certificateAt(APP_URL) : null,
  ]);
  return [
    ...always,
    ...settingFaults(variables),
    ...machine.secretFaults(NEXTAUTH_SECRET),
    ...machine.addressFaults(APP_URL, certificate, now),
    ...machine.mailFaults(mail),
    ...machine.factorFaults(SECOND_FACTOR_FROM),
    ...machine.backupFaults(await backupsIn(backups), now),
  ];
}

/** Whether there is a world to practise in; settings that are wrong have none. */
function practises(variables: Variables) {
  try {
    return readEnvironment(variables).practice;
  } catch {
    return false;
  }
}

async function diagnosePractice(url: string, variables: Variables, now: Date): Promise<Finding[]> {
  const { PRACTICE_DATABASE_URL: own, DATA_DIR } = variables;
  const role = own ? decodeURIComponent(new URL(own).username) : practiceName;
  const filled = filledIn(practiceFolder(path.resolve(DATA_DIR || ".data"))).at;
  return practiceFaults({ role, filled, ...(await admitsRole(url, role)) }, now);
}

/** What the app itself would say of its settings as it starts, but for what has words of its own here. */
function settingFaults(variables: Variables): Finding[] {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split("\n").slice(1);
    const others = lines.filter((line) => !/^\s*(NEXTAUTH_SECRET|APP_URL) /.test(line));
    return others.map((line) => fault("setting", { said: line.trim() }));
  }
}
