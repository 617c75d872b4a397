/** The columns by which a row of opening data names its document, as offices head them: the same in every list. */
export const documentFields = ["documentNumber", "documentDate", "source"] as const;

export const documentPatterns = [
  ["source", /^(sumber|asal)( data| dokumen)?$|^dokumen (sumber|asal)$/],
  ["documentDate", /^(?=.*\b(tanggal|tgl)\b)(?!.*\b(mulai|selesai|akhir|penilaian|asesmen|pelaksanaan)\b)/],
  ["documentNumber", /^(?=.*\b(nomor|no)\b)(?=.*\b(dokumen|sk|surat|penetapan|sertifikat|pak)\b)/],
] as const;

export const documentRequired = {
  documentNumber: "Nomor dokumen",
  documentDate: "Tanggal dokumen",
  source: "Sumber",
} as const;

/** Whose row it is, where a list is about people. */
export const personFields = ["number", "name", "agency"] as const;

export const personPatterns = [
  ["number", /^(nip|nomor induk)\b/],
  ["name", /^nama( lengkap| pegawai| dan gelar| asn)*$/],
  ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
] as const;
