import "server-only";

import { readdir, statfs } from "node:fs/promises";
import { isIP } from "node:net";
import { connect } from "node:tls";

import { postbox } from "@/lib/mail/gateway";

import { backupsAmong, madeAt } from "../backup-name";
import type { Backups, Certificate, Disk, Mail } from "../machine-faults";

/** The room where a folder lies; null where there is no such folder. */
export const roomAt = (place: string): Promise<Disk | null> =>
  statfs(place).then(
    ({ bavail, blocks, bsize }) => ({ place, free: bavail * bsize, total: blocks * bsize }),
    () => null,
  );

const patience = 5_000;

/** Looks at the certificate of an https address as a browser would; nothing is sent. */
export function certificateAt(address: string): Promise<Certificate> {
  const { hostname: host, port } = new URL(address);
  const to = { host, port: Number(port || 443), rejectUnauthorized: false };
  const named = isIP(host) ? to : { ...to, servername: host };
  return new Promise((answer) => {
    const socket = connect(named, () => {
      const { valid_to: until } = socket.getPeerCertificate();
      const said = String(socket.authorizationError ?? "");
      answer({ validTo: new Date(until), trusted: socket.authorized, said });
      socket.destroy();
    });
    const fail = (said: string) => {
      answer({ unreachable: said });
      socket.destroy();
    };
    socket.setTimeout(patience, () => fail("timeout"));
    socket.on("error", ({ message }) => fail(message));
  });
}

/** Whether the mail server lets us in; no letter is sent. */
export async function mailAt(url: string | undefined, from: string | undefined): Promise<Mail> {
  if (!url || !from) return "unset";
  return postbox(url, from)
    .reach()
    .then(
      () => null,
      (error: Error) => ({ fails: error.message }),
    );
}

/** The newest backup in a folder. */
export async function backupsIn(folder: string): Promise<Backups> {
  const [newest] = backupsAmong(await readdir(folder).catch(() => []));
  return { folder, newest: newest ? madeAt(newest) : null };
}
