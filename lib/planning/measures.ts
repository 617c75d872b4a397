type Measured = { text: string; unit: string };

// What is the change of something may fall below nothing and grow beyond double.
const changing = /\b(pertumbuhan|laju|perubahan|selisih|deviasi|simpangan|kenaikan|peningkatan)\b/i;

/** Whether an indicator measures the change of something, which may be less than nothing. */
export const isOfChange = ({ text }: Measured) => changing.test(text);

/** Whether an indicator measures the part of a whole, in per cent: no part is more than the whole. */
export const isShare = ({ text, unit }: Measured) => /^(%|persen|prosen)/i.test(unit) && !changing.test(text);

// A grade point average (IPK) is given from 0 to 4.
const gradePoints = /\b(ipk|ips|indeks prestasi)\b/i;

/** Whether an indicator is a grade point average (IPK). */
export const isGradePointAverage = ({ text, unit }: Measured) =>
  gradePoints.test(unit) || gradePoints.test(text);

const gaugedIn =
  /^(%|persen|prosen|per ?mil|‰|nilai|indeks|ip[ks]\b|skor|poin|angka|rasio|level|predikat|detik|menit|jam|hari|minggu|bulan)/i;
const gauged =
  /(rata-rata|\b(rerata|persentase|presentase|tingkat|rasio|proporsi|prevalensi|nilai|indeks|skor|lama|waktu)\b)/i;

/**
 * Whether an indicator counts up over the year, as documents or kilometres do. Shares, scores and durations do not: they
 * are measured anew each time; nor do averages, whatever their unit.
 */
export const countsUp = (measured: Measured) =>
  measured.unit !== "" &&
  !gaugedIn.test(measured.unit) &&
  !gauged.test(measured.text) &&
  !isOfChange(measured);
