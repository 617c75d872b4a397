import { useSyncExternalStore } from "react";

const phone = 640;
const onWidth = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/** Whether the names of rows stand above their bars, as on a phone, where the bars need the whole width. */
export const useNamesAbove = () =>
  useSyncExternalStore(
    onWidth,
    () => window.innerWidth < phone,
    () => false,
  );
