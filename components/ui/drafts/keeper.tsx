"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";

import { nothing } from "./sayings";
import { openShelf, type Shelf } from "./shelf";

const Kept = createContext<Shelf | null>(null);
const Ahead = createContext(0);

type DraftKeeperProps = {
  /** The person's id. */
  owner: string;
  /** What the device seals their drafts with: 32 bytes as hex. */
  sealedWith: string;
  /** How many milliseconds the date that the person reads is ahead of the browser's. */
  ahead: number;
  children: ReactNode;
};

/** Keeps what its person types into the forms below it. */
export function DraftKeeper({ owner, sealedWith, ahead, children }: DraftKeeperProps) {
  const [shelf] = useState(() => openShelf(owner, sealedWith));
  useEffect(() => shelf.start(), [shelf]);
  return (
    <Kept value={shelf}>
      <Ahead value={ahead}>{children}</Ahead>
    </Kept>
  );
}

/** How far the date on the screen is ahead of the browser's, in milliseconds. */
export const useAhead = () => useContext(Ahead);

/** The person's drafts; null where nobody is known. */
export const useShelf = () => useContext(Kept);

const quiet = () => () => {};

/** What there is to say about a draft; a page that is being put together on the server says nothing. */
export const useDraftSaying = (shelf: Shelf | null, name: string) =>
  useSyncExternalStore(
    shelf?.subscribe ?? quiet,
    () => shelf?.about(name) ?? nothing,
    () => nothing,
  );

/** Names the state of a draft as it is shown, so that whoever reads it from the shelf reads it anew; "" without one. */
export const useDraftRevision = (shelf: Shelf | null, name: string) =>
  useSyncExternalStore(
    shelf?.subscribe ?? quiet,
    () => shelf?.read(name)?.revision ?? "",
    () => "",
  );
