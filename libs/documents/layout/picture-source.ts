/** A picture ready for a PDF. Size in pixels. */
export interface PictureSource {
  readonly width: number;
  readonly height: number;
  /** Colours per pixel: 1 grey, 3 RGB. */
  readonly channels: 1 | 3;
  /** `jpeg`: the bytes as they are; `raw`: pixels, row by row. */
  readonly encoding: 'jpeg' | 'raw';
  readonly bytes: Uint8Array;
  /** Opacity per pixel, where the picture is not opaque everywhere. */
  readonly alpha?: Uint8Array;
}
