import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";
import { spoken } from "./progress";

type Draw = { chances: Chances; today: string; rows: Rows };
type Held = { id: string; person: Staff; raterId: string; talkedOn: string };

/** What talks are about, what was agreed, the employee's own words, and what the rater made of it. */
const talks = [
  {
    subject: "Beberapa kali terlambat ke apel pagi di {place} sampai {date}.",
    agreement: "Berangkat lebih awal; bila ada keadaan keluarga, kabari sebelum pukul tujuh.",
    answer: "Anak saya baru pindah sekolah; sejak minggu ini sudah teratur.",
    step: "Sejak {date} hadir tepat waktu di {place}.",
  },
  {
    subject: "Nada bicara kepada rekan di {place} saat pekerjaan menumpuk, {date}.",
    agreement: "Beban dibagi ulang setiap Senin; bila penuh, katakan lebih dahulu.",
    answer: "Saya akan bilang lebih awal kalau sudah kewalahan.",
    step: "Pembagian kerja di {place} dibahas tiap Senin sejak {date}.",
  },
  {
    subject: "Belum berani menyampaikan pendapat dalam rapat {place}, {date}.",
    agreement: "Menyiapkan satu hal untuk disampaikan di setiap rapat, dengan catatan kecil.",
    answer: "Terima kasih, saya mulai dari rapat mingguan.",
    step: "Sudah menyampaikan dua usulan di {place} sampai {date}.",
  },
  {
    subject: "Pekerjaan di {place} terganggu karena merawat orang tua, {date}.",
    agreement: "Jadwal piket diatur ulang sampai akhir bulan, lalu dibicarakan lagi.",
    answer: "Sangat membantu; akhir bulan kakak saya bergantian menjaga.",
    step: "Piket di {place} kembali biasa sejak {date}.",
  },
] as const;

/** A few talks of the last weeks: of the people whom a visitor can be, and of those they rate. */
export function drawCounselling(draw: Draw, staff: readonly Staff[]) {
  for (const person of staff) {
    const { rater } = person;
    const known = person.seat.actor !== undefined;
    const shown = known || rater?.seat.actor !== undefined;
    if (rater && shown && draw.chances.chance(known ? 0.7 : 0.2)) putTalk(draw, person, rater.id);
  }
}

function putTalk(draw: Draw, person: Staff, raterId: string) {
  const { chances, rows, today } = draw;
  const talkedOn = addDays(today, -chances.whole(6, 30));
  const held = { id: chances.id(Date.parse(talkedOn)), person, raterId, talkedOn };
  const talk = chances.pick(talks);
  const seenOn = chances.chance(0.75) ? addDays(talkedOn, 1) : null;
  const acknowledged = seenOn !== null && chances.chance(0.7);
  put(rows, "CounsellingNote", {
    ...{ id: held.id, personId: person.id, authorId: raterId, talkedOn },
    ...{ subject: said(talk.subject, held, talkedOn), agreement: talk.agreement, salt: chances.id() },
    ...{ followUpOn: addDays(talkedOn, 14), writtenAt: instant(talkedOn, 5), version: 2 },
    ...{ seenAt: seenOn && instant(seenOn, 3), acknowledgedAt: acknowledged ? instant(seenOn, 4) : null },
  });
  if (acknowledged && chances.chance(0.6))
    putEntry(draw, held, { on: seenOn, text: talk.answer, step: null });
  const followedOn = addDays(talkedOn, 14);
  if (followedOn < today && chances.chance(0.6))
    putEntry(draw, held, { on: followedOn, text: said(talk.step, held, followedOn), step: "coaching" });
}

type Entry = { on: string; text: string; step: "coaching" | null };

/** Words of the employee's, or a step of the rater's. */
const putEntry = ({ chances, rows }: Draw, { id, person, raterId }: Held, { on, text, step }: Entry) =>
  put(rows, "CounsellingEntry", {
    ...{ id: chances.id(Date.parse(on)), noteId: id, authorId: step ? raterId : person.id },
    ...{ step, text, followUpOn: null, writtenAt: instant(on, 6) },
  });

const said = (text: string, { person }: Held, date: string) =>
  text.replace("{place}", person.seat.unit.place).replace("{date}", spoken(date));
