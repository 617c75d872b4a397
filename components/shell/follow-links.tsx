"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

import { isPlainClick } from "@/components/ui/plain-click";

/**
 * Goes where a link of a page leads without loading the page anew. One listener for all: a component for each link would
 * cost the server more than the rest of a list, and fetch ahead what nobody asked for.
 */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const target = pageBehind(event);
      if (!target) return;
      event.preventDefault();
      router.push(target);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

/** The address of the page that a click asks for, or null where the browser knows better: files, new tabs, this page. */
function pageBehind(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || event.defaultPrevented || !isPlainClick(event)) return null;
  if (link.target || link.hasAttribute("download")) return null;
  if (!link.hasAttribute("href")) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  // A path that begins with two slashes would name another site where it stands alone.
  if (origin !== location.origin || pathname.startsWith("//") || pathname.startsWith("/api/")) return null;
  if (hash && pathname === location.pathname && search === location.search) return null;
  return pathname + search + hash;
}
