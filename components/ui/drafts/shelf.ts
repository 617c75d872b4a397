import type { Draft } from "@/lib/draft";

import { courierOf } from "./courier";
import { deviceOf, type Kept } from "./device";
import { sayingsOf } from "./sayings";
import { serverOf } from "./server";

/** What a form hands over to be kept. */
type Typed = Pick<Draft, "key" | "base" | "typed" | "others">;

/**
 * All drafts of one person (H3): the device has each at once, sealed with `key`; the server gets it soon after and
 * answers where another device went on meanwhile, whose words are then merged.
 */
export function openShelf(owner: string, key: string) {
  const device = deviceOf(owner, key);
  const server = serverOf(owner);
  const onServer = new Map<string, Kept>();
  const dropped = new Map<string, Kept>();
  const forms = new Map<string, () => void>();
  const sayings = sayingsOf();
  const { say, tell, about, subscribe } = sayings;
  const courier = courierOf(device, server, onServer, sayings, (name) => {
    forms.get(name)?.();
    tell();
  });

  const read = (name: string) => device.read(name) ?? onServer.get(name) ?? null;
  const forget = (name: string) => {
    courier.rest(name);
    onServer.delete(name);
    device.remove(name);
  };
  const put = (name: string, kept: Kept) => {
    const safe = device.write(name, kept);
    onServer.delete(name);
    courier.later(name);
    if (!safe) say(name, "nowhere");
    else if (about(name).is === "server") tell();
    else say(name, "device");
    return kept;
  };

  return {
    read,
    /** What was typed and not sent, on this device and on the server, by name. */
    unsent: () =>
      [...new Set([...device.names(), ...onServer.keys()])].filter((name) => {
        const kept = read(name);
        return kept !== null && !kept.sent;
      }),
    say,
    about,
    subscribe,
    flush: courier.flush,
    /** Calls the open form back when its draft was brought together with another device's. */
    attach: (name: string, form: () => void) => {
      forms.set(name, form);
      return () => (forms.get(name) === form ? void forms.delete(name) : undefined);
    },
    write: (name: string, typed: Typed) => {
      const before = read(name) ?? { follows: [], confirmed: null, ancestor: typed.base };
      const { follows, confirmed, ancestor } = before;
      const made = { revision: crypto.randomUUID(), at: new Date().toISOString() };
      return put(name, { ...typed, ...made, follows, confirmed, ancestor });
    },
    /** It was sent: gone from here, and the other tabs say so. */
    sent: (name: string) => {
      const kept = read(name);
      if (kept) courier.sent(kept.key);
      if (device.read(name)) device.saySent(name);
      forget(name);
      say(name, "none");
    },
    discard: (name: string) => {
      const kept = read(name);
      if (kept) dropped.set(name, kept);
      forget(name);
      if (kept) void courier.drop(name, kept);
      say(name, kept ? "dropped" : "none");
    },
    /** Puts back what was discarded last. */
    undo: (name: string) => {
      const kept = dropped.get(name);
      if (!kept) return;
      put(name, { ...kept, revision: crypto.randomUUID(), follows: [], confirmed: null });
      forms.get(name)?.();
    },
    /** Reads what the server has and listens to the other tabs, until the returned function is called. */
    start: () => {
      device.sweep(Date.now());
      const stopHearing = device.onElsewhere((name, sent) => (sent ? say(name, "sent") : tell()));
      window.addEventListener("online", courier.handOverAll);
      void courier.load();
      return () => {
        stopHearing();
        window.removeEventListener("online", courier.handOverAll);
        courier.stop();
      };
    },
  };
}

export type Shelf = ReturnType<typeof openShelf>;
