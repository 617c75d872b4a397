/** What is kept about a person, as they are told of it, from what they are to what they leave behind. */
export const keptKinds = [
  ...(["personnel", "plans", "progress", "evidence", "feedback", "evaluations"] as const),
  ...(["development", "career", "traces"] as const),
] as const;
