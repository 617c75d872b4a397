import type { News } from "@/lib/notifications/sheet";

/** Where one goes on after a piece of news. */
export function placeOf({ topic, subjectId }: Pick<News, "topic" | "subjectId">): string {
  const [domain] = topic.split(".");
  if (topic === "plan.reminded") return "/queue";
  if (domain === "plan") return `/plans/${subjectId}`;
  if (domain === "evaluation") return `/evaluations/${subjectId}`;
  if (domain === "organisation") return "/";
  if (topic === "progress.reported") return "/queue";
  if (topic === "development.training-recorded") return "/development/team";
  return domain === "progress" ? "/progress" : "/development";
}
