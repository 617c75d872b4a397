import type { Finding } from "../finding";
import { findingWords, say, type Speaker } from "./said";

/** Says what was found; answers what the command ends with: 1 where something wants to be mended. */
export function sayFindings(findings: readonly Finding[], speaker: Speaker): number {
  const faults = findings.filter(({ weight }) => weight === "fault");
  const notices = findings.filter(({ weight }) => weight === "notice");
  for (const finding of [...faults, ...notices]) say(findingWords(finding, speaker), "");
  say(speaker.t(faults.length > 0 ? "doctor.ill" : "doctor.well", { count: faults.length }));
  return faults.length > 0 ? 1 : 0;
}
