import { render, screen, within } from "@testing-library/react";
import { createFormatter, createTranslator } from "next-intl";

import { tasksOfOthers, tasksToDo } from "@/components/tasks/gather";
import { TaskList } from "@/components/tasks/task-list";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Tasks } from "@/lib/tasks/sheet";

const since = "2026-05-29T02:00:00.000Z";
const messages = catalogues.id;
const words = {
  t: createTranslator({ locale: "id", messages, namespace: "home" }),
  period: createTranslator({ locale: "id", messages, namespace: "vocabulary.period" }),
  format: createFormatter({ locale: "id", timeZone: "Asia/Jakarta" }),
} as unknown as Parameters<typeof tasksOfOthers>[1];

/** Everything of one's own that can wait for others. */
const tasks = {
  own: [{ id: "1", year: 2026, status: "submitted", submittedAt: new Date(since), raterName: null }],
  ownAssignments: [
    { id: "2", name: "Ayu", waitsFor: "Budi", since, count: 1 },
    { id: "3", name: "Eka", waitsFor: "Dewi", since, count: 3 },
  ],
  ownObjections: [],
  ownCorrections: [],
  ownDevelopment: [
    { id: "8", year: 2026, status: "submitted", since, waitsFor: "Budi" },
    { id: "9", year: 2027, status: "returned", since, waitsFor: "Budi" },
  ],
  ownOffers: [{ id: "4", name: "Citra", waitsFor: "Budi", since }],
  feedback: { sent: [{ id: "5", name: "Fitri", since }] },
  ownRaterReport: { id: "6", reportedAt: new Date(since), person: { id: "7", name: "Gita" } },
} as unknown as Tasks;

describe("what waits for others", () => {
  it("says what it is, with whom it lies and since when, and leads to its place without a button", () => {
    render(<TaskList tasks={tasksOfOthers(tasks, words)} />);
    const lines = screen.getAllByRole("listitem").map((line) => {
      const link = within(line).getByRole("link");
      expect(line).toHaveTextContent(/sejak 29 Mei$/);
      return [link.textContent, link.getAttribute("href"), line.querySelector("p + p")?.textContent];
    });
    expect(lines).toEqual([
      [
        "Rencana kinerja 2026 menunggu persetujuan",
        "/plans/1",
        "Belum pada siapa pun: atasan Anda belum tercatat. Beri tahu pengelola kepegawaian unit Anda.",
      ],
      ["Usulan penugasan untuk Ayu", "/plans/matrix", "Pada Budi"],
      ["3 usulan penugasan, yang terlama untuk Eka", "/plans/matrix", "Pada Dewi"],
      ["Pengajuan sukarela kepada Citra", "/plans", "Pada Budi"],
      ["Rencana pengembangan 2026 menunggu persetujuan", "/development/plan?year=2026", "Pada Budi"],
      ["Permintaan umpan balik Anda", "/progress/requests", "Pada Fitri"],
      ["Laporan Anda bahwa atasan keliru tercatat", "/plans", "Pada pengelola kepegawaian unit Anda"],
    ]);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

const nothing = {
  ...{ own: [], toOpen: false, toAgreeAgain: [], evaluations: [], toReport: [], rolesToTakeUp: [] },
  ...{ reports: { count: 0, since: null }, plans: [], pastDeadline: [], assignments: [], offers: [] },
  ...{ raterReports: [], recordsToMend: 0, rolesToReview: [], development: [], ownDevelopment: [] },
  ...{ corrections: { count: 0, overdue: 0, dueOn: null }, ownCorrections: [], decisions: [] },
  ...{ training: { asked: 0, evaluate: [], proposed: 0, unnoted: 0 } },
};
const besides = {
  ...{ requests: 0, since: null, owed: 0, sent: [], guidance: [], unconfirmed: [] },
  counselling: { unseen: 0, due: 0 },
};

test("development plans lead to the queue of who decides, and to one's own that came back", () => {
  const waiting = {
    ...{ ...nothing, feedback: besides },
    development: [{ id: "d1", year: 2026, name: "Ayu", since }],
    ownDevelopment: [
      { id: "d2", year: 2026, status: "returned", since, waitsFor: "Dewi" },
      { id: "d3", year: 2027, status: "submitted", since, waitsFor: "Dewi" },
    ],
  } as unknown as Tasks;
  const { tasks: listed, count } = tasksToDo(waiting, { personId: "budi", today: "2026-06-03" }, words);
  render(<TaskList tasks={listed} />);
  expect(count).toBe(2);
  expect(screen.getByText("Putuskan rencana pengembangan Ayu")).toBeVisible();
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/development/plan?year=2026",
    "/queue?item=development:d1",
  ]);
});

test("errors in the records that one keeps are one task, which leads to their list", () => {
  const waiting = { ...nothing, feedback: besides, recordsToMend: 7 } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "fitri", today: "2026-06-03" }, words);
  render(<TaskList tasks={tasks} />);
  expect(count).toBe(1);
  expect(screen.getByText("Benahi 7 hal dalam data pegawai")).toBeVisible();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/organisation/data-errors");
});

