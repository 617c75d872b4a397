import { type Draft, type Leaves, merge, rebased } from "@/lib/draft";

import type { Device, Kept } from "./device";
import type { Sayings } from "./sayings";
import type { Server } from "./server";

// With the pause before a keystroke reaches the device below a second: what is older survives a device that is lost.
const beforeHandingOver = 600;
const beforeTryingAgain = 5_000;
const mostFollowed = 50;

type Answer = Awaited<ReturnType<Server["put"]>>;

/** What a device knows when this state of a draft stands on the server. */
const standingThere = ({ revision }: Draft, typed: Leaves) => ({
  follows: [revision],
  confirmed: revision,
  ancestor: typed,
});

/** All states of a draft that this device knows. */
const statesOf = ({ revision, confirmed, follows }: Kept) =>
  [...new Set([revision, confirmed, ...follows])].filter((state) => state !== null);

/** Takes drafts from the device to the server and back. `changed` hears which draft another device went on with. */
export function courierOf(
  device: Device,
  server: Server,
  onServer: Map<string, Kept>,
  { say, about, tell }: Sayings,
  changed: (name: string) => void,
) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const underway = new Set<string>();
  // The states that were thrown away here and the keys of what was sent: the server may have been read before.
  const ended = new Set<string>();
  let stopped = false;

  function rest(name: string) {
    clearTimeout(timers.get(name));
    timers.delete(name);
  }
  const later = (name: string, pause = beforeHandingOver) => {
    if (!timers.has(name) && !stopped)
      timers.set(
        name,
        setTimeout(() => void handOver(name), pause),
      );
  };

  async function handOver(name: string) {
    rest(name);
    const kept = device.read(name);
    if (!kept || kept.confirmed === kept.revision || underway.has(name)) return;
    underway.add(name);
    // Written down first: should the answer get lost, the server's state is still known to be one of ours.
    device.write(name, { ...kept, follows: [...kept.follows, kept.revision].slice(-mostFollowed) });
    const answer = await server.put(name, kept, kept.follows);
    underway.delete(name);
    settle(name, kept, answer);
  }

  function settle(name: string, handed: Kept, answer: Answer) {
    const now = device.read(name);
    if (!now) return answer.is === "kept" ? void drop(name, handed) : undefined;
    if (answer.is === "kept") return confirm(name, handed, now);
    if (answer.is === "other") return bringTogether(name, now, answer.draft);
    if (answer.is === "sent") device.write(name, { ...now, sent: true });
    if (answer.is === "unreachable") later(name, beforeTryingAgain);
    say(name, answer.is === "unreachable" ? unreached(about(name).is) : answer.is);
  }
  const unreached = (said: string) => (said === "nowhere" ? "nowhere" : "offline");

  /** Throws away what is known of a draft; what another device wrote since is brought here instead. */
  async function drop(name: string, kept: Kept) {
    for (const state of statesOf(kept)) ended.add(state);
    const other = await server.drop(name, statesOf(kept));
    if (other) meet(name, other);
  }

  function confirm(name: string, handed: Kept, now: Kept) {
    const follows = now.follows.slice(Math.max(0, now.follows.indexOf(handed.revision)));
    device.write(name, { ...now, follows, confirmed: handed.revision, ancestor: handed.typed });
    if (now.revision !== handed.revision) later(name);
    if (about(name).is !== "restored") say(name, "server");
  }

  function bringTogether(name: string, mine: Kept, other: Draft) {
    const theirs = rebased(other, mine.base);
    const merged = merge(mine.ancestor, mine, theirs);
    const revision = crypto.randomUUID();
    const kept = { ...mine, ...merged, ...standingThere(other, theirs.typed), key: other.key, revision };
    device.write(name, kept);
    later(name);
    changed(name);
  }

  function meet(name: string, draft: Draft) {
    const mine = device.read(name);
    if (!mine) onServer.set(name, { ...draft, ...standingThere(draft, draft.typed) });
    else if (statesOf(mine).includes(draft.revision)) return;
    else if (mine.confirmed !== mine.revision) return bringTogether(name, mine, draft);
    else device.write(name, { ...draft, ...standingThere(draft, draft.typed) });
    changed(name);
  }

  return {
    later,
    rest,
    drop,
    /** The draft with this key was sent: what the server still had of it when it was read does not come back. */
    sent: (key: string) => void ended.add(key),
    /** Hands over now what waits; for a page that is being left. */
    flush: (name: string) => (timers.has(name) ? void handOver(name) : undefined),
    handOverAll: () => device.names().forEach((name) => void handOver(name)),
    stop: () => {
      stopped = true;
      [...timers.keys()].forEach(rest);
    },
    /** Reads what the server has, brings it together with what the device has, and hands over the rest. */
    load: async () => {
      stopped = false;
      const drafts = await server.fetchAll();
      if (!drafts) return device.names().forEach((name) => later(name, beforeTryingAgain));
      for (const { name, ...draft } of drafts)
        if (!ended.has(draft.revision) && !ended.has(draft.key)) meet(name, draft);
      const there = new Set(drafts.map(({ name }) => name));
      for (const name of device.names()) {
        const kept = device.read(name);
        // The server had all of it and has it no more: it was sent or thrown away.
        if (kept && kept.confirmed === kept.revision && !there.has(name)) device.remove(name);
        else if (kept && !kept.sent) later(name);
      }
      tell();
    },
  };
}
