import type { AgencyPlan } from "./agencies";
import type { Trade } from "./region";

/** What the sentences about a unit may name. */
export type Slot =
  "skill" | "class" | "village" | "service" | "matter" | "asset" | "origin" | "agency" | "report" | "supply";
/** What people of a unit do, and what their results may speak of: nothing but the unit's own business. */
export type Business = { trade: Trade; words: Partial<Record<Slot, readonly string[]>> };

const listed = (words: string) => words.split(",");
const of = (trade: Trade, words: Partial<Record<Slot, string>>): Business => ({
  trade,
  words: Object.fromEntries(Object.entries(words).map(([slot, text]) => [slot, listed(text)])),
});
const desk = (matter: string) => of("office", { matter });
const works = (asset: string) => of("field", { asset });
const fields = (matter: string) => of("extension", { matter });
const guard = (matter: string) => of("safety", { matter });
const origin = "rawat jalan,rawat inap,gawat darurat,pasien rujukan";
const examines = (service: string) => of("diagnostics", { service, origin });
const ward = (service: string) => of("nurse", { service });

/** Dusun and kelurahan of each kecamatan, a few of them. */
export const villages: Readonly<Record<string, readonly string[]>> = {
  "Tanah Tumbuh": listed("Lubuk Niur,Perenti Luweh,Teluk Kecimbung,Renah Jelmu,Panjang"),
  "Rantau Pandan": listed("Leban,Rantau Duku,Lubuk Mayan,Lubuk Kayu Aro,Talang Sungai Bungo"),
  "Pasar Muara Bungo": listed("Batang Bungo,Bungo Timur,Bungo Barat,Jaya Setia,Tanjung Gedang"),
  Jujuhan: listed("Rantau Ikil,Sirih Sekapur,Pulau Batu,Talang Pamesun,Tanjung Belit"),
  "Tanah Sepenggal": listed("Tebing Tinggi,Candi,Lubuk Landai,Teluk Pandak,Empelu"),
  Pelepat: listed("Batu Kerbau,Baru Pelepat,Rantau Keloyang,Senamat,Sungai Beringin,Cilodang"),
  "Limbur Lubuk Mengkuang": listed("Limbur Baru,Lubuk Mengkuang,Pauh Agung,Tuo Limbur,Rantau Tipu"),
  "Muko-Muko Bathin VII": listed("Tanjung Agung,Datar,Mangun Jayo,Bedaro,Suka Jaya"),
  "Pelepat Ilir": listed("Purwasari,Kuning Gading,Lingga Kuamang,Daya Murni,Koto Jayo"),
  "Bathin II Babeko": listed("Babeko,Simpang Babeko,Tanjung Menanti,Sepunggur,Suka Makmur"),
  "Bathin III": listed("Air Gemuruh,Lubuk Benteng,Purwo Bakti,Teluk Panjang,Sarana Jaya"),
  "Bungo Dani": listed("Sungai Arang,Sungai Kerjan,Pulau Pekan,Sungai Pinang,Talang Pantai"),
  "Rimbo Tengah": listed("Cadika,Pasir Putih,Sungai Buluh,Sungai Mengkuang"),
  "Bathin III Ulu": listed("Muara Buat,Senamat Ulu,Aur Cino,Timbolasi,Laman Panjang"),
  "Bathin II Pelayang": listed("Pelayang,Pulau Kerakap,Seberang Jaya,Peninjau,Talang Silungko"),
  "Jujuhan Ilir": listed("Pulau Jelmu,Bukit Sari,Kuamang,Sari Mulya,Aur Gading"),
  "Tanah Sepenggal Lintas": listed("Embacang Gedang,Pematang Panjang,Sungai Mancur,Rantau Embacang,Paku Aji"),
};
export const allVillages = Object.values(villages).flat();

const secretariat = desk(
  "kepegawaian,keuangan,aset,perencanaan program,arsip dinamis,pelaporan kinerja,rumah tangga kantor",
);

