import { readMovement } from "@/lib/exchange/movements";

describe("what offices write of a movement", () => {
  it.each([
    ["Mutasi", { kind: "transfer" }],
    ["Pindah tugas", { kind: "transfer" }],
    ["Plt.", { kind: "acting" }],
    ["PLH", { kind: "daily_acting" }],
    ["Akhir Plt", { kind: "acting_end" }],
    ["Plh berakhir", { kind: "acting_end" }],
    ["CLTN", { kind: "leave", reason: "unpaid_leave" }],
    ["MPP", { kind: "leave", reason: "retirement_preparation" }],
    ["Diberhentikan sementara", { kind: "leave", reason: "suspended" }],
    ["Kembali bertugas", { kind: "return" }],
    ["Pensiun BUP", { kind: "retirement" }],
    ["Diberhentikan dengan hormat", { kind: "resignation" }],
    ["Kontrak berakhir", { kind: "contract_end" }],
    ["Meninggal dunia", { kind: "death" }],
    ["Cuti tahunan", null],
    ["", null],
  ])("reads %s", (text, said) => {
    expect(readMovement(text)).toEqual(said);
  });
});
