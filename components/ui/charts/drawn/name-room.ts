import { useSyncExternalStore } from "react";

const phone = 640;
const onWidth = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/** Letters of a row's name that one line holds here; on a phone the bars need the room. */
export function useNameRoom() {
  const small = useSyncExternalStore(
    onWidth,
    () => window.innerWidth < phone,
    () => false,
  );
  return small ? 15 : 22;
}
