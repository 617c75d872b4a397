/** Screens by what the menu calls them (`shell.items`). */
const names = {
  "/": "home",
  "/plans": "plans",
  "/plans/team": "teamPlans",
  "/plans/teams": "workTeams",
  "/plans/matrix": "roleMatrix",
  "/plans/waiting": "waiting",
  "/progress": "progress",
  "/progress/team": "teamProgress",
  "/evaluations": "evaluations",
  "/evaluations/team": "teamEvaluations",
  "/evaluations/units": "unitResults",
  "/queue": "queue",
  "/development": "development",
  "/development/plan": "developmentPlan",
  "/development/plans": "developmentPlan",
  "/development/team": "teamDevelopment",
  "/training": "training",
  "/training/team": "teamTraining",
  "/career": "career",
  "/goals": "goals",
  "/reports": "reports",
  "/data": "data",
  "/account": "account",
} as const;

/** What the menu calls the screen or the one above it, as the end of its key in `shell.items`; null of a screen it does not lead to. */
export function nameOfScreen(screen: string) {
  const parts = screen.split("/").filter(Boolean);
  const steps = parts.map((_, at) => `/${parts.slice(0, parts.length - at).join("/")}`);
  const known = (screen === "/" ? [screen] : steps).find((step): step is keyof typeof names => step in names);
  return known ? names[known] : null;
}
