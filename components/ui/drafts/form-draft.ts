import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";

import { differ, type Draft, type Leaves, leavesOf, merge, rebased, same } from "@/lib/draft";

import type { Shelf } from "./shelf";

// A keystroke only winds this up.
const beforeKeeping = 250;

/**
 * The draft of one open form: takes what is typed to the shelf, brings back what was typed before, and carries the key
 * under which the form is sent. `base` is what the form shows untouched.
 */
export function formDraft<Typed extends FieldValues>(
  shelf: Shelf,
  name: string,
  form: UseFormReturn<Typed>,
  untouched: Leaves,
) {
  let base = untouched;
  let key: string = crypto.randomUUID();
  let seen: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let showing = false;

  const now = () => leavesOf(form.getValues());
  const show = (typed: Leaves) => {
    const standing = now();
    showing = true;
    // What the form has no field for any more would be refused with everything else in it, and nobody could mend that.
    for (const [path, value] of Object.entries(typed))
      if (path in standing && !same(standing[path], value))
        form.setValue(path as Path<Typed>, value as PathValue<Typed, Path<Typed>>);
    showing = false;
  };
  const stopWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = (typed: Leaves, others: Draft["others"]) => {
    seen = shelf.write(name, { key, base, typed, others });
  };

  /** Brings in what another tab or device left on the shelf since this form last looked. */
  function meet() {
    const stored = shelf.read(name);
    if (!stored || stored.revision === seen?.revision) return;
    const first = seen === null && !differ(now(), base);
    const theirs = rebased(stored, base);
    const mine = { typed: now(), others: seen?.others };
    const { typed, others } = merge(seen?.typed ?? base, mine, theirs);
    key = stored.key;
    seen = stored;
    show(typed);
    if (differ(typed, stored.typed) || !same(others, stored.others)) keep(typed, others);
    if (first) shelf.say(name, stored.sent ? "sent" : "restored", stored.at);
  }

  function save() {
    stopWaiting();
    meet();
    const typed = now();
    const others = seen?.others ?? {};
    if (differ(typed, base) || !same(others, {})) {
      if (!seen || differ(typed, seen.typed)) keep(typed, others);
    } else if (seen) {
      seen = null;
      shelf.discard(name);
    }
  }
  const wait = () => {
    if (!showing) timer ??= setTimeout(save, beforeKeeping);
  };
  const leave = () => {
    if (timer) save();
    shelf.flush(name);
  };
  const choose = (path: string, value?: unknown) => {
    if (value !== undefined) show({ [path]: value });
    const others = Object.entries(seen?.others ?? {}).filter(([field]) => field !== path);
    keep(now(), Object.fromEntries(others));
  };

  return {
    name,
    get key() {
      return key;
    },
    /** Takes what stands beside the form's own words of a field, or nothing, and forgets the rest. */
    choose,
    discard: () => {
      stopWaiting();
      seen = null;
      shelf.discard(name);
      show(base);
    },
    undo: () => shelf.undo(name),
    /** The submission was applied: its draft is gone, and what is typed from now on is another. */
    renew: () => {
      stopWaiting();
      shelf.sent(name);
      key = crypto.randomUUID();
      seen = null;
    },
    /** An earlier sending was applied; what stands here is another submission. */
    rekey: () => {
      key = crypto.randomUUID();
      if (seen) keep(now(), seen.others);
    },
    /** What the form shows after `done` is untouched again, except what was typed while it was being sent. */
    settle: (sent: object, done: () => void) => {
      const before = now();
      done();
      const after = now();
      base = differ(before, after) ? after : leavesOf(sent);
      if (differ(after, base)) wait();
    },
    /** Restores and keeps until the returned function is called. */
    open: () => {
      meet();
      const stops = [
        form.subscribe({ formState: { values: true }, callback: wait }),
        shelf.attach(name, meet),
        listen(window, "pagehide", leave),
        listen(document, "visibilitychange", leave),
      ];
      return () => {
        leave();
        for (const stop of stops) stop();
      };
    },
  };
}

function listen(target: EventTarget, event: string, react: () => void) {
  target.addEventListener(event, react);
  return () => target.removeEventListener(event, react);
}

export type FormDraft = Omit<ReturnType<typeof formDraft>, "open" | "settle">;