test("a role of somebody who has moved leads to the account where it is ended", () => {
  const role = { id: "r1", accountId: "a1", name: "Ayu", unit: "Dinas Kesehatan", agency: "Dishub" };
  const waiting = { ...nothing, feedback: besides, rolesToReview: [role] } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "tono", today: "2026-06-03" }, words);
  render(<TaskList tasks={tasks} />);
  expect(count).toBe(1);
  expect(screen.getByText("Tinjau peran Ayu untuk Dinas Kesehatan")).toBeVisible();
  expect(screen.getByText(/Ayu sudah pindah ke Dishub/)).toBeVisible();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/administration/accounts/a1");
});

test("outside feedback that members noted themselves leads their rater to each of them", () => {
  const feedback = { ...besides, unconfirmed: [{ id: "p1", name: "Ayu" }] };
  const waiting = { ...nothing, feedback } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "budi", today: "2026-06-03" }, words);
  render(<TaskList tasks={tasks} />);
  expect(count).toBe(1);
  expect(screen.getByText("Konfirmasi umpan balik pihak luar yang dicatat Ayu")).toBeVisible();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/progress/team/p1");
});

test("a role that was agreed on and is not in the plan yet leads to the plan", () => {
  const waiting = {
    ...{ ...nothing, feedback: besides },
    rolesToTakeUp: [{ id: "1", text: "Berkas izin lengkap", planId: "p1", name: "Citra" }],
  } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "ayu", today: "2026-06-03" }, words);
  render(<TaskList tasks={tasks} />);
  expect(count).toBe(1);
  expect(screen.getByText("Peran yang disepakati belum ada di rencana: Berkas izin lengkap")).toBeVisible();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/plans/p1");
});

test("what has a clock of its own says its last day with the day of the week, or that it has passed", () => {
  const period = { id: "s1", kind: "periodic", number: 1, year: 2026, cadence: "semester", lostDays: [] };
  const line = {
    ...{ id: "e1", personId: "ayu", person: { name: "Ayu" }, rater: { name: "Budi" }, period },
    ...{ status: "awaiting_rater", since: "2026-06-16T02:00:00.000Z" },
  };
  const waiting = {
    ...{ ...nothing, feedback: besides },
    evaluations: [{ ...line, step: "rateInPlace", due: "2026-08-03" }],
    toReport: [{ period, count: 3, due: "2026-07-14" }],
  } as unknown as Tasks;
  render(<TaskList tasks={tasksToDo(waiting, { personId: "dewi", today: "2026-07-20" }, words).tasks} />);
  const [inPlace, upward] = screen.getAllByRole("listitem");
  expect(inPlace).toHaveTextContent("Nilai Ayu sebagai pengganti Budi, Semester I 2026");
  expect(inPlace).toHaveTextContent("Paling lambat Senin, 3 Agustus");
  expect(upward).toHaveTextContent("Laporkan 3 penilaian final, Semester I 2026");
  expect(upward).toHaveTextContent("Lewat tenggat Selasa, 14 Juli");
  expect(within(upward as HTMLElement).getByRole("link")).toHaveAttribute("href", "/evaluations/team");
});

test("guidance leads to where it is written, seen through and closed, and one's own step to one's own page", () => {
  const period = { kind: "periodic", number: 1, year: 2026, cadence: "semester" };
  const one = { personId: "eka", name: "Eka", text: "Dampingi", day: "2026-06-02", period };
  const guidance = [
    { ...one, step: "open", id: "e1" },
    { ...one, step: "follow", id: "e2" },
    { ...one, step: "overdue", id: "g1" },
    { ...one, step: "close", id: "g2" },
    { ...one, step: "lifted", id: "g4" },
    { ...one, step: "own", id: "g3", day: "2026-06-05" },
  ];
  const waiting = { ...nothing, feedback: { ...besides, guidance } } as unknown as Tasks;
  const { tasks } = tasksToDo(waiting, { personId: "ayu", today: "2026-06-03" }, words);
  expect(tasks.map(({ title, href, due }) => [title, href, due])).toEqual([
    ["Buka bimbingan kinerja Eka, Semester I 2026", "/evaluations/e1", "sejak 2 Juni"],
    ["Buka bimbingan kinerja Eka, Semester I 2026", "/development/team/eka", "sejak 2 Juni"],
    ["Langkah bimbingan Eka lewat tenggat: Dampingi", "/development/team/eka", "seharusnya 2 Juni"],
    ["Tutup bimbingan kinerja Eka", "/development/team/eka", "sejak 2 Juni"],
    ["Tutup bimbingan kinerja Eka: predikatnya sudah berubah", "/development/team/eka", "sejak 2 Juni"],
    ["Langkah bimbingan Anda: Dampingi", "/development", "paling lambat 5 Juni"],
  ]);
});

