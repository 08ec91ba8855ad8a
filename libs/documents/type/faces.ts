import type { FaceName, Look } from '#documents/look/look';
import { FontFace } from './font-face.js';

/** The faces of a look, each opened when the first word is set in it. */
export type Faces = Readonly<Record<FaceName, FontFace>>;

/** The faces of a look; a file is read when its face is first asked for. */
export function facesOf(look: Look): Faces {
  const { fonts } = look;
  return {
    get regular() {
      return FontFace.at(fonts.regular);
    },
    get italic() {
      return FontFace.at(fonts.italic);
    },
    get semibold() {
      return FontFace.at(fonts.semibold);
    },
    get semiboldItalic() {
      return FontFace.at(fonts.semiboldItalic);
    },
  };
}

/** The name of a face in its look. */
export function faceName(look: Look, face: FontFace): FaceName {
  const names = Object.keys(look.fonts) as FaceName[];
  return names.find((name) => look.fonts[name] === face.path) ?? 'regular';
}
