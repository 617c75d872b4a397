/** The look of each light; its word says the same. */
export const lightTones = {
  "on-track": "good",
  behind: "warning",
  "off-track": "danger",
  unreported: "neutral",
} as const;
