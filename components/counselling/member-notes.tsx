import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { CounsellingNote } from "@/lib/counselling/sheet";

import { NoteCard } from "./note-card";
import { WriteNote } from "./note-form";

type MemberNotesProps = {
  person: { id: string; name: string };
  notes: readonly CounsellingNote[];
  /** YYYY-MM-DD. */
  today: string;
};

/** The reader's own notes about somebody whom they rate, and room for another. */
export function MemberNotes({ person, notes, today }: MemberNotesProps) {
  const t = useTranslations("counselling");
  return (
    <Section title={t("member.title")} aside={t("member.aside", { name: person.name })}>
      <Card className="mb-3 p-4">
        {notes.length === 0 && <p className="text-ink-3 mb-2">{t("member.none")}</p>}
        <WriteNote person={person} today={today} />
      </Card>
      <div className="space-y-3">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} today={today} />
        ))}
      </div>
    </Section>
  );
}
