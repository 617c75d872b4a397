export const themeCookie = "theme";

/** Light unless the person chose dark; remembered in a cookie, so that the first paint is right. */
export const isTheme = (value: unknown): value is "light" | "dark" => value === "light" || value === "dark";
