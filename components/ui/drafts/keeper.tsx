"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";

import { nothing } from "./sayings";
import { openShelf, type Shelf } from "./shelf";

const Kept = createContext<Shelf | null>(null);

type DraftKeeperProps = {
  /** The person's id. */
  owner: string;
  /** What the device seals their drafts with: 32 bytes as hex. */
  sealedWith: string;
  children: ReactNode;
};

/** Keeps what its person types into the forms below it. */
export function DraftKeeper({ owner, sealedWith, children }: DraftKeeperProps) {
  const [shelf] = useState(() => openShelf(owner, sealedWith));
  useEffect(() => shelf.start(), [shelf]);
  return <Kept value={shelf}>{children}</Kept>;
}

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
