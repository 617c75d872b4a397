const record = /^(?=.*\d)[0-9a-zA-Z-]{8,}$/;
const plain = /^[a-z0-9-]{1,60}$/;

/**
 * The screen behind an address, without anything that names a record: "/evaluations/0190…" is "/evaluations/…". What stands after
 * the path is left out, for it may hold a name that somebody searched for.
 */
export function screenOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const parts = path.split("/").filter(Boolean);
  const kept = parts.map((part) => (plain.test(part) && !record.test(part) ? part : "…"));
  return `/${kept.join("/")}`.slice(0, 200);
}

/**
 * Screens that everybody has, with what is below those that end with a stroke: of whoever stands there nothing follows. The database holds
 * to the same ones (`Hardship_beside_agency`).
 */
export const everybodys = [
  ...["/", "/plans", "/plans/…/", "/progress", "/progress/requests", "/evaluations", "/evaluations/…"],
  ...["/development", "/development/plan", "/development/plans/…", "/development/self-assessment"],
  ...[
    "/training",
    "/career",
    "/career/dossier",
    "/goals",
    "/goals/…/",
    "/data/",
    "/account",
    "/news",
    "/help/",
  ],
];
/** Screens of whoever rates or sits in a work team, who are many in a region and may be one in an agency. */
const manys = [
  ...["/queue/", "/plans/team", "/plans/teams", "/plans/matrix", "/progress/team/", "/progress/counselling"],
  ...["/evaluations/team/", "/evaluations/pattern", "/development/team/", "/training/team/"],
];

const among = (screens: readonly string[], screen: string) =>
  screens.some((one) =>
    one.length > 1 && one.endsWith("/") ? `${screen}/`.startsWith(one) : screen === one,
  );

/**
 * What a remark tells of where it was said: the screen, and whether the agency may stand beside it. Of an area that few hold a role for,
 * only the first part: its screens together with an agency, or with what is done there, could be one person.
 */
export function saidAt(address: string): { screen: string; besideAgency: boolean } {
  const screen = screenOf(address);
  if (among(everybodys, screen)) return { screen, besideAgency: true };
  return { screen: among(manys, screen) ? screen : `/${screen.split("/")[1]}`, besideAgency: false };
}
