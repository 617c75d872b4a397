"use client";

import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useRef, useState } from "react";

export type Place = { row: number; column: number };
type Open = Place & {
  /** What was typed on the cell; null where it opens with its text. */ typed: string | null;
};

/**
 * The keys of a table of cells: arrows, Home and End move, Enter, F2 or typing opens the cell, and one cell is reached by
 * the Tab key. Cells are buttons that say their place as `data-place`, for one handler at the table hears them all.
 */
export function useMatrixKeys(size: { rows: number; columns: number }) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Open | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const opened = useRef<Open>(null);
  const target = useRef<Place>(null);
  const waiting = useRef<Place>(null);
  const last = size.columns - 1;

  const go = ({ row, column }: Place) => {
    const place = { row: clamp(row, size.rows - 1), column: clamp(column, last) };
    setActive(place);
    cellAt(table.current, place)?.focus();
  };
  const show = (place: Open) => {
    setActive({ row: place.row, column: place.column });
    opened.current = place;
    setOpen(place);
  };
  /** Where the focus goes once the form has made way for its cell. */
  const leave = useCallback(
    (to: "stay" | "next" | "back" | "away") => {
      const [from, wanted] = [opened.current, waiting.current];
      waiting.current = null;
      opened.current = to === "away" && wanted ? { ...wanted, typed: null } : null;
      const step = { stay: 0, next: 1, back: -1, away: null }[to];
      if (from && step !== null) target.current = { row: from.row, column: clamp(from.column + step, last) };
      setOpen(opened.current);
    },
    [last],
  );
  useLayoutEffect(() => {
    const place = target.current;
    target.current = null;
    if (open || !place) return;
    cellAt(table.current, place)?.focus();
    setActive(place);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moves[event.key]?.(place, last);
    if (to) go(to);
    else if (event.key === "F2") show({ ...place, typed: null });
    else if (event.key === "Delete" || event.key === "Backspace") show({ ...place, typed: "" });
    else if (event.key.length === 1 && event.key !== " ") show({ ...place, typed: event.key });
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    // The open cell is being saved by then; this one opens after it, or never where the other was refused.
    if (open) waiting.current = place;
    else show({ ...place, typed: null });
  };
  return { active, open, leave, grid: { ref: table, onKeyDown, onClick } };
}

const moves: Record<string, (place: Place, last: number) => Place> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last }),
};

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

const cellAt = (table: HTMLTableElement | null, { row, column }: Place) =>
  table?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);

function placeOf(target: EventTarget): Place | null {
  const place = (target as Element).closest<HTMLElement>("[data-place]")?.dataset.place;
  if (!place) return null;
  const [row = 0, column = 0] = place.split(":").map(Number);
  return { row, column };
}
