// F5: about 300 kB a photo. Edges in pixels, each with the JPEG quality to try; the first that is small enough is taken.
const enough = 300 * 1024;
const attempts = [
  { edge: 1920, quality: 0.8 },
  { edge: 1600, quality: 0.7 },
  { edge: 1280, quality: 0.6 },
  { edge: 1024, quality: 0.5 },
];
const photos = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * A photo small enough for a phone's connection, made on the device. A photo of a camera (JPEG) is drawn anew whatever its
 * size, so that where it was taken stays with the person. Any other file, and a photo that this browser cannot read, is
 * answered as it came: the server says what is wrong with it.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const ofCamera = file.type === "image/jpeg";
  if (!photos.has(file.type) || (file.size <= enough && !ofCamera)) return file;
  const picture = await read(file);
  if (!picture) return file;
  let smaller: Blob | null = null;
  for (const attempt of attempts) {
    smaller = await redrawn(picture, attempt);
    if (!smaller || smaller.size <= enough) break;
  }
  picture.close();
  if (!smaller || (smaller.size >= file.size && !ofCamera)) return file;
  return new File([smaller], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
}

async function read(file: File) {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

function redrawn(picture: ImageBitmap, { edge, quality }: (typeof attempts)[number]) {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  brush.imageSmoothingQuality = "high";
  // What was transparent would turn black.
  brush.fillStyle = "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
}