const audited = {
  matter: "belanja modal,dana operasional sekolah,dana dusun,aset daerah,pengadaan,pendapatan daerah",
  agency: "Dinas Sosial,Dinas PUPR,Dinas Kesehatan,Kecamatan Pelepat,RSUD,Dinas Pendidikan,BPKAD,Dinas PMD",
};
const schooling = {
  skill: "literasi,numerasi,rapor pendidikan,kehadiran murid,karakter murid",
  supply: "buku pelajaran,alat peraga,perangkat digital,perlengkapan murid",
  service: "data pokok pendidikan,sertifikasi guru,pengembangan profesi,mutasi murid",
};

/** By the code of the agency and the unit's name without "Bidang", "Bagian", "Seksi" or "Instalasi". */
const businesses: Readonly<Record<string, Readonly<Record<string, Business>>>> = {
  setda: {
    Pemerintahan: desk("batas wilayah,kerja sama daerah,laporan penyelenggaraan pemerintahan,otonomi daerah"),
    Hukum: desk("rancangan peraturan daerah,bantuan hukum,dokumentasi hukum,produk hukum dusun"),
    "Kesejahteraan Rakyat": desk("hibah keagamaan,bantuan sosial,bina mental,haji daerah"),
    Perekonomian: desk("pengendalian inflasi,badan usaha milik daerah,kredit usaha rakyat,harga pangan"),
    Pembangunan: desk("pengendalian program,evaluasi pembangunan,dana alokasi khusus,laporan kegiatan fisik"),
    "Pengadaan Barang dan Jasa": desk("pemilihan penyedia,katalog elektronik,kontrak,rencana umum pengadaan"),
    Umum: desk("rumah tangga setda,kendaraan dinas,tata usaha pimpinan,persuratan"),
    Organisasi: desk("tata laksana,reformasi birokrasi,analisis jabatan,standar pelayanan"),
    Protokol: desk("acara pimpinan,publikasi pimpinan,naskah sambutan,dokumentasi pimpinan"),
  },
  setwan: {
    Umum: desk("rumah tangga dewan,kendaraan dinas,persuratan,arsip dewan"),
    Persidangan: desk("rapat paripurna,risalah sidang,rancangan peraturan daerah,aspirasi warga"),
    Keuangan: desk("gaji dewan,perjalanan dinas,anggaran dewan,verifikasi belanja"),
  },
  inspektorat: {
    "Inspektur Pembantu I": of("audit", audited),
    "Inspektur Pembantu II": of("audit", audited),
    "Inspektur Pembantu III": of("audit", audited),
  },
  dikbud: {
    "Pembinaan SD": of("education", schooling),
    "Pembinaan SMP": of("education", schooling),
    "Pembinaan PAUD": of("education", schooling),
    Ketenagaan: desk("kenaikan pangkat guru,tunjangan profesi guru,penataan guru,pensiun guru"),
    Kebudayaan: desk("cagar budaya,kesenian daerah,adat dan tradisi,sanggar seni"),
  },
  dinkes: {
    "Kesehatan Masyarakat": desk("kesehatan ibu dan anak,gizi masyarakat,promosi kesehatan,kesehatan lansia"),
    "Pelayanan Kesehatan": desk("mutu puskesmas,rujukan,akreditasi,perizinan fasilitas kesehatan"),
    "Pencegahan Penyakit": desk("imunisasi,surveilans,tuberkulosis,demam berdarah"),
    "Sumber Daya Kesehatan": desk("obat dan vaksin,alat kesehatan,tenaga kesehatan,jaminan kesehatan"),
  },
  rsud: {
    "Tata Usaha": desk(
      "kepegawaian,keuangan BLUD,rekam medis,aset,pengadaan,klaim jaminan kesehatan,pengaduan pasien",
    ),
    "Gawat Darurat": ward(
      "triase,resusitasi,observasi gawat darurat,bedah minor,ambulans rujukan,isolasi gawat darurat",
    ),
    "Rawat Inap": ward(
      "rawat inap anak,penyakit dalam,rawat inap bedah,rawat inap kebidanan,isolasi,perawatan intensif",
    ),
    "Rawat Jalan": ward("poli penyakit dalam,poli anak,poli bedah,poli saraf,hemodialisis,poli gigi"),
    "Bedah Sentral": ward("bedah umum,bedah kebidanan,bedah tulang,anestesi,ruang pulih,sterilisasi"),
    Laboratorium: examines("hematologi,kimia klinik,mikrobiologi,urinalisis,serologi,bank darah"),
    Farmasi: of("pharmacist", {
      service:
        "rawat jalan,rawat inap,gawat darurat,bedah sentral,hemodialisis,kemoterapi,pasien anak,pasien kronis",
    }),
    Radiologi: examines("rontgen toraks,ultrasonografi,rontgen gigi,tomografi,rontgen tulang,mamografi"),
    "Ruang Perinatologi": ward(
      "bayi berat lahir rendah,fototerapi,perawatan metode kanguru,bayi risiko tinggi,rawat gabung,inkubator",
    ),
  },
  pupr: {
    "Bina Marga": works("jalan kabupaten,jembatan gantung,jalan lingkungan,gorong-gorong"),
    "Sumber Daya Air": works("irigasi,bendung,drainase primer,tanggul sungai"),
    "Cipta Karya": works("air minum,sanitasi,gedung pemerintah,drainase permukiman"),
    "Tata Ruang": desk("kesesuaian tata ruang,peta tata ruang,bangunan gedung,pengawasan pemanfaatan ruang"),
  },
  perkim: {
    Perumahan: desk("rumah tidak layak huni,perumahan bersubsidi,rumah susun"),
    Permukiman: desk("permukiman kumuh,sarana lingkungan,air bersih permukiman"),
    Pertanahan: desk("sertifikat tanah daerah,pengadaan tanah,sengketa tanah"),
  },
  satpol: {
    "Penegakan Perda": guard("pelanggaran bangunan,pelanggaran reklame,pelanggaran usaha hiburan"),
    "Ketertiban Umum": guard("gangguan ketertiban pasar,ternak lepas,parkir liar"),
    "Pemadam Kebakaran": guard("kebakaran permukiman,kebakaran lahan,kebakaran kios"),
  },
  dinsos: {
    "Rehabilitasi Sosial": desk("rehabilitasi disabilitas,anak terlantar,lansia terlantar"),
    "Perlindungan Sosial": desk("data kesejahteraan sosial,bantuan pangan,bantuan korban bencana"),
    "Pemberdayaan Perempuan": desk("perlindungan perempuan,perlindungan anak,kesetaraan gender"),
  },
  naker: {
    "Pelatihan Kerja": desk("pelatihan kerja,sertifikasi kompetensi,bursa kerja"),
    "Hubungan Industrial": desk("perselisihan kerja,upah minimum,peraturan perusahaan"),
    Transmigrasi: desk("permukiman transmigrasi,lahan transmigrasi,warga transmigran"),
  },
  pangan: {
    "Ketersediaan Pangan": desk("cadangan pangan,distribusi pangan,harga pangan"),
    "Konsumsi Pangan": desk("pekarangan pangan,keragaman pangan,rawan pangan"),
    "Keamanan Pangan": desk("mutu pangan segar,sertifikat pangan,pengawasan pangan"),
  },
  dlh: {
    "Tata Lingkungan": desk("dokumen lingkungan,persetujuan lingkungan,kajian lingkungan"),
    Persampahan: works("armada sampah,tempat penampungan sementara,kontainer sampah"),
    "Pengendalian Pencemaran": desk("mutu air sungai,mutu udara,limbah usaha"),
  },
  dukcapil: {
    "Pendaftaran Penduduk": desk("kartu tanda penduduk,kartu keluarga,pindah datang"),
    "Pencatatan Sipil": desk("akta kelahiran,akta kematian,akta perkawinan"),
    "Pengelolaan Data": desk("data kependudukan,konsolidasi data,pemanfaatan data"),
  },
  pmd: {
    "Pemerintahan Dusun": desk("perangkat dusun,pemilihan rio,batas dusun"),
    "Keuangan Dusun": desk("dana dusun,anggaran dusun,laporan keuangan dusun"),
    "Ekonomi Dusun": desk("badan usaha milik dusun,teknologi tepat guna,pasar dusun"),
  },
  ppkb: {
    "Pengendalian Penduduk": desk("data keluarga,pengendalian penduduk,rumah data"),
    "Keluarga Berencana": desk("pelayanan kontrasepsi,peserta aktif,alat kontrasepsi"),
    "Ketahanan Keluarga": desk("bina keluarga balita,pendampingan keluarga,bina keluarga remaja"),
  },
  dishub: {
    "Lalu Lintas": works("rambu lalu lintas,marka jalan,lampu lalu lintas"),
    Angkutan: desk("izin trayek,angkutan pelajar,uji kendaraan"),
    Prasarana: works("terminal,halte,penerangan jalan"),
  },
  kominfo: {
    "Informasi Publik": desk("permohonan informasi,berita daerah,pengaduan daring"),
    "Aplikasi Informatika": desk("aplikasi layanan,jaringan kantor,surel dinas"),
    "Statistik dan Persandian": desk("statistik sektoral,keamanan informasi,tanda tangan elektronik"),
  },
  perindag: {
    Perindustrian: desk("industri kecil,sentra industri,standar produk"),
    Perdagangan: desk("pasar rakyat,tera ulang,pemantauan harga"),
    "Koperasi dan UKM": desk("kesehatan koperasi,pendampingan usaha kecil,kredit usaha kecil"),
  },
  dpmptsp: {
    "Penanaman Modal": desk("promosi investasi,realisasi investasi,peta potensi"),
    "Pelayanan Perizinan": desk("perizinan usaha,izin bangunan,izin tenaga kesehatan"),
    Pengaduan: desk("pengaduan perizinan,kepuasan pemohon,konsultasi perizinan"),
  },
  dispora: {
    Kepemudaan: desk("organisasi pemuda,wirausaha muda,kepramukaan"),
    Olahraga: desk("pembinaan atlet,kejuaraan daerah,gelanggang olahraga"),
    Pariwisata: desk("destinasi wisata,dusun wisata,promosi wisata"),
  },
  perpus: {
    Perpustakaan: desk("koleksi pustaka,perpustakaan keliling,minat baca"),
    Kearsipan: desk("arsip statis,arsip dinamis,pembinaan kearsipan"),
  },
  tanbun: {
    "Tanaman Pangan": fields("padi sawah,jagung,kedelai,cabai"),
    Perkebunan: fields("karet,kelapa sawit,kopi,kebun benih"),
    Penyuluhan: fields("padi ladang,hortikultura,pinang"),
  },
  ternak: {
    Peternakan: fields("sapi potong,kambing,ayam buras"),
    "Kesehatan Hewan": fields("kerbau,sapi bibit,itik"),
    Perikanan: fields("ikan nila,ikan patin,ikan lele"),
  },
  bappeda: {
    "Perencanaan Ekonomi": desk("rencana pertanian,rencana industri,rencana pariwisata"),
    "Perencanaan Sosial": desk("penanggulangan kemiskinan,rencana pendidikan,penurunan stunting"),
    "Prasarana Wilayah": desk("rencana jalan,rencana permukiman,rencana lingkungan"),
    Penelitian: desk("kajian daerah,inovasi daerah,evaluasi rencana"),
  },
  bkpsdmd: {
    "Pengadaan dan Informasi": desk("pengadaan pegawai,data kepegawaian,kartu pegawai"),
    "Mutasi dan Promosi": desk("kenaikan pangkat,mutasi,pensiun"),
    "Pengembangan Kompetensi": desk("pelatihan pegawai,tugas belajar,uji kompetensi"),
    "Penilaian Kinerja": desk("sasaran kinerja pegawai,disiplin pegawai,penghargaan pegawai"),
  },
  bpkad: {
    Anggaran: desk("rancangan anggaran,perubahan anggaran,standar biaya"),
    Perbendaharaan: desk("pencairan dana,gaji pegawai,kas daerah"),
    Akuntansi: desk("laporan keuangan daerah,rekonsiliasi,sistem akuntansi"),
    Aset: desk("pencatatan aset,pemanfaatan aset,penghapusan aset"),
  },
  bp2rd: {
    Pendataan: desk("objek pajak,pajak bumi dan bangunan,nilai jual objek"),
    Penagihan: desk("tunggakan pajak,pajak restoran,pajak reklame"),
    "Pelayanan Pajak": desk("pendaftaran wajib pajak,pengaduan pajak,pembayaran daring"),
  },
  bpbd: {
    Pencegahan: guard("banjir,tanah longsor,kebakaran hutan dan lahan"),
    Kedaruratan: guard("banjir bandang,angin kencang,orang hilang di sungai"),
    Rehabilitasi: desk("rumah rusak pascabencana,jembatan rusak pascabencana,data kerugian bencana"),
  },
  kesbang: {
    Ideologi: desk("wawasan kebangsaan,pembauran kebangsaan,kerukunan umat"),
    "Politik Dalam Negeri": desk("bantuan partai politik,pendidikan politik,organisasi kemasyarakatan"),
    "Ketahanan Ekonomi": desk("kewaspadaan dini,konflik sosial,ketahanan ekonomi warga"),
  },
};