test("trainings lead to who asks, to each that is to be evaluated by its last day, and to what their keepers have to do", () => {
  const evaluate = [{ id: "t1", name: "Eka", title: "Arsip digital", by: "2026-08-03" }];
  const training = { asked: 2, evaluate, proposed: 1, unnoted: 1 };
  const waiting = { ...nothing, feedback: besides, training } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "ayu", today: "2026-06-03" }, words);
  expect(count).toBe(4);
  expect(tasks.map(({ title, href, due }) => [title, href, due])).toEqual([
    ["Jawab 2 permintaan kursi pelatihan", "/training/team", undefined],
    ["Evaluasi penerapan “Arsip digital” oleh Eka", "/training/team/t1", "Paling lambat 3 Agustus"],
    ["Putuskan satu usulan peserta pelatihan", "/administration/training", undefined],
    ["Catat kehadiran satu kegiatan pelatihan", "/administration/training", undefined],
  ]);
});

test("more than two trainings to evaluate are one task with their number and the nearest last day", () => {
  const evaluate = ["t1", "t2", "t3"].map((id) => ({ id, name: "Eka", title: "Arsip", by: "2026-08-03" }));
  const training = { asked: 0, evaluate, proposed: 0, unnoted: 0 };
  const waiting = { ...nothing, feedback: besides, training } as unknown as Tasks;
  const { tasks, count } = tasksToDo(waiting, { personId: "ayu", today: "2026-06-03" }, words);
  expect(count).toBe(1);
  expect(tasks.map(({ title, href, due }) => [title, href, due])).toEqual([
    ["Evaluasi penerapan 3 pelatihan anggota tim", "/training/team", "Paling lambat 3 Agustus"],
  ]);
});

describe("evaluations that wait", () => {
  const period = {
    ...{ kind: "periodic", number: 5, year: 2026, cadence: "monthly" },
    ...{ closesOn: "2026-06-14", lostDays: [] },
  };
  const line = { period, person: { name: "Citra" }, rater: { name: "Ayu" }, objectable: false };
  const toRate = Array.from({ length: 8 }, (_, i) => ({
    ...{ ...line, id: `r${i}`, personId: `c${i}`, step: "rate", due: "2026-06-14" },
  }));
  const handedOver = {
    ...{ ...line, id: "own", personId: "ayu", step: "acknowledge", due: "2026-06-24", objectable: true },
  };
  const late = { ...line, id: "late", personId: "c9", step: "handOver", due: "2026-06-02" };
  const having = (evaluations: unknown[]) =>
    ({
      ...{ ...nothing, feedback: besides },
      ...{ reports: { count: 17, since }, evaluations },
    }) as unknown as Tasks;
  const me = { personId: "ayu", today: "2026-06-03" };

  it("begin with what is about oneself, its last day and the right to object, however many are to rate", () => {
    const found = tasksToDo(having([...toRate, handedOver]), me, words);
    render(<TaskList tasks={found.tasks} />);
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(
      /^Terima dokumen penilaian Mei 2026Atau ajukan keberatan, paling lambat pada hari yang sama\.Paling lambat Rabu, 24 Juni/,
    );
    expect(found).toMatchObject({ count: 10, queued: 2 });
  });

  it("say since when they are overdue", () => {
    render(<TaskList tasks={tasksToDo(having([late]), me, words).tasks} />);
    expect(screen.getByText("Lewat tenggat Selasa, 2 Juni")).toBeVisible();
  });

  it("say with whom one's own objection lies, and until when", () => {
    const ownObjections = [{ id: "e1", period, decider: "Dewi", due: "2026-06-30" }];
    const found = tasksOfOthers({ ...tasks, ownObjections } as unknown as Tasks, words);
    render(<TaskList tasks={found.slice(1, 2)} />);
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "Keberatan Anda atas penilaian Mei 2026Pada Dewidiputuskan paling lambat 30 Juni",
    );
  });
});
