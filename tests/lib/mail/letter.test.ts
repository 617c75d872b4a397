import type { EventName } from "@/lib/audit/event-names";
import { catalogues } from "@/lib/i18n/catalogues";
import { letterOf } from "@/lib/mail/letter";

const subjectId = "0190a3b4-0000-7000-8000-000000000000";
const news = (topic: EventName, actorName: string | null = "Budi", day = "2026-06-03") => ({
  ...{ topic, subjectId, actorName, at: new Date(`${day}T20:00:00Z`) },
});
const digest = (...pieces: ReturnType<typeof news>[]) => ({
  ...{ email: "ayu@example.go.id", name: "Ayu", product: "Kinerja Contoh", timeZone: "Asia/Jakarta" },
  news: pieces,
});
const app = "https://kinerja.example.go.id";

describe("the digest as a mail", () => {
  it("says in Indonesian what waits, of whom and since when, with the way there", () => {
    const pieces = digest(news("plan.returned"), news("feedback.asked", null), news("feedback.asked", null));
    const { to, subject, text } = letterOf({ ...pieces, locale: "id" }, app);
    expect(to).toBe("ayu@example.go.id");
    expect(subject).toBe("3 kabar menunggu Anda di Kinerja Contoh");
    expect(text).toContain(
      `- Budi mengembalikan rencana kinerja untuk diperbaiki (4 Juni 2026)\n  ${app}/plans/${subjectId}`,
    );
    expect(text).toContain("- Sistem meminta umpan balik (2 kali, sejak 4 Juni 2026)");
  });

  it("says the same in English", () => {
    const { subject, text } = letterOf({ ...digest(news("plan.returned")), locale: "en" }, `${app}/`);
    expect(subject).toBe("One piece of news for you in Kinerja Contoh");
    expect(text).toContain("Dear Ayu,");
    expect(text).toContain(`(June 4, 2026)\n  ${app}/plans/${subjectId}`);
    expect(text).toContain(`Change the address or stop it:\n  ${app}/news`);
  });

  it("names twenty things and counts the others", () => {
    const many = Array.from({ length: 23 }, (_, i) => news("progress.reported", `Pegawai ${i}`));
    const { text } = letterOf({ ...digest(...many), locale: "id" }, app);
    expect(text.match(/^- /gm)).toHaveLength(20);
    expect(text).toContain(`… dan 3 hal lain:\n  ${app}/news`);
  });

  it("knows no word for a rating or a predicate, whatever happened", () => {
    const judgements = (["id", "en"] as const).flatMap((locale) => {
      const { rating, predicate } = catalogues[locale].vocabulary;
      return [rating, predicate].flatMap((words) => Object.values(words));
    });
    const topics = Object.entries(catalogues.id.events).flatMap(([domain, names]) =>
      Object.keys(names).map((name) => `${domain}.${name}` as EventName),
    );
    const told = topics.filter((topic) => /^(plan|progress|feedback|counselling|evaluation)\./.test(topic));
    const texts = (["id", "en"] as const).flatMap((locale) =>
      told.map((topic) => letterOf({ ...digest(news(topic)), locale }, app).text),
    );
    expect(judgements.length).toBeGreaterThan(8);
    const given = judgements.filter((words) =>
      texts.some((text) => new RegExp(`\\b${words}\\b`, "i").test(text)),
    );
    expect(given).toEqual([]);
  });
});
