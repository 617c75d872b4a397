import type { KeyboardEvent } from "react";

/**
 * Ctrl+Enter, or Cmd+Enter, in a text of several lines sends its form as its button does, since Enter alone begins a new
 * line. A key that is held down sends once.
 */
export function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.form?.requestSubmit();
}
