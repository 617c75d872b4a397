import { existsSync, readdirSync, readFileSync } from "node:fs";

const milliseconds = 1000 / 100; // Linux counts a process's time in hundredths of a second.

/** The processor time in ms that a process and its living descendants have used. */
export const processorTimeOf = (pid: number): number =>
  [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + ownTime(each), 0);

/** The memory in KiB that a process and its descendants hold. */
export const memoryOf = (pid: number): number =>
  [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + residentOf(each), 0);

function ownTime(pid: number) {
  const stat = read(pid, "stat");
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) * milliseconds;
}

const residentOf = (pid: number) => Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, "status"))?.[1] ?? 0);

function descendantsOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    read(pid, `task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function read(pid: number, file: string) {
  if (!existsSync("/proc/self/stat"))
    throw new Error("Processor time is read from /proc: run this on Linux.");
  return readFileSync(`/proc/${pid}/${file}`, "utf8");
}