const sections: Readonly<Record<string, Business>> = {
  Pemerintahan: of("district", {
    report: "keuangan dusun,kependudukan,aset dusun",
    matter: "penataan wilayah,perangkat dusun",
  }),
  "Pemberdayaan Masyarakat": of("district", {
    report: "dana dusun,kelompok usaha warga,posyandu",
    matter: "pembangunan,pemberdayaan perempuan",
  }),
  "Ketenteraman dan Ketertiban": of("district", {
    report: "keamanan lingkungan,perselisihan warga,pos ronda",
    matter: "keamanan lingkungan,batas lahan",
  }),
  "Pelayanan Umum": of("district", {
    report: "pengaduan warga,kebersihan lingkungan",
    service: "surat pindah,rekomendasi usaha mikro,legalisasi surat,pengantar kartu keluarga",
  }),
};

/** The business of a unit of an agency. A unit that is missing here is a mistake of this table. */
export function businessOf({ code, kind, name: agency }: AgencyPlan, unit: string): Business {
  const own = unit.replace(/^(Bidang|Bagian|Seksi|Instalasi) /, "");
  const found = unit.startsWith("Sekretariat")
    ? secretariat
    : kind === "district"
      ? sections[own]
      : businesses[code]?.[own];
  if (!found) throw new Error(`Nobody says what ${unit} of ${agency} does.`);
  if (kind !== "district") return found;
  return { ...found, words: { ...found.words, village: villages[agency.replace("Kecamatan ", "")] } };
}

/** All words of all units, by which a test tells that nobody speaks of another unit's business. */
export const allBusinesses = (): readonly Business[] => [
  ...Object.values(businesses).flatMap((units) => Object.values(units)),
  ...Object.values(sections),
  ...[secretariat, primarySchool, juniorSchool, healthCentre("Pelepat")],
];

const core =
  "literasi,numerasi,membaca pemahaman,menulis,sains dasar,bahasa Inggris,Pendidikan Pancasila,seni budaya";
const subjects =
  "matematika,bahasa Indonesia,IPA,IPS,bahasa Inggris,informatika,Pendidikan Pancasila,seni budaya,prakarya";

export const primarySchool = of("teacher", { skill: core, class: "I,II,III,IV,V,VI" });
export const juniorSchool = of("teacher", { skill: subjects, class: "VII,VIII,IX" });

/** A health centre and the places it serves. */
export function healthCentre(district: string): Business {
  const { trade, words } = of("midwife", {
    service:
      "poli umum,gawat darurat,imunisasi,poli lansia,poli gigi,kesehatan jiwa,tuberkulosis,kunjungan rumah",
    matter: "pendaftaran pasien,rekam medis,keuangan BLUD",
  });
  return { trade, words: { ...words, village: villages[district] } };
}
