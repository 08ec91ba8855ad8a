/** How much of a file is taken on. Past a limit the file is refused in words, never read on in hope. */
export interface FileLimits {
  /** Bytes of the file itself. */
  bytes: number;
  /** Pages of a PDF. */
  pdfPages: number;
  /** Milliseconds of processor time that a thread may take over a file; waiting is not counted. */
  readingMilliseconds: number;
  /** Megabytes of script heap for a thread that reads files. */
  heapMegabytes: number;
  /** Largest block that anything inside a PDF may unpack to, in bytes: the guard against deflate bombs. */
  pdfUnpackedBytes: number;
  /** Width times height of an image. */
  imagePixels: number;
  /** Pages of a TIFF, or pictures of a moving image. */
  imageFrames: number;
  /** Width times height of all of them together. */
  imageAllPixels: number;
  /** Files inside a zip container. */
  zipEntries: number;
  /** Unpacked bytes of a zip container, in all. */
  zipUnpackedBytes: number;
  /** Unpacked bytes of one part of text (XML) in a container. */
  zipPartBytes: number;
  /** Office files inside an office file, inside each other. */
  zipNesting: number;
  /** Unpacked size over packed size, looked at from 10 MB on. */
  zipRatio: number;
  /** Characters of a text or HTML file. */
  textCharacters: number;
}

/** Roomy for real papers (the largest hearing papers have some hundred pages), tight for attacks. */
export const defaultFileLimits: Readonly<FileLimits> = {
  bytes: 100_000_000,
  pdfPages: 2_000,
  readingMilliseconds: 20_000,
  heapMegabytes: 768,
  pdfUnpackedBytes: 256_000_000,
  imagePixels: 120_000_000,
  imageFrames: 200,
  imageAllPixels: 1_500_000_000,
  zipEntries: 10_000,
  zipUnpackedBytes: 500_000_000,
  zipPartBytes: 64_000_000,
  zipNesting: 1,
  zipRatio: 150,
  textCharacters: 2_000_000,
};
