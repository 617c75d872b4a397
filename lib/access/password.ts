import type { Blocker } from "@/lib/errors";

/** The fewest characters of a password (OWASP ASVS 5.0, 6.2.1), and the most that are read. */
export const passwordLength = { fewest: 12, most: 200 };

/** What the commonest passwords of these offices are made of, beside numbers and signs. */
const commonest = [
  ...[
    "password",
    "passw0rd",
    "passwordpassword",
    "katasandi",
    "katakunci",
    "sandi",
    "rahasia",
    "rahasiasekali",
  ],
  ...["rahasianegara", "qwerty", "qwertyuiop", "qwertyuiopas", "qwertyuiopasdfgh", "asdfghjkl", "zxcvbnm"],
  ...[
    "qwertyasdfgh",
    "administrator",
    "admin",
    "adminadmin",
    "superadmin",
    "operator",
    "pegawai",
    "pegawainegeri",
  ],
  ...[
    "pns",
    "asn",
    "asnberakhlak",
    "berakhlak",
    "pppk",
    "honorer",
    "guru",
    "bidan",
    "perawat",
    "dinas",
    "kabupaten",
  ],
  ...["indonesia", "indonesiaraya", "indonesiaku", "merdeka", "garuda", "pancasila", "bhinneka", "nusantara"],
  ...[
    "bismillah",
    "alhamdulillah",
    "bismillahirrahmanirrahim",
    "insyaallah",
    "assalamualaikum",
    "allahuakbar",
  ],
  ...[
    "sayang",
    "sayangku",
    "cinta",
    "cintaku",
    "akucintakamu",
    "akusayangkamu",
    "iloveyou",
    "iloveyousomuch",
  ],
  ...["keluarga", "keluargaku", "anakku", "istriku", "suamiku", "mamapapa", "ayahibu", "sukses", "semangat"],
  ...[
    "welcome",
    "welcomehome",
    "letmein",
    "letmeinplease",
    "changeme",
    "gantisaya",
    "default",
    "kinerja",
    "ekinerja",
  ],
  ...[
    "abc",
    "abcd",
    "abcdef",
    "abcdefgh",
    "abcdefghijkl",
    "test",
    "testing",
    "coba",
    "cobacoba",
    "laptop",
    "komputer",
  ],
];
const known = new Set(commonest);
const rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
const plainOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether everybody would try it: a common word with numbers around it, a row of keys, or a few characters again and again. */
function isCommon(password: string) {
  const plain = plainOf(password);
  const backwards = [...plain].reverse().join("");
  const inRow = rows.some((row) => `${row}${row}`.includes(plain) || `${row}${row}`.includes(backwards));
  return new Set(plain).size < 5 || inRow || known.has(plain) || known.has(lettersOf(password));
}

type Owner = { /** What is typed at sign-in: the NIP or a short name. */ username: string; name?: string };

/** Whether it is the owner's name, number or day of birth with hardly anything beside it. */
function isOneself(password: string, { username, name = "" }: Owner) {
  const plain = plainOf(password);
  const [year, month, day] = [username.slice(0, 4), username.slice(4, 6), username.slice(6, 8)];
  const numbers = /^\d{18}$/.test(username) ? [`${year}${month}${day}`, `${day}${month}${year}`] : [];
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const own = [plainOf(username), plainOf(name), ...numbers, ...words].filter(({ length }) => length > 2);
  // The longest first: a name is taken away before its parts are.
  const rest = own.sort((one, other) => other.length - one.length).reduce(without, plain);
  return rest !== plain && rest.replace(/\d/g, "").length < 4;
}

const without = (text: string, part: string) => text.replaceAll(part, "");

/**
 * Why a password cannot be this person's: too short, or among what others would try first (NIST SP 800-63B, 5.1.1.2). No rule
 * asks for signs or capitals: length is what counts. `name` is left out by a form that does not know it yet.
 */
export function passwordBlockers(password: string, owner: Owner): Blocker[] {
  if (password.length < passwordLength.fewest)
    return [{ code: "account.password-short", fewest: passwordLength.fewest }];
  if (isOneself(password, owner)) return [{ code: "account.password-oneself" }];
  return isCommon(password) ? [{ code: "account.password-common" }] : [];
}
